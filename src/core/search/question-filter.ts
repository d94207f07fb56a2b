/** Meanings of words → the layers and the filter that they ask for together. */
import type { Catalog } from '../model/catalog';
import { LAYERS } from '../model/layers';
import type { LayerId, Province } from '../model/types';
import type { Filter } from '../view/dimensions';
import { MOST_THROUGH } from '../view/dimensions/where';
import type { Meaning } from './lexicon';

export interface Asked {
  layers: readonly LayerId[];
  filter: Partial<Filter>;
}

/** More ways to read ambiguous names than this are not tried. */
const MOST_WAYS = 16;

/**
 * Every way in which the words can be read: more than one where names of places are shared (Suzhou), none where
 * no filter says it. `either`: of several places any will do, else what is found must touch all of them.
 */
export function conditionsOf(catalog: Catalog, meanings: readonly Meaning[], either: boolean): Asked[] {
  const of = (what: Meaning['of']) => meanings.filter((meaning) => meaning.of === what);
  const values = (what: Meaning['of']) => [...new Set(of(what).flatMap((meaning) => meaning.values))];

  const joins = values('provinces') as Province[];
  const places = values('place');
  const units = of('unit').map((meaning) => withoutParts(meaning.values));
  if (joins.length > 2 || (either && joins.length > 1)) return [];
  // Of a place and a unit together the sentence would say either.
  if (places.length > 1 || (places.length && units.length)) return [];
  const what = whatOf(catalog, values('layer') as LayerId[], values('kind'));
  if (!what) return [];
  const yesNo = (what: 'crosses' | 'placed') => {
    const found = values(what);
    return found.length ? { [what]: found[0] === '1' } : {};
  };
  const filter: Partial<Filter> = {
    ...(what.kinds.length && { kinds: what.kinds }),
    ...(joins.length && { joins }),
    ...(places.length && { place: places[0]! }),
    statuses: values('status') as Filter['statuses'],
    since: values('since') as Filter['since'],
    documents: values('document'),
    ...yesNo('crosses'),
    ...yesNo('placed'),
  };
  return where(units, either).map((units) => ({
    layers: what.layers,
    filter: { ...filter, ...units },
  }));
}

/** Layers and kinds; null where a layer is asked for as a whole beside kinds of another. */
function whatOf(
  catalog: Catalog,
  layers: readonly LayerId[],
  kinds: readonly string[],
): { layers: readonly LayerId[]; kinds: string[] } | null {
  if (!kinds.length) return { layers: layers.length ? inOrder(layers) : LAYERS, kinds: [] };
  const homes = new Set(kinds.map((kind) => kind.slice(0, kind.indexOf('/')) as LayerId));
  if (layers.some((layer) => !homes.has(layer))) return null;
  const ids = [...new Set(kinds.map((kind) => kind.slice(kind.indexOf('/') + 1)))];
  // Most kinds are of one layer only; of the others the layer must be said.
  const shared = ids.some((id) => catalog.layers.filter((layer) => id in layer.kinds).length > 1);
  return { layers: shared ? inOrder([...homes]) : LAYERS, kinds: ids };
}

const inOrder = (layers: readonly LayerId[]): LayerId[] => LAYERS.filter((layer) => layers.includes(layer));

/** 淮安 is the city, and not its district of the same name beside it. */
const withoutParts = (adcodes: readonly string[]): string[] =>
  adcodes.filter(
    (adcode) =>
      !adcodes.some(
        (other) => other !== adcode && other.endsWith('00') && other.slice(0, 4) === adcode.slice(0, 4),
      ),
  );

function where(units: readonly (readonly string[])[], either: boolean): Partial<Filter>[] {
  if (!units.length) return [{}];
  if (either || units.length === 1) return [{ units: [...new Set(units.flat())] }];
  return units
    .reduce<string[][]>(
      (ways, names) => ways.flatMap((way) => names.map((adcode) => [...way, adcode])).slice(0, MOST_WAYS),
      [[]],
    )
    .map((way) => ({ through: [...new Set(way)] }))
    .filter(({ through }) => through.length <= MOST_THROUGH);
}

/** The same asked of the provinces of its units: what is not placed touches no unit. Null where no filter says it. */
export function widened(catalog: Catalog, { units, through, joins }: Filter): Partial<Filter> | null {
  const provinces = [...units, ...through].flatMap((adcode) => catalog.unit(adcode)?.province ?? []);
  const all = [...new Set([...joins, ...provinces])];
  if (!provinces.length || all.length > 2 || (units.length > 1 && all.length > 1)) return null;
  return { units: [], through: [], joins: all };
}
