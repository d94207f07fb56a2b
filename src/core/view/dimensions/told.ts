/** What is told of a feature: its status, the documents that name it, what became of it since. */
import { message, named } from '../../messages';
import type { Catalog } from '../../model/catalog';
import { STATUS_ORDER } from '../../model/statuses';
import { SINCES, type Since } from '../../model/events';
import type { Feature, Status } from '../../model/types';
import { statusesOf } from '../status-in-view';
import { several } from './several';
import type { Words } from './dimension';

export const statuses = several({
  id: 'statuses',
  parameter: 'status',
  known: () => STATUS_ORDER,
  read(catalog, asking) {
    const told = statusesOf(catalog, asking);
    return (_, number) => told[number]!;
  },
  name: (status: Status, { lang }: Words) => message(lang, `status.${status}`),
  offer: { label: 'filter.statuses', control: 'boxes', order: 2 },
  clause: (chosen, { lang, as }) => ({
    message: as === 'said' ? 'sentence.statusSaid' : 'sentence.status',
    names: {
      placeholder: 'status',
      by: 'sentence.or',
      list: chosen.map((status) => message(lang, `status.${status}`)),
    },
    order: 1,
  }),
});

const documentName = (id: string, { catalog, lang }: Words): string =>
  named(catalog.document(id)?.name ?? {}, lang);

export const documents = several({
  id: 'documents',
  parameter: 'in',
  known: (catalog) => catalog.documents.map(({ id }) => id),
  read: () => (feature) => feature.documents,
  name: documentName,
  offer: {
    label: 'filter.documents',
    control: 'boxes',
    order: 1,
    // The status that is asked for is that of the document chosen.
    sways: ({ as, filter }) => as === 'said' && filter.statuses.length > 0,
    name: (id, words) => `${id} ${documentName(id, words)}`,
  },
  clause: (chosen) => ({
    message: 'sentence.in',
    names: { placeholder: 'documents', by: 'sentence.or', list: [...chosen] },
    order: 'where',
  }),
});

export const sinceOf = (catalog: Catalog, feature: Feature): Since =>
  catalog.outcomesOf(feature.id).at(-1)?.event ?? 'unknown';

let last: { catalog: Catalog; values: readonly Since[] } | null = null;

/** What became of each feature, by its number in the catalogue; looked up once per catalogue. */
function sincesOf(catalog: Catalog): readonly Since[] {
  if (last?.catalog !== catalog)
    last = { catalog, values: catalog.features.map((feature) => sinceOf(catalog, feature)) };
  return last.values;
}

export const since = several({
  id: 'since',
  parameter: 'since',
  known: () => SINCES,
  read(catalog) {
    const events = sincesOf(catalog);
    return (_, number) => events[number]!;
  },
  name: (event: Since, { lang }: Words) => message(lang, `since.${event}`),
  offer: { label: 'filter.since', control: 'boxes', order: 3 },
  clause: (chosen, { lang }) => ({
    message: 'sentence.since',
    names: {
      placeholder: 'since',
      by: 'sentence.or',
      list: chosen.map((event) => message(lang, `since.${event}`)),
    },
    order: 6,
  }),
});
