/** Puts together what follows from a line, an area or a point: length, spread, box, anchor. */
import type { Geometry } from 'geojson';
import type { Confidence, GeometryBasis, LonLat, Province } from '../../core/model/types';
import { lengthKm, midpoint } from '../../core/cartography/geometry/geodesy';
import { interiorPoint } from '../../core/cartography/geometry/interior-point';
import { bboxOf, rightHanded, rounded, type Polygon } from '../../core/cartography/geometry/polygon';
import { prefectureOf, type Counties } from './counties';
import type { Located } from './located';
import { byProvince, provincesNear, spreadOfArea, spreadOfLine, type Part } from './overlay';

interface Facts {
  basis: GeometryBasis;
  accuracy?: Confidence;
  uncertaintyM: number;
  places: readonly string[];
}

/** What is too little to count as lying in a province: of a line 300 m or 1 %, of an area 0.5 %. */
const LINE_KM = 0.3;
const LINE_SHARE = 0.01;
const AREA_SHARE = 0.005;
/** A province this near to a line's vertices may be listed: borders of the basemap are generalised. */
const NEAR_M = 300;

/** A chain or several branches. */
export function lineOf(
  chains: readonly (readonly LonLat[])[],
  facts: Facts,
  crossings: LonLat[],
  counties: Counties | null,
): Located {
  const lines = chains.map((chain) => chain.map(rounded));
  const distinct = withoutRepeatedLegs(lines);
  const drawnKm = distinct.reduce((sum, leg) => sum + lengthKm(leg), 0);
  const parts = counties ? spreadOfLine(distinct, counties) : [];
  const km = byProvince(parts);
  const longest = [...lines].sort((a, b) => lengthKm(b) - lengthKm(a))[0]!;
  const surely = [...km]
    .filter(([, amount]) => amount >= LINE_KM && amount >= drawnKm * LINE_SHARE)
    .map(([province]) => province);
  return {
    ...common(facts),
    geometry:
      lines.length === 1
        ? { type: 'LineString', coordinates: lines[0]! }
        : { type: 'MultiLineString', coordinates: lines },
    crossings: crossings.map(rounded),
    drawnKm: Math.round(drawnKm * 100) / 100,
    kmByProvince: Object.fromEntries(
      [...km].map(([province, amount]) => [province, Math.round(amount * 100) / 100]),
    ),
    surely,
    perhaps: perhaps(km.keys(), lines.flat(), NEAR_M, counties),
    units: unitCodes(parts.filter((part) => part.amount >= Math.min(LINE_KM, drawnKm * LINE_SHARE))),
    bbox: bboxOf(lines.flat()),
    anchor: rounded(midpoint(longest)),
  };
}

/**
 * An area. `core` says what it is sure of: for a soft hull the towns (its margin is doubt, not
 * claim), for whole units their codes; null takes the area itself.
 */
export function areaOf(
  shape: readonly Polygon[],
  facts: Facts,
  core: readonly LonLat[] | ReadonlySet<string> | null,
  counties: Counties | null,
): Located {
  const polygons = shape.map((polygon) => rightHanded(polygon.map((ring) => ring.map(rounded))));
  const geometry: Geometry =
    polygons.length === 1
      ? { type: 'Polygon', coordinates: polygons[0]! }
      : { type: 'MultiPolygon', coordinates: polygons };
  const rest = {
    ...common(facts),
    geometry,
    crossings: [],
    drawnKm: null,
    kmByProvince: {},
    bbox: bboxOf(polygons.flat(2)),
    anchor: rounded(interiorPoint(polygons)),
  };
  if (core instanceof Set) {
    const parts = [...(core as ReadonlySet<string>)]
      .flatMap((code) => counties?.get(code) ?? [])
      .map((county) => ({ county, amount: 1 }));
    const provinces = [...byProvince(parts).keys()];
    return { ...rest, surely: provinces, perhaps: provinces, units: unitCodes(parts) };
  }
  const parts = (counties ? spreadOfArea(polygons, counties) : []).filter(
    (part) => part.amount >= AREA_SHARE,
  );
  const touched = [...byProvince(parts).keys()];
  const surely = core && counties ? provincesOf(core as readonly LonLat[], counties) : touched;
  return { ...rest, surely, perhaps: [...new Set([...touched, ...surely])], units: unitCodes(parts) };
}

/** A thing at one spot. */
export function pointOf(point: LonLat, facts: Facts, counties: Counties | null): Located {
  const at = rounded(point);
  const county = counties?.at(at) ?? null;
  const around = perhaps(
    county?.province ? [county.province] : [],
    [at],
    Math.max(NEAR_M, facts.uncertaintyM),
    counties,
  );
  return {
    ...common(facts),
    geometry: { type: 'Point', coordinates: at },
    crossings: [],
    drawnKm: null,
    kmByProvince: {},
    surely: around.length === 1 ? around : [],
    perhaps: around,
    units: county ? unitCodes([{ county, amount: 1 }]) : [],
    bbox: bboxOf([at]),
    anchor: at,
  };
}

function common(facts: Facts): Pick<Located, 'basis' | 'accuracy' | 'uncertaintyM' | 'exactness' | 'places'> {
  return {
    basis: facts.basis,
    accuracy: facts.accuracy ?? null,
    uncertaintyM: facts.uncertaintyM,
    exactness: facts.uncertaintyM <= 1000 ? 1 : 2,
    places: [...facts.places],
  };
}

function perhaps(
  sure: Iterable<Province>,
  vertices: LonLat[],
  metres: number,
  counties: Counties | null,
): Province[] {
  return [...new Set([...sure, ...(counties ? provincesNear(vertices, metres, counties) : [])])];
}

/** The provinces of the towns themselves; what lies between them is cut to the listed ones. */
function provincesOf(towns: readonly LonLat[], counties: Counties): Province[] {
  return [...new Set(towns.flatMap((town) => counties.at(town)?.province ?? []))];
}

function unitCodes(parts: readonly Part[]): string[] {
  const counties = parts.map((part) => part.county.adcode);
  return [...new Set([...counties.map(prefectureOf), ...counties])].sort();
}

/** Branches share legs with their trunk; each leg is measured once. */
function withoutRepeatedLegs(lines: readonly LonLat[][]): LonLat[][] {
  const seen = new Set<string>();
  const legs: LonLat[][] = [];
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const key = [line[i - 1]!.join(), line[i]!.join()].sort().join(' ');
      if (!seen.has(key)) legs.push([line[i - 1]!, line[i]!]);
      seen.add(key);
    }
  }
  return legs;
}
