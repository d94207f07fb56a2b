/** Puts drafts into the atlas that the page shows: the catalogue, the parts of the map, the texts. */
import { intoCatalog } from '../../core/draft/into-catalog';
import type { UnitsOf } from '../../core/draft/shape';
import type { Work } from '../../core/draft/work';
import { landOf, type UnitsTopology } from '../../core/cartography/geometry/topology';
import type { Polygon } from '../../core/cartography/geometry/polygon';
import { Catalog } from '../../core/model/catalog';
import { addDrafts, readBasemapFile, readCatalog } from '../data/client';
import { crossingsOfDrafts } from './draft-crossings';
import type { App } from '../state/app.svelte';

/** One outline of whole units from the embedded basemap, inner borders gone; without it there is none. */
export async function readUnits(): Promise<UnitsOf> {
  const units = await readBasemapFile<UnitsTopology>('units.topo.json').catch(() => null);
  // Asked for again at every step of a correction.
  const known = new Map<string, readonly Polygon[]>();
  return (adcodes) => {
    if (!units || adcodes.length === 0) return [];
    const prefixes = adcodes.map((code) => code.replace(/(?:00){1,2}$/, ''));
    const key = prefixes.join(' ');
    const made = known.get(key) ?? (landOf(units, ...prefixes).coordinates as Polygon[]);
    known.set(key, made);
    return made;
  };
}

/** None: the atlas as published. Rejects where the catalogue can't be had. */
export async function showDrafts(app: App, works: readonly Work[]): Promise<void> {
  if (works.length === 0 && !app.hasDrafts) return;
  const [published, unitsOf] = await Promise.all([readCatalog(), readUnits()]);
  if (works.length === 0) {
    addDrafts([], new Map(), Promise.resolve([]));
    app.adopt(new Catalog(published), false);
    return;
  }
  const { catalog, parts, texts } = intoCatalog(published, works, unitsOf);
  addDrafts(parts, texts, crossingsOfDrafts(catalog, parts));
  app.adopt(new Catalog(catalog), true);
}
