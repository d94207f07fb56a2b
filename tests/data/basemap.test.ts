/** The committed basemap: small enough, in the right datum, whole, and with the places readers look for. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import { conflicts } from '../../tools/basemap/crossings';
import { fromGcj02, toGcj02 } from '../../src/core/cartography/geometry/datum';
import { contains, type Polygon as Rings } from '../../src/core/cartography/geometry/polygon';
import { readOwnBoundaries } from '../../tools/basemap/own-boundaries';
import { clean } from '../../tools/basemap/coverage';
import { unitsTopology, type Units } from '../../tools/basemap/units';
import type { Label } from '../../tools/basemap/labels';
import type { Point } from '../../tools/basemap/rings';

type Position = readonly [number, number];
type Water = Topology<{
  lakes: GeometryCollection<{ name_zh?: string; rank: number }>;
  rivers: GeometryCollection<{ name_zh: string; kind: string }>;
}>;

const FILES = ['units.topo.json', 'water.topo.json', 'labels.json'] as const;
const text = Object.fromEntries(FILES.map((name) => [name, readFileSync(`data/basemap/${name}`, 'utf8')]));
const units = JSON.parse(text['units.topo.json']!) as Units;
const water = JSON.parse(text['water.topo.json']!) as Water;
const labels = JSON.parse(text['labels.json']!) as Label[];
const counties = units.objects.counties.geometries as (
  Polygon<{ adcode: string }> | MultiPolygon<{ adcode: string }>
)[];

const TRIPOINT_PROVINCES: Position = [120.897, 31.02];
const TRIPOINT_COUNTIES: Position = [120.853, 31.107];

function metres(a: Position, b: Position): number {
  return Math.hypot((a[0] - b[0]) * Math.cos((a[1] * Math.PI) / 180), a[1] - b[1]) * 111_320;
}

/** Even-odd over all rings, so holes count. */
const covers = (rings: number[][][], [lon, lat]: Position): boolean => contains([rings as Rings], [lon, lat]);

