/** The water of the basemap as each of the two maps draws it: where people know it, and nowhere else. */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { classifyRings, featureFilter, type FilterSpecification } from '@maplibre/maplibre-gl-style-spec';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { groundLayers, groundSource } from '../../src/app/map/maplibre/basemap-layers';
import { boundsAround, squareOf } from '../../src/core/cartography/geometry/mercator';
import { groundOf, waterFeatures } from '../../src/core/cartography/geometry/topology';
import { drawBasemap } from '../../src/core/cartography/svg/basemap';
import { viewportOf } from '../../src/core/cartography/svg/viewport';
import { readRecipes, withCourses, type RiverEntry } from '../../tools/basemap/courses';

/** The very triangulation that the live map has: others of its name close a broken ring in other ways. */
const mapLibre = createRequire(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));
const { default: earcut, flatten } = (await import(pathToFileURL(mapLibre.resolve('earcut')).href)) as {
  default: (vertices: number[], holes: number[]) => number[];
  flatten: (rings: number[][][]) => { vertices: number[]; holes: number[] };
};

type Position = [lon: number, lat: number];
type Xy = readonly [x: number, y: number];
const water = JSON.parse(readFileSync('data/basemap/water.topo.json', 'utf8')) as Topology<{
  rivers: GeometryCollection<{ name_zh: string }>;
}>;
const ground = groundOf(null, water);
/** As far out as a phone may stand, to where every bend can be seen. */
const ZOOMS = [4, 5, 6, 7, 8];
/** A drawn shore may stray this far, px: thinning, and the grid of a tile. */
const STRAY_PX = 3;

const metresBetween = ([ax, ay]: Position, [bx, by]: Position): number =>
  Math.hypot((ax - bx) * Math.cos((ay * Math.PI) / 180), ay - by) * 111_320;

