/** The label points of the basemap, by importance. */
import { stem, englishName } from './names';
import type { County } from './counties';
import { CELLS_PER_DEGREE } from './counties';
import { CORE, EXTENT, within } from './extent';
import { fromGcj02 } from '../../src/core/cartography/geometry/datum';
import type { LonLat } from '../../src/core/model/types';
import { innerPoint } from './inner-point';
import type { Lake } from './lakes';
import { PREFECTURES } from './prefectures';
import { PROVINCES, SEAS, TOWNS } from './towns';

export interface Label {
  id: string;
  name: { zh: string; en: string };
  /** Longitude, latitude; WGS-84. */
  point: [number, number];
  /** 1 is shown first, 5 last. */
  rank: number;
  kind: 'province' | 'prefecture' | 'county' | 'town' | 'water';
}

const rounded = (p: LonLat): [number, number] => [Number(p[0].toFixed(4)), Number(p[1].toFixed(4))];

/** The package's centre of the unit, else a point well inside its largest part. */
function centreOf({ centre, polygons }: County): LonLat {
  if (centre) return centre;
  const point = innerPoint(polygons.map(([outer]) => outer!).sort((a, b) => b.length - a.length)[0]!);
  return fromGcj02([point[0] / CELLS_PER_DEGREE, point[1] / CELLS_PER_DEGREE]);
}

function countyLabel(county: County): Label {
  const { adcode, name } = county;
  return {
    id: adcode,
    name: { zh: stem(name), en: englishName(name) },
    point: rounded(centreOf(county)),
    rank: name.endsWith('区') ? 5 : 4,
    kind: 'county',
  };
}

/** Takes the units shown and the lakes, gives all labels, most important first. Throws when a seat is unknown. */
export function labels(counties: readonly County[], lakes: readonly Lake[]): Label[] {
  const byCode = new Map(counties.map((county) => [county.adcode, county]));
  const prefectures = PREFECTURES.map(({ zh, en, seat, rank }): Label => {
    const county = byCode.get(seat);
    if (!county) throw new Error(`no unit ${seat} for the seat of ${zh}`);
    return {
      id: `${seat.slice(0, 4)}00`,
      name: { zh, en },
      point: rounded(centreOf(county)),
      rank,
      kind: 'prefecture',
    };
  });
  const seats = new Set(PREFECTURES.map(({ seat }) => seat));
  const detailed = counties.filter(
    (county) => !seats.has(county.adcode) && within(CORE, ...centreOf(county)),
  );
  const water = lakes.filter((lake) => lake.name_zh && !lake.name_zh.endsWith('江'));
  return [
    ...PROVINCES.map(([id, zh, en, ...point]): Label => ({
      id,
      name: { zh, en },
      point,
      rank: 1,
      kind: 'province',
    })),
    ...prefectures,
    ...SEAS.map(([id, zh, en, ...point]): Label => ({ id, name: { zh, en }, point, rank: 2, kind: 'water' })),
    ...water.map((lake): Label => {
      const name = { zh: lake.name_zh!, en: lake.name_en! };
      const id = name.en
        .toLowerCase()
        .replace(/ \(.*\)/, '')
        .replaceAll("'", '')
        .replaceAll(' ', '-');
      return { id, name, point: rounded(innerPoint(lake.rings[0]!)), rank: lake.rank + 1, kind: 'water' };
    }),
    ...detailed.map(countyLabel),
    ...TOWNS.map(([id, zh, en, ...point]): Label => ({ id, name: { zh, en }, point, rank: 5, kind: 'town' })),
  ]
    .filter(({ point }) => within(EXTENT, ...point))
    .sort((a, b) => a.rank - b.rank);
}