function ringsOf(geometry: GeoJSON.Geometry): number[][][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

let shapes: { adcode: string; rings: number[][][] }[];
const unitAt = (point: Position): string | undefined =>
  shapes.find(({ rings }) => covers(rings, point))?.adcode;

beforeAll(() => {
  shapes = feature(units, units.objects.counties).features.map(({ properties, geometry }) => ({
    adcode: properties.adcode,
    rings: ringsOf(geometry),
  }));
});

/** Points of the lines on which every one of the codes lies. */
function meetingPoints(codes: readonly string[]): Position[] {
  const nodes = codes.map((code) => {
    const rings = shapes.filter(({ adcode }) => adcode.startsWith(code)).flatMap(({ rings: r }) => r);
    return new Set(rings.flat().map((p) => p.join()));
  });
  return [...nodes[0]!]
    .filter((key) => nodes.every((set) => set.has(key)))
    .map((key) => key.split(',').map(Number) as [number, number]);
}

describe('the embedded basemap', () => {
  it('stays within 450 KB gzip', () => {
    const bytes = FILES.reduce((sum, name) => sum + gzipSync(text[name]!, { level: 9 }).length, 0);
    expect(bytes).toBeLessThan(450 * 1024);
  });

  it('names every unit by one six-digit code', () => {
    const codes = counties.map(({ properties }) => properties!.adcode);
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(
      expect.arrayContaining([
        '310118',
        '310151',
        '320583',
        '320509',
        '330421',
        '330411',
        '320685',
        '341882',
      ]),
    );
    expect(codes.filter((code) => code.startsWith('3203'))).toHaveLength(10);
  });

  it('has borders that neither cross nor overlap', () => {
    const arcs = units.arcs.map((arc) => {
      let [x, y] = [0, 0];
      return arc.map((step): Point => [(x += step[0]!), (y += step[1]!)]);
    });
    expect(conflicts(arcs).size).toBe(0);
  });

  it('has closed rings of at least a triangle', () => {
    const short = shapes.filter(({ rings }) =>
      rings.some((r) => r.length < 4 || r[0]!.join() !== r.at(-1)!.join()),
    );
    expect(short).toEqual([]);
  });

  it('leaves no seam between units: the only holes in the land are stretches of water', () => {
    const { coordinates } = merge(units, counties);
    const holes = coordinates.flatMap((polygon) => polygon.slice(1)) as unknown as Position[][];
    for (const hole of holes) {
      const [lons, lats] = [hole.map((p) => p[0]), hole.map((p) => p[1])];
      const corner: Position = [Math.min(...lons), Math.min(...lats)];
      expect(metres(corner, [Math.max(...lons), Math.max(...lats)])).toBeGreaterThan(2000);
    }
    expect(holes.length).toBeLessThan(4);
  });

  it('is in WGS-84: units meet where they meet on the ground, half a kilometre from GCJ-02', () => {
    const near = (codes: string[], point: Position): number =>
      Math.min(...meetingPoints(codes).map((p) => metres(p, point)));
    expect(near(['31', '32', '33'], TRIPOINT_PROVINCES)).toBeLessThan(100);
    // The source itself draws this one 320 m north-east of where it is known to be.
    expect(near(['310118', '320583', '320509'], TRIPOINT_COUNTIES)).toBeLessThan(350);
    expect(near(['31', '32', '33'], toGcj02([...TRIPOINT_PROVINCES]))).toBeGreaterThan(300);
  });

  it.each([
    ['Shanghai Hongqiao station', [121.316, 31.196], '310112'],
    ['Xuzhou East station', [117.3, 34.269], '3203'],
    ['Kunshan', [120.97, 31.385], '320583'],
    ['Jiashan', [120.92, 30.84], '330421'],
    ['Haiyong, on Chongming but of Nantong', [121.42, 31.79], '320614'],
  ] as const)('knows in which unit %s lies', (_, point, code) => {
    expect(unitAt(point)?.slice(0, code.length)).toBe(code);
  });

  it('draws the province border as lines between two provinces only', () => {
    const border = mesh(units, units.objects.counties, (a, b) => {
      const code = (unit: typeof a): string => (unit.properties as { adcode: string }).adcode;
      return code(a).slice(0, 2) !== code(b).slice(0, 2);
    });
    const points = border.coordinates.flat() as unknown as Position[];
    expect(Math.min(...points.map((p) => metres(p, [120.96, 31.136])))).toBeLessThan(1500);
    expect(points.filter((p) => p[0] > 120.05 && p[0] < 120.75 && p[1] > 31.3 && p[1] < 31.8)).toEqual([]);
  });

  it.each([
    ['太湖', [120.15, 31.2]],
    ['淀山湖', [120.96, 31.12]],
    ['元荡', [120.88, 31.073]],
    ['洪泽湖', [118.7, 33.25]],
    ['骆马湖', [118.19, 34.07]],
    ['南四湖(微山湖)', [117.2, 34.6]],
    ['阳澄湖', [120.83, 31.43]],
    ['高邮湖', [119.28, 32.82]],
    ['巢湖', [117.55, 31.53]],
    ['独墅湖', [120.7, 31.27]],
    ['长江', [120.55, 32.02]],
    ['长江', [117.03, 30.49]],
  ] as const)('has %s where it is', (name, point) => {
    const here = feature(water, water.objects.lakes).features.filter(({ geometry }) =>
      covers(ringsOf(geometry), point),
    );
    expect(here.map(({ properties }) => properties.name_zh)).toContain(name);
  });

  it('has the main rivers and canals', () => {
    const rivers = feature(water, water.objects.rivers).features.map(
      ({ properties }) => `${properties.name_zh} ${properties.kind}`,
    );
    expect(rivers).toEqual(
      expect.arrayContaining([
        '长江 river',
        '淮河 river',
        '京杭大运河 canal',
        '太浦河 canal',
        '黄浦江 river',
      ]),
    );
  });

  it('labels cities once, without class words, the two Suzhou apart', () => {
    const cities = labels.filter(({ kind }) => kind === 'prefecture');
    expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
    expect(new Set(cities.map(({ name }) => name.en)).size).toBe(cities.length);
    expect(cities.find(({ name }) => name.zh === '宿州')?.name.en).toBe('Suzhou (Anhui)');
    expect(cities.filter(({ name }) => /[市区]$/.test(name.zh))).toEqual([]);
    for (const { id, point } of cities) expect(unitAt(point)?.slice(0, 4)).toBe(id.slice(0, 4));
  });
});

describe('the datum shift', () => {
  it('inverts itself to a tenth of a metre', () => {
    for (const point of [
      [114, 30],
      [121.5, 31.2],
      [117.3, 34.3],
      [123.9, 38.5],
    ] as const) {
      expect(metres(toGcj02(fromGcj02([...point])), point)).toBeLessThan(0.1);
    }
  });

  it('moves Shanghai by about half a kilometre', () => {
    const moved = metres([121.316, 31.196], toGcj02([121.316, 31.196]));
    expect(moved).toBeGreaterThan(400);
    expect(moved).toBeLessThan(600);
  });
});

describe("a user's own boundary file", () => {
  const square = (gb: string, west: number, east: number): GeoJSON.Feature<GeoJSON.Polygon> => ({
    type: 'Feature',
    properties: { gb, name: `甲${gb}县` },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 31],
          [east, 31],
          [east, 31.5],
          [west, 31.5],
          [west, 31],
        ],
      ],
    },
  });

  it('becomes a coverage with one line where two units meet, and keeps its approval number', () => {
    const own = readOwnBoundaries({
      type: 'FeatureCollection',
      features: [square('156310101', 120, 120.501), square('156320101', 120.5, 121)],
    });
    const { counties: tiled } = clean(own, { sliver: 960, speck: 320, gap: 9600 });
    const topology = unitsTopology(tiled, (p) => p, { source: 'own', approval: 'GS(2024)1号' });
    expect(topology.about.approval).toBe('GS(2024)1号');
    expect(
      feature(topology, topology.objects.counties).features.map(({ properties }) => properties.adcode),
    ).toEqual(['310101', '320101']);
    const border = mesh(topology, topology.objects.counties, (a, b) => a !== b).coordinates;
    expect(border).toHaveLength(1);
    expect(border[0]).toHaveLength(2);
  });

  it('is refused with every fault named', () => {
    const far = square('320101', 13_350_000, 13_400_000);
    const nameless: GeoJSON.Feature<GeoJSON.Polygon> = { ...square('3201', 120, 121), properties: {} };
    expect(() => readOwnBoundaries({ type: 'FeatureCollection', features: [far, nameless] })).toThrow(
      /feature 0 .*EPSG:4326.*\nfeature 1.*six-digit/s,
    );
  });
});