/** How far a position is from a line, metres. */
function metresFrom(at: Position, line: readonly Position[]): number {
  const shrink = Math.cos((at[1] * Math.PI) / 180);
  let best = Infinity;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const [dx, dy] = [(b[0] - a[0]) * shrink, b[1] - a[1]];
    const along = ((at[0] - a[0]) * shrink * dx + (at[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.min(1, Math.max(0, along));
    best = Math.min(best, metresBetween([a[0] + (t * dx) / shrink, a[1] + t * dy], at));
  }
  return best;
}

/** Whether a point lies in a ring, by the even-odd rule. */
function inRing([x, y]: Xy, ring: readonly Xy[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[ax, ay], [bx, by]] = [ring[i]!, ring[j]!];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

const areas = ground.water!.areas.map(({ rings }) => rings as Position[][]);
/** How far the nearest shore is, metres; shores whose box is farther than the nearest so far are not looked at. */
function metresFromShore(at: Position): number {
  let best = Infinity;
  for (const { ring, west, east, south, north } of shores) {
    const nearest: Position = [
      Math.min(Math.max(at[0], west), east),
      Math.min(Math.max(at[1], south), north),
    ];
    if (metresBetween(nearest, at) < best) best = Math.min(best, metresFrom(at, ring));
  }
  return best;
}
const shores = areas.flat().map((ring) => {
  const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
  return {
    ring,
    west: Math.min(...lons),
    east: Math.max(...lons),
    south: Math.min(...lats),
    north: Math.max(...lats),
  };
});
/** A net of positions over the sheet that are dry, with how far the next shore is, metres. */
const dry: { at: Position; metres: number }[] = [];
for (let lon = 111; lon < 122; lon += 0.15)
  for (let lat = 28.5; lat < 38; lat += 0.15) {
    const at: Position = [lon, lat];
    if (areas.some((rings) => rings.filter((ring) => inRing(at, ring)).length % 2 === 1)) continue;
    dry.push({ at, metres: metresFromShore(at) });
  }
const metresPerPx = (zoom: number, lat: number): number =>
  (40_075_017 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
const surelyDry = (zoom: number): Position[] =>
  dry.filter(({ at, metres }) => metres > STRAY_PX * metresPerPx(zoom, at[1])).map(({ at }) => at);

const EXTENT = 8192;

/** The triangles that the live map fills with water at a whole zoom, in tiles' units over the world, as MapLibre makes them. */
function liveTriangles(zoom: number): Xy[][] {
  const { tolerance, buffer, maxzoom } = groundSource('water');
  const tiles = new GeoJSONVT(
    { type: 'FeatureCollection', features: waterFeatures(water) },
    {
      extent: EXTENT,
      tolerance: tolerance * 16,
      buffer: buffer * 16,
      maxZoom: maxzoom,
      updateable: true,
    },
  );
  const layer = groundLayers('light').find(({ id }) => id === 'water-area') as {
    filter: FilterSpecification;
  };
  const { filter } = featureFilter(layer.filter, 'filter');
  const triangles: Xy[][] = [];
  const count = 2 ** zoom;
  for (let x = Math.floor(0.8 * count); x < 0.86 * count; x++)
    for (let y = Math.floor(0.38 * count); y < 0.43 * count; y++)
      for (const { type, geometry, tags } of tiles.getTile(zoom, x, y)?.features ?? []) {
        const seen = { type, properties: tags ?? {} };
        if (type !== 3 || !filter({ zoom }, seen)) continue;
        const rings = (geometry as [number, number][][]).map((ring) =>
          ring.map(([px, py]) => ({ x: px, y: py })),
        );
        for (const polygon of classifyRings(rings as never, 500) as unknown as {
          x: number;
          y: number;
        }[][][]) {
          const { vertices, holes } = flatten(polygon.map((ring) => ring.map((p) => [p.x, p.y])));
          const corners = earcut(vertices, holes).map((i): Xy => [
            x * EXTENT + vertices[2 * i]!,
            y * EXTENT + vertices[2 * i + 1]!,
          ]);
          for (let i = 0; i < corners.length; i += 3) triangles.push(corners.slice(i, i + 3));
        }
      }
  return triangles;
}

const COLUMNS = 4096;
/** Shapes by the columns that they reach into, so that a position is held against few. */
function inColumns(shapes: readonly Xy[][], width: number): Map<number, Xy[][]> {
  const columns = new Map<number, Xy[][]>();
  for (const shape of shapes) {
    const [first, last] = [Math.min(...shape.map(([x]) => x)), Math.max(...shape.map(([x]) => x))];
    for (let at = Math.floor(first / width); at <= last / width; at++) {
      const known = columns.get(at);
      if (known) known.push(shape);
      else columns.set(at, [shape]);
    }
  }
  return columns;
}

/** The rings that the SVG map fills with water, in its units, and how it projects. */
function drawnRings(zoom: number) {
  const square = squareOf(
    boundsAround([
      [111, 28.5],
      [122, 38],
    ])!,
  );
  const viewport = viewportOf(square, zoom, 0.6, { decimals: 1 });
  const d = drawBasemap(ground, viewport).ground.match(/class="lake"[^>]* d="([^"]+)"/)?.[1] ?? '';
  const rings = d
    .split('M')
    .slice(1)
    .map((text) => {
      const [x = 0, y = 0, ...steps] = (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
      const ring: Xy[] = [[x, y]];
      for (let i = 0; i < steps.length; i += 2)
        ring.push([ring.at(-1)![0] + steps[i]!, ring.at(-1)![1] + steps[i + 1]!]);
      return ring;
    });
  return { rings, project: viewport.project };
}

/** Positions that people know: between Wuhan and Jiujiang, and beside the great lakes. */
const LAND: readonly (readonly [name: string, at: Position])[] = [
  ['Xishui', [115.27, 30.45]],
  ['Qichun', [115.43, 30.23]],
  ['Huangmei', [115.94, 30.08]],
  ['hills between Qichun and Huangmei', [115.7, 30.2]],
  ['Dongshan in Taihu', [120.4, 31.08]],
  ['Sihong', [118.22, 33.46]],
];
/** An island of ten kilometres, too small to be drawn at zoom 4. */
const XISHAN: (typeof LAND)[number] = ['Xishan in Taihu', [120.28, 31.11]];
const landAt = (zoom: number) => (zoom < 5 ? LAND : [...LAND, XISHAN]);
const LAKES: readonly (readonly [name: string, at: Position])[] = [
  ['Taihu', [120.1, 31.2]],
  ['Hongze Lake', [118.68, 33.3]],
  ['Chengzi Bay of Hongze Lake', [118.52, 33.56]],
  ['Gaoyou Lake', [119.3, 32.82]],
  ['Weishan Lake', [117.22, 34.62]],
  ['Luoma Lake', [118.19, 34.07]],
  ['Poyang Lake', [116.25, 29.2]],
];

describe('the water of the live map', () => {
  it.each(ZOOMS)('covers no land at zoom %i, and the lakes', (zoom) => {
    const world = 2 ** zoom * EXTENT;
    const columns = inColumns(liveTriangles(zoom), world / COLUMNS);
    const wet = ([lon, lat]: Position): boolean => {
      const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
      const at: Xy = [((lon + 180) / 360) * world, y * world];
      return (columns.get(Math.floor((at[0] / world) * COLUMNS)) ?? []).some((triangle) =>
        inRing(at, triangle),
      );
    };
    expect(landAt(zoom).filter(([, at]) => wet(at))).toEqual([]);
    expect(surelyDry(zoom).filter(wet)).toEqual([]);
    expect(LAKES.filter(([, at]) => !wet(at))).toEqual([]);
  });
});

describe('the water of the SVG map', () => {
  it.each([4.5, ...ZOOMS])('covers no land at zoom %d, and the lakes', (zoom) => {
    const { rings, project } = drawnRings(zoom);
    // SVG fills what rings wind around; islands run against their lake.
    const wet = (at: Position): boolean => winding(project(at), rings) !== 0;
    expect(landAt(zoom).filter(([, at]) => wet(at))).toEqual([]);
    expect(surelyDry(zoom).filter(wet)).toEqual([]);
    expect(LAKES.filter(([, at]) => !wet(at))).toEqual([]);
  });
});

function winding([x, y]: Xy, rings: readonly (readonly Xy[])[]): number {
  let turns = 0;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[ax, ay], [bx, by]] = [ring[j]!, ring[i]!];
      const side = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
      if (ay <= y && by > y && side > 0) turns++;
      if (ay > y && by <= y && side < 0) turns--;
    }
  return turns;
}

describe('rivers that are features of the atlas too', () => {
  const byHand = JSON.parse(readFileSync('data/basemap/hand/rivers.json', 'utf8')) as RiverEntry[];
  const courses = byHand.filter(({ via }) => via.some((part) => 'feature' in part));
  const lines = feature(water, water.objects.rivers).features;
  const recipes = readRecipes();

  it.each(courses.map((river) => [river.name_zh, river] as const))(
    '%s runs on the ground through the places of its feature; if not, rebuild the basemap',
    (name, river) => {
      const line = lines.find(({ properties }) => properties.name_zh === name)!
        .geometry as GeoJSON.LineString;
      const { via } = withCourses([river], recipes)[0]!;
      const off = via.filter((place) => metresFrom(place, line.coordinates as Position[]) > 30);
      expect(via.length).toBeGreaterThan(8);
      expect(off).toEqual([]);
    },
  );

  it('has the Grand Canal, the Taipu and the Wusong among them', () => {
    expect(courses.map(({ name_zh }) => name_zh)).toEqual(
      expect.arrayContaining(['京杭大运河', '太浦河', '吴淞江(苏州河)']),
    );
  });

  it('refuses a course that its feature does not run', () => {
    const river = {
      ...courses[0]!,
      via: [{ feature: 'taipu-river', from: 'taipu-xitai', to: 'taipu-mouth' }],
    };
    expect(() => withCourses([river], recipes)).toThrow(/does not run from taipu-xitai to taipu-mouth/);
    expect(() => recipes.placesOf('yuandang')).toThrow(/yuandang is no feature drawn through places/);
    expect(() => recipes.pointOf('nowhere')).toThrow(/no place nowhere/);
  });
});
