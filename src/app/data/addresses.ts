/** Where the files are that the map draws. Relative to the page, so that the site works from any folder. */
import { dataUrl } from 'virtual:atlas';

const file = (path: string): string => new URL(path, document.baseURI).href;

export const FILES = {
  areas: file(dataUrl('app/areas.geojson')),
  lines: file(dataUrl('app/lines.geojson')),
  units: file(dataUrl('basemap/units.topo.json')),
  water: file(dataUrl('basemap/water.topo.json')),
  labels: file(dataUrl('basemap/labels.json')),
  config: file('config.json'),
};

/** The JSON at an address. Throws with the status where it is not to be had. */
export async function readJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(url, { signal: signal ?? null });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return (await response.json()) as T;
}
