/** Where the files are that the map draws. Relative to the page, so that the site works from any folder. */
const file = (path: string): string => new URL(path, document.baseURI).href;

export const FILES = {
  features: file('data/app/map.geojson'),
  units: file('data/basemap/units.topo.json'),
  water: file('data/basemap/water.topo.json'),
  labels: file('data/basemap/labels.json'),
  config: file('config.json'),
};

/** The JSON at an address. Throws with the status where it is not to be had. */
export async function readJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(url, { signal: signal ?? null });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return (await response.json()) as T;
}
