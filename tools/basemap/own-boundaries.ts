/**
 * Reads boundaries from the user's own file in place of the package's: a GeoJSON FeatureCollection of polygons
 * in WGS-84 or CGCS2000 degrees (less than a metre apart), of counties, prefectures or provinces, mixed as the
 * user likes. Every feature needs a code and a name in its properties.
 */
import type { FeatureCollection, MultiPolygon, Polygon as GeoPolygon } from 'geojson';
import { CELLS_PER_DEGREE, type County } from './counties';
import { nest, simpleLoops, type Point } from './rings';

/** Property names that official and common files use, in the order in which they are tried. */
const CODE_FIELDS = ['adcode', 'gb', 'code', 'PAC', 'id'];
const NAME_FIELDS = ['name_zh', 'name', 'NAME'];

function field(properties: Record<string, unknown>, names: readonly string[]): string | undefined {
  const value = names
    .map((name) => properties[name])
    .find((v) => typeof v === 'string' || typeof v === 'number');
  return value === undefined ? undefined : String(value).trim();
}

/** Six digits of GB/T 2260; the country prefix 156 of nine-digit codes falls away. */
function adcodeOf(code: string | undefined): string | undefined {
  return /^(?:156)?(\d{6})$/.exec(code ?? '')?.[1];
}

/** Takes the parsed file, gives units as the package's reader does, on the same grid. Throws, naming all faults. */
export function readOwnBoundaries(collection: FeatureCollection<GeoPolygon | MultiPolygon>): County[] {
  if (collection.type !== 'FeatureCollection')
    throw new Error('the boundary file is no GeoJSON FeatureCollection');
  const faults: string[] = [];
  const found = new Map<string, County>();
  collection.features.forEach(({ geometry, properties }, i) => {
    const adcode = adcodeOf(field(properties ?? {}, CODE_FIELDS));
    const name = field(properties ?? {}, NAME_FIELDS);
    if (!adcode || !name) {
      const [codes, names] = [CODE_FIELDS.join(', '), NAME_FIELDS.join(', ')];
      faults.push(`feature ${i}: needs a six-digit code (${codes}) and a name (${names})`);
      return;
    }
    const shape: string = geometry?.type ?? 'nothing';
    if (shape !== 'Polygon' && shape !== 'MultiPolygon') {
      faults.push(`feature ${i} (${name}): is a ${shape}, not a polygon`);
      return;
    }
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    if (parts.flat(2).some(([lon, lat]) => !(lon! > 70 && lon! < 140 && lat! > 0 && lat! < 60))) {
      faults.push(
        `feature ${i} (${name}): not in degrees of East Asia; convert the file to EPSG:4326 or EPSG:4490`,
      );
      return;
    }
    const polygons = parts.flatMap((rings) =>
      nest(rings.flatMap((ring) => simpleLoops(onGrid(ring).slice(0, -1)))),
    );
    const known = found.get(adcode);
    if (known) known.polygons.push(...polygons);
    else found.set(adcode, { adcode, name, former: [], polygons, centre: undefined });
  });
  if (faults.length) throw new Error(faults.join('\n'));
  return [...found.values()].sort((a, b) => a.adcode.localeCompare(b.adcode));
}

function onGrid(ring: readonly (readonly number[])[]): Point[] {
  return ring.map((p) => [Math.round(p[0]! * CELLS_PER_DEGREE), Math.round(p[1]! * CELLS_PER_DEGREE)]);
}
