/**
 * The package's shapes of Cangzhou (沧州, 1309xx) come from another, cruder source: they overlap their neighbours
 * by up to a kilometre, and the border with Shandong would be two lines. So the prefecture is drawn as one unit
 * that fills what its neighbours leave free; only its short coast is taken from the crude shapes.
 */
import { CELLS_PER_DEGREE, type County } from './counties';
import { dissolve } from './dissolve';
import { doubleArea } from '../../src/core/cartography/geometry/plane';
import { type Point, type Polygon, type Ring } from './rings';

/** Where the coast of Cangzhou begins (Shandong) and ends (Tianjin), degrees in the package's datum. */
const COAST_SOUTH: Point = [117.88, 38.3];
const COAST_NORTH: Point = [117.56, 38.61];

const cells = (p: Point): Point => [p[0] * CELLS_PER_DEGREE, p[1] * CELLS_PER_DEGREE];

function largest(polygons: readonly Polygon[]): Ring {
  const rings = polygons.map((polygon) => polygon[0]!);
  return rings.reduce((a, b) => (Math.abs(doubleArea(b)) > Math.abs(doubleArea(a)) ? b : a));
}

function nearest(ring: Ring, to: Point): number {
  const away = (p: Point): number => (p[0] - to[0]) ** 2 + (p[1] - to[1]) ** 2;
  return ring.reduce((best, p, i) => (away(p) < away(ring[best]!) ? i : best), 0);
}

/** The shorter way along the ring from one vertex to another, both included. */
function shorterWay(ring: Ring, from: number, to: number): Ring {
  const n = ring.length;
  const ahead = (to - from + n) % n;
  const forward = ahead <= n / 2;
  const steps = forward ? ahead : n - ahead;
  return Array.from({ length: steps + 1 }, (_, i) => ring[(from + (forward ? i : n - i)) % n]!);
}

/** Takes all counties read, gives them with the parts of Cangzhou replaced by one unit, adcode 130900. */
export function fillCangzhou(counties: readonly County[]): County[] {
  const parts = counties.filter(({ adcode }) => adcode.startsWith('1309'));
  const others = counties.filter(({ adcode }) => !adcode.startsWith('1309'));
  if (!parts.length) return others;
  const around = largest(dissolve(others.flatMap(({ polygons }) => polygons)));
  const south = nearest(around, cells(COAST_SOUTH));
  const north = nearest(around, cells(COAST_NORTH));
  const inland = shorterWay(around, south, north);
  const crude = largest(dissolve(parts.flatMap(({ polygons }) => polygons)));
  const coast = shorterWay(crude, nearest(crude, cells(COAST_NORTH)), nearest(crude, cells(COAST_SOUTH)));
  const ring = [...inland, ...coast.slice(1, -1)];
  const ccw = doubleArea(ring) > 0 ? ring : [...ring].reverse();
  const unit: County = {
    adcode: '130900',
    name: '沧州市',
    former: parts.map(({ adcode }) => adcode),
    polygons: [[ccw]],
    centre: undefined,
  };
  return [...others, unit].sort((a, b) => a.adcode.localeCompare(b.adcode));
}
