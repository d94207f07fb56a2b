/** relations.csv: how features bear on one another, one relation a row. */
import type { CatalogData } from '../model/types';
import { csv } from './csv';
import { fieldsOf, type Column } from './columns';

type Row = CatalogData['features'][number]['relations'][number] & { feature: string };
const RELATION_KINDS = ['same-thing', 'part-of', 'counted-in', 'competes-with', 'see-also'];

const COLUMNS: readonly Column<Row>[] = [
  {
    name: 'feature',
    type: 'string',
    description: 'Id of the feature',
    constraints: { required: true },
    of: ({ feature }) => feature,
  },
  {
    name: 'relation',
    type: 'string',
    description:
      'same-thing: another name of it; part-of: it is a part of the other; counted-in: a count that the other is one of; competes-with: an alternative; see-also: it bears on it otherwise',
    constraints: { required: true, enum: RELATION_KINDS },
    of: ({ kind }) => kind,
  },
  {
    name: 'to',
    type: 'string',
    description: 'Id of the other feature',
    constraints: { required: true },
    of: ({ to }) => to,
  },
  { name: 'note', type: 'string', description: 'Remark, in Chinese', of: ({ note }) => note?.zh ?? null },
  { name: 'note_en', type: 'string', description: 'Remark, in English', of: ({ note }) => note?.en ?? null },
];

export const RELATION_FIELDS = fieldsOf(COLUMNS);

/** In the order of the features, as each lists them. */
export function relationsCsv({ features }: Pick<CatalogData, 'features'>): string {
  const rows = features.flatMap(({ id, relations }) =>
    relations.map((relation) => ({ ...relation, feature: id })),
  );
  return csv(
    COLUMNS.map(({ name }) => name),
    rows.map((row) => COLUMNS.map((column) => column.of(row))),
  );
}
