/** Analysis by the number of features: what the page asks once everything is loaded, and what the build works out before. */
import { borderCrossings, Borders, type DrawnLine } from '../../src/core/analysis/crossings';
import type { AnalysisData } from '../../src/core/analysis/data';
import { ledger } from '../../src/core/analysis/ledger';
import { Matrix, matrixPlaces } from '../../src/core/analysis/matrix';
import { pairView } from '../../src/core/analysis/pair';
import { ProvinceMap } from '../../src/core/analysis/province-map';
import { ProvinceBorders } from '../../src/core/cartography/geometry/province-borders';
import type { UnitsTopology } from '../../src/core/cartography/geometry/topology';
import { Catalog } from '../../src/core/model/catalog';
import { pairOf } from '../../src/core/model/pairs';
import { provinceOf } from '../../src/core/model/provinces';
import type { CatalogData, Feature, LonLat } from '../../src/core/model/types';

/** Half the length of a made-up line, degrees: some kilometres, as in `synthetic-files.ts`. */
const HALF = 0.03;

/** A short bent line at the anchor of each feature that is a line. */
const lineAt = (feature: Feature): DrawnLine[] => {
  const [x, y] = feature.anchor ?? [NaN, NaN];
  if (feature.drawnKm === null || !feature.anchor) return [];
  const line: LonLat[] = [
    [x - HALF, y - HALF],
    [x, y],
    [x + HALF, y - HALF],
  ];
  return [{ feature, parts: [line], known: [] }];
};

/** Times in ms by what was done, each by `time`, which gives the median of several runs. */
export function analysisTimes(
  data: CatalogData,
  real: AnalysisData,
  units: UnitsTopology,
  time: (work: () => unknown) => number,
): Map<string, number> {
  const catalog = new Catalog(data);
  const lines = data.features.flatMap(lineAt);
  const provinces = ProvinceMap.of(units);
  const byPair = new Map(
    new ProvinceBorders(units).pairs.flatMap(({ provinces: [first, second], lines: border }) => {
      const [a, b] = [provinceOf(first), provinceOf(second)];
      const pair = a && b && pairOf(a, b);
      return pair ? [[pair.join(), border.coordinates as LonLat[][]] as const] : [];
    }),
  );
  const borders = new Borders((pair) => byPair.get(pair.join()) ?? []);
  const now = ({ now: { status } }: Feature) => status;
  const crossings = borderCrossings(lines, provinces, borders);
  const times = new Map<string, number>();
  times.set(
    'crossings of all lines (build)',
    time(() => borderCrossings(lines, provinces, borders)),
  );
  times.set(
    'crossings of 江苏–山东',
    time(() => pairView(catalog, { ...real, crossings }, ['江苏', '山东'], null, now)),
  );
  for (const of of ['cities', 'provinces'] as const) {
    const places = matrixPlaces(catalog, of);
    times.set(
      `matrix of ${of}`,
      time(() => new Matrix(places, data.features, of, now)),
    );
  }
  times.set(
    'ledger as of 2021',
    time(() => ledger(catalog, '2021')),
  );
  return times;
}
