/** A zipped Shapefile → a feature collection in degrees, by shpjs, which follows the `.prj`. */
import { parseDbf, parseShp } from 'shpjs';
import { prjName } from '../../../core/own-layer/crs';
import { OwnFault } from '../../../core/own-layer/fault';
import { decode } from './decode';

export interface FromShapefile {
  collection: { type: 'FeatureCollection'; features: unknown[] };
  /** The projected system that the coordinates were converted from. */
  converted: string | null;
}

/** `files` by name: one Shapefile or several. */
export function readShapefiles(files: ReadonlyMap<string, Uint8Array>): FromShapefile {
  const beside = (name: string, ending: string) =>
    [...files].find(([other]) => other.toLowerCase() === name.replace(/shp$/i, ending).toLowerCase())?.[1];
  const features: unknown[] = [];
  let converted: string | null = null;
  for (const [name, shp] of files) {
    if (!/\.shp$/i.test(name)) continue;
    const prj = beside(name, 'prj');
    const wkt = prj && decode(prj);
    if (wkt && /^\s*PROJ/i.test(wkt)) converted = prjName(wkt);
    const dbf = beside(name, 'dbf');
    try {
      const geometries = parseShp(shp, wkt);
      const rows = dbf ? parseDbf(dbf, encodingOf(dbf, beside(name, 'cpg'))) : [];
      for (const [i, geometry] of geometries.entries())
        features.push({ type: 'Feature', geometry, properties: rows[i] ?? {} });
    } catch {
      throw new OwnFault('shapefile', { part: name });
    }
  }
  return { collection: { type: 'FeatureCollection', features }, converted };
}

/** As the `.cpg` says; without one by the language driver of the table, or by what its bytes can be read as. */
function encodingOf(dbf: Uint8Array, cpg: Uint8Array | undefined): string {
  const said = cpg && new TextDecoder().decode(cpg).trim();
  if (said) return /^(?:cp|ansi ?)?936$|^gb/i.test(said) ? 'gb18030' : said;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(dbf.subarray(32));
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}
