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

/** Outlines of whole units from the embedded basemap; without it there are none. */
export async function readUnits(): Promise<UnitsOf> {
  const units = await readBasemapFile<UnitsTopology>('units.topo.json').catch(() => null);
  const known = new Map<string, readonly Polygon[]>();
  const of = (code: string): readonly Polygon[] => {
    const made =
      known.get(code) ??
      (units ? (landOf(units, code.replace(/(?:00){1,2}$/, '')).coordinates as Polygon[]) : []);
    known.set(code, made);
    return made;
  };
  return (adcodes) => adcodes.flatMap(of);
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
