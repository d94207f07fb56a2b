/** From lakes and river lines to the published TopoJSON. */
import type { GeometryCollection, LineString, Polygon, Topology } from 'topojson-specification';
import { EXTENT, within } from './extent';
import type { Line } from './gshhg';
import type { Lake, WaterName } from './lakes';
import type { RiverByHand } from './rivers';
import { node } from './noding';
import { doubleArea } from '../../src/core/cartography/geometry/plane';
import { simpleLoops, type Point } from './rings';
import { simplify, STEP, type Tolerance } from './simplify';
import { encode } from './topojson';

export interface RiverProperties extends WaterName {
  kind: 'river' | 'canal';
}

export type LakeProperties = Partial<WaterName> & { rank: number; kind?: 'river' };

/** Metres; the sources are good to a kilometre, so more detail would only pretend. */
const SHORE: Tolerance = { close: 60, core: 200, outside: 450 };
/** Every point by hand was meant: only what lies on a straight line falls away. */
const BY_HAND: Tolerance = { close: 1, core: 1, outside: 1 };
const STREAM: Tolerance = { close: 80, core: 250, outside: 600 };

function onGrid(line: Line): Point[] {
  const points: Point[] = line.map(([lon, lat]) => [Math.round(lon / STEP), Math.round(lat / STEP)]);
  return points.filter((p, i) => i === 0 || p[0] !== points[i - 1]![0] || p[1] !== points[i - 1]![1]);
}

/** Cuts out the loops of a line that comes back to a point. */
function withoutLoops(line: Point[]): Point[] {
  const path: Point[] = [];
  for (const point of line) {
    const seen = path.findIndex((p) => p[0] === point[0] && p[1] === point[1]);
    if (seen >= 0) path.length = seen;
    path.push(point);
  }
  return path;
}

/** The largest simple ring of a shore; rounding to the grid can make narrow creeks touch themselves. */
function simpleRing(line: Line): Point[] {
  const [noded] = node([onGrid(line).slice(0, -1)]);
  const loops = simpleLoops(noded!).sort((a, b) => Math.abs(doubleArea(b)) - Math.abs(doubleArea(a)));
  return [...loops[0]!, loops[0]![0]!];
}

const inView = (line: Line): boolean => line.some(([lon, lat]) => within(EXTENT, lon, lat));

type Water = Topology<{
  lakes: GeometryCollection<LakeProperties>;
  rivers: GeometryCollection<RiverProperties>;
}>;

/** Takes lakes and rivers with their lines in degrees, gives the topology `water.topo.json` holds. */
export function waterTopology(
  lakes: readonly Lake[],
  rivers: readonly { river: RiverByHand; line: Line }[],
): Water {
  const arcs: Point[][] = [];
  const shores = lakes
    .filter(({ rings }) => inView(rings[0]!))
    .map(({ rings, byHand, ...properties }): Polygon<LakeProperties> => {
      const tolerance = byHand ? BY_HAND : SHORE;
      const thin = simplify(rings.map(simpleRing), () => tolerance).filter((ring) => ring.length >= 4);
      return { type: 'Polygon', arcs: thin.map((ring) => [arcs.push(ring) - 1]), properties };
    });
  const streams = rivers.map(({ river, line }): LineString<RiverProperties> => {
    const { name_zh, name_en, rank, kind } = river;
    const tolerance = river.route ? STREAM : BY_HAND;
    const [thin] = simplify([withoutLoops(onGrid(line))], () => tolerance, false);
    return { type: 'LineString', arcs: [arcs.push(thin!) - 1], properties: { name_zh, name_en, rank, kind } };
  });
  return encode(arcs, {
    lakes: { type: 'GeometryCollection', geometries: shores },
    rivers: { type: 'GeometryCollection', geometries: streams },
  });
}
