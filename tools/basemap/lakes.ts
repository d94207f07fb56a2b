/** Lakes and wide rivers: from GSHHG where it is good enough, by hand (data/basemap/hand) where it is not. */
import type { FeatureCollection, Polygon } from 'geojson';
import { areaM2 } from '../../src/core/cartography/geometry/polygon';
import { joined, type GshhgLine, type Line } from './gshhg';
import { inRing } from './rings';
import { kilometres, nearestVertex } from './route';

export interface WaterName {
  name_zh: string;
  name_en: string;
  rank: number;
}

export interface Lake extends Partial<WaterName> {
  rank: number;
  /** A river wide enough for two banks, and narrow against its length: an area only in close views. */
  kind?: 'river';
  /** By hand point for point: not to be thinned. */
  byHand?: true;
  /** Outer ring, then islands; closed, degrees. */
  rings: Line[];
}

/** A point in GSHHG's Yangtze, a river, and one on each bank of the mouth where Poyang Lake is cut off it. */
const IN_YANGTZE: Line[number] = [117.03, 30.49];
const POYANG_MOUTH: readonly [Line[number], Line[number]] = [
  [116.185, 29.742],
  [116.213, 29.738],
];

/** Which GSHHG shore is which water, by a point inside it; `undefined` where the hand-drawn one replaces it. */
const NAMED: readonly (readonly [inside: readonly [number, number], name: WaterName | undefined])[] = [
  [[120.15, 31.2], undefined],
  [IN_YANGTZE, { name_zh: '长江', name_en: 'Yangtze River', rank: 1 }],
  [[116.2, 29.2], { name_zh: '鄱阳湖', name_en: 'Poyang Lake', rank: 2 }],
  [[119.8, 32.17], undefined],
  [[119.8, 31.6], { name_zh: '滆湖', name_en: 'Gehu Lake', rank: 3 }],
  [[119.54, 31.57], { name_zh: '长荡湖', name_en: 'Changdang Lake', rank: 3 }],
  [[118.95, 31.11], { name_zh: '南漪湖', name_en: 'Nanyi Lake', rank: 3 }],
  [[118.99, 29.53], { name_zh: '千岛湖', name_en: 'Qiandao Lake', rank: 2 }],
  [[116.17, 35.98], { name_zh: '东平湖', name_en: 'Dongping Lake', rank: 2 }],
  [[116.88, 32.4], { name_zh: '瓦埠湖', name_en: 'Wabu Lake', rank: 3 }],
  [[118.5, 33.3], undefined],
  [[119.25, 32.8], undefined],
  [[119.43, 32.5], undefined],
  [[117.55, 31.55], undefined],
  [[118.87, 31.45], undefined],
  [[120.8, 31.42], undefined],
  [[120.95, 31.1], undefined],
  [[117.25, 34.6], undefined],
  [[118.2, 34.08], undefined],
];

export type LakeByHand = WaterName & Pick<Lake, 'kind'>;

/** GSHHG lakes nobody named are kept from this size on, km². */
const LEAST_KM2 = 25;

const squareKilometres = (ring: Line): number => areaM2([ring]) / 1e6;

/** Joined shores end within the joining tolerance of their start; then they are closed exactly. */
function closed(line: Line): Line | undefined {
  if (line.length < 4 || kilometres(line[0]!, line.at(-1)!) > 0.1) return undefined;
  return [...line.slice(0, -1), line[0]!];
}

/** A closed shore as two closed ones, parted between the points of it nearest to the two given. */
function parted(ring: Line, [a, b]: readonly [Line[number], Line[number]]): Line[] {
  const open = ring.slice(0, -1);
  const [from, to] = [nearestVertex(open, a), nearestVertex(open, b)].sort((i, j) => i - j) as [
    number,
    number,
  ];
  return [
    [...open.slice(from, to + 1), open[from]!],
    [...open.slice(to), ...open.slice(0, from + 1), open[to]!],
  ];
}

/** Takes GSHHG's shores and the lakes by hand, gives all lakes, named or not. */
export function lakes(shores: readonly GshhgLine[], byHand: FeatureCollection<Polygon, LakeByHand>): Lake[] {
  const rings = (level: number): Line[] =>
    joined(shores.filter((shore) => shore.level === level).map(({ points }) => points)).flatMap((line) => {
      const ring = closed(line);
      return ring ? [ring] : [];
    });
  const islands = rings(3).filter((ring) => squareKilometres(ring) > 1);
  const found: Lake[] = [];
  const used = new Set<number>();
  const shore = rings(2).flatMap((ring) => (inRing(IN_YANGTZE, ring) ? parted(ring, POYANG_MOUTH) : [ring]));
  for (const ring of shore) {
    const at = NAMED.findIndex(([inside]) => inRing(inside, ring));
    if (at >= 0) used.add(at);
    const name = NAMED[at]?.[1];
    if (at >= 0 && !name) continue;
    if (!name && squareKilometres(ring) < LEAST_KM2) continue;
    const inner = islands.filter((island) => inRing(island[0]!, ring));
    const kind = inRing(IN_YANGTZE, ring) ? { kind: 'river' as const } : {};
    found.push({ rank: 4, ...name, ...kind, rings: [ring, ...inner] });
  }
  const missing = NAMED.filter(([, name], i) => name && !used.has(i)).map(([, name]) => name!.name_zh);
  if (missing.length) throw new Error(`no GSHHG shore around ${missing.join(', ')}`);
  for (const { properties, geometry } of byHand.features) {
    const { name_zh, name_en, rank, kind } = properties;
    const drawn = geometry.coordinates as Line[];
    const inner = islands.filter((island) => island.every((point) => inRing(point, drawn[0]!)));
    found.push({ name_zh, name_en, rank, ...(kind && { kind }), byHand: true, rings: [...drawn, ...inner] });
  }
  return found;
}
