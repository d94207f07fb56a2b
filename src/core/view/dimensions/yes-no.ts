/** Rows of dimensions that a feature has or has not: crosses a border, is placed. */
import { message } from '../../messages';
import type { Feature } from '../../model/types';
import type { Dimension } from './dimension';

/** Whether the geometry, as the text or plain geography says, lies in more than one province. */
export const crossesBorder = (feature: Feature): boolean => feature.provinces.length > 1;
export const isPlaced = (feature: Feature): boolean => feature.basis !== 'none';

interface YesNo<Id extends string> {
  id: Id & ('crosses' | 'placed');
  is(feature: Feature): boolean;
  /** Of the clauses for yes and for no. */
  clauses: { yes: 'sentence.crosses' | 'sentence.placed'; no: 'sentence.stays' | 'sentence.unplaced' };
  clauseOrder: number;
  order: number;
}

/** Named in the messages `filter.<id>`, `filter.<id>.1` and `filter.<id>.0`. */
function yesNo<Id extends string>({ id, is, clauses, clauseOrder, order }: YesNo<Id>) {
  const row: Dimension<Id, boolean | null> = {
    id,
    parameter: id,
    none: null,
    values: () => ({ one: [null, true, false] }),
    parse: (raw, _, bad) => (raw === '1' ? true : raw === '0' ? false : (bad(raw), null)),
    format: (value) => (value === null ? null : value ? '1' : '0'),
    test: (value) => (value === null ? null : (feature) => is(feature) === value),
    offer: {
      label: `filter.${id}`,
      control: 'list',
      order,
      read: () => (feature) => (is(feature) ? '1' : '0'),
      name: (option, { lang }) => message(lang, option === '1' ? `filter.${id}.1` : `filter.${id}.0`),
      chosen: (value) => (value === null ? [] : [value ? '1' : '0']),
      choose: ([option]) => (option ? option === '1' : null),
    },
    chips: (value, { lang }) =>
      value === null
        ? []
        : [{ key: id, label: message(lang, value ? `filter.${id}.1` : `filter.${id}.0`), without: null }],
    clause: (value) =>
      value === null ? null : { message: value ? clauses.yes : clauses.no, order: clauseOrder },
  };
  return row;
}

export const crosses = yesNo({
  id: 'crosses',
  is: crossesBorder,
  clauses: { yes: 'sentence.crosses', no: 'sentence.stays' },
  clauseOrder: 4,
  order: 3,
});
export const placed = yesNo({
  id: 'placed',
  is: isPlaced,
  clauses: { yes: 'sentence.placed', no: 'sentence.unplaced' },
  clauseOrder: 2,
  order: 4,
});
