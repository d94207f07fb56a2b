/** Border crossings of lines on the units of a basemap: of the atlas while building, of a reader's drafts in the page. */
import { ProvinceBorders } from '../cartography/geometry/province-borders';
import type { UnitsTopology } from '../cartography/geometry/topology';
import { pairOf, type Pair } from '../model/pairs';
import { provinceOf } from '../model/provinces';
import type { LonLat } from '../model/types';
import { borderCrossings, Borders, type BorderCrossing, type DrawnLine } from './crossings';
import { ProvinceMap } from './province-map';

/** The pairs of provinces of the atlas that have a border in common, with that border. */
export function neighbours(units: UnitsTopology): { pair: Pair; lines: LonLat[][] }[] {
  return new ProvinceBorders(units).pairs.flatMap(({ provinces: [first, second], lines }) => {
    const [a, b] = [provinceOf(first), provinceOf(second)];
    const pair = a && b && pairOf(a, b);
    return pair ? [{ pair, lines: lines.coordinates as LonLat[][] }] : [];
  });
}

/** Some hundred milliseconds for the basemap alone: not for the page's own thread. */
export function crossingsOf(lines: readonly DrawnLine[], units: UnitsTopology): BorderCrossing[] {
  const borders = new Map(neighbours(units).map(({ pair, lines: border }) => [pair.join(), border]));
  return borderCrossings(lines, ProvinceMap.of(units), new Borders((pair) => borders.get(pair.join()) ?? []));
}
