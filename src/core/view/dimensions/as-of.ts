/** A day: only what documents had named by then, with the statuses that it had then. */
import { message } from '../../messages';
import { shortDate } from '../../messages/format';
import { isDate } from '../../model/dates';
import { documentsBy } from '../as-of';
import type { Dimension } from './dimension';

export const asOf: Dimension<'asOf', string | null> = {
  id: 'asOf',
  parameter: 'asof',
  none: null,
  values: (catalog) => ({ one: [null, ...catalog.documents.map(({ date }) => date), '2024-12-31', '2021'] }),
  parse(raw, _, bad) {
    if (isDate(raw)) return raw;
    bad(raw);
    return null;
  },
  format: (day) => day,
  test: (day, catalog) => (day === null ? null : (feature) => documentsBy(catalog, feature, day).length > 0),
  offer: null,
  chips: (day, { lang }) =>
    day === null
      ? []
      : [
          {
            key: 'asOf',
            label: message(lang, 'condition.asOf', { date: shortDate(day, lang) }),
            without: null,
          },
        ],
  clause: (day, { lang }) =>
    day === null
      ? null
      : {
          message: 'sentence.asOf',
          names: { placeholder: 'date', by: 'sentence.and', list: [shortDate(day, lang)] },
          order: 'where',
        },
};
