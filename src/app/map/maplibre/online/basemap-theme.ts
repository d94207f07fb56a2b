/**
 * Vector tiles of unknown making, drawn quietly in the colours of the ground: water, roads and railways,
 * built-up land. No texts and no borders, which stay the atlas's.
 */
import type { LayerSpecification } from 'maplibre-gl';
import { GROUND, type Theme } from '../../../../core/cartography/theme';
import { ex } from '../expressions';

type Role = 'water' | 'river' | 'built' | 'way' | 'line' | 'none';

/**
 * What the layers are, by their names in the Protomaps basemap (versions 3 and 4; protomaps.com/docs) and
 * in OpenMapTiles (openmaptiles.org/schema).
 */
const ROLES: Record<Exclude<Role, 'line'>, string[]> = {
  water: ['water', 'ocean'],
  river: ['waterway', 'physical_line'],
  built: ['landuse', 'landcover'],
  way: ['roads', 'transit', 'transportation'],
  none: [
    ...['earth', 'natural', 'boundaries', 'buildings', 'places', 'pois', 'physical_point', 'mask'],
    ...['boundary', 'building', 'place', 'poi', 'park', 'aeroway', 'mountain_peak', 'housenumber'],
    ...['water_name', 'transportation_name', 'aerodrome_label'],
  ],
};
const ROLE_OF = new Map(
  Object.entries(ROLES).flatMap(([role, names]) => names.map((name) => [name, role as Role] as const)),
);

/** `kind` in the Protomaps basemap, `class` in OpenMapTiles. */
const kind = ex('coalesce', ex('get', 'kind'), ex('get', 'class'), '');
const isKind = (...kinds: string[]) => ex('in', kind, ex('literal', kinds));
const MAIN = ['highway', 'major_road', 'motorway', 'trunk', 'primary'];
const NO_WAYS = ['path', 'track', 'ferry', 'pier', 'aerialway'];
const BUILT = ['urban_area', 'residential', 'commercial', 'industrial', 'retail', 'suburb', 'neighbourhood'];
/** Substrings, so that parts of a multiple geometry are meant too. */
const isArea = ex('in', 'Polygon', ex('geometry-type'));
const isLine = ex('in', 'Line', ex('geometry-type'));
const widening = (...stops: number[]) => ex('interpolate', ex('linear'), ex('zoom'), ...stops);

/**
 * Layers over the vector source `source`, bottom to top; their ids start with its id.
 * `names`: the layers in its tiles. Those that are not known by name are drawn as thin lines.
 */
export function quietLayers(source: string, names: readonly string[], theme: Theme): LayerSpecification[] {
  const ground = GROUND[theme];
  const of = (role: Role) => names.filter((name) => (ROLE_OF.get(name.toLowerCase()) ?? 'line') === role);
  const base = (name: string, part: string, filter: unknown) => ({
    id: `${source}/${name}/${part}`,
    source,
    'source-layer': name,
    filter: filter as never,
  });
  const fill = (part: string, filter: unknown, colour: string, opacity: number) => (name: string) => ({
    ...base(name, part, filter),
    type: 'fill' as const,
    paint: { 'fill-color': colour, 'fill-opacity': opacity },
  });
  const line = (part: string, filter: unknown, colour: string, width: unknown, opacity = 1) => {
    const paint = { 'line-color': colour, 'line-width': width as never, 'line-opacity': opacity };
    return (name: string) => ({ ...base(name, part, filter), type: 'line' as const, paint });
  };
  const river = line('river', isLine, ground.river, widening(6, 0.8, 12, 1.6));
  const other = ex('all', isLine, ex('!', isKind(...MAIN, ...NO_WAYS)));
  const main = ex('all', isLine, isKind(...MAIN));
  return [
    ...of('built').map(fill('built', ex('all', isArea, isKind(...BUILT)), ground.county, 0.45)),
    ...of('water').map(fill('area', isArea, ground.lake, 1)),
    ...[...of('water'), ...of('river')].map(river),
    ...of('line').map(line('thin', ex('!=', ex('geometry-type'), 'Point'), ground.prefecture, 0.6, 0.7)),
    ...of('way').map(line('other', other, ground.mention, widening(6, 0.5, 13, 1.2), 0.45)),
    ...of('way').map(line('main', main, ground.mention, widening(5, 0.8, 9, 1.2, 13, 2.2), 0.7)),
  ];
}
