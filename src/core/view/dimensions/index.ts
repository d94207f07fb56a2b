/** The rows, in the order of the conditions and of a link. To add a dimension is to add its row here, and its messages. */
import type { Dimension } from './dimension';
import { documents, since, statuses } from './told';
import { kinds, layers } from './what';
import { asOf } from './as-of';
import { found } from './found';
import { joins, place, through, units } from './where';
import { crosses, placed } from './yes-no';

const ROWS = {
  layers,
  kinds,
  statuses,
  documents,
  joins,
  units,
  through,
  place,
  crosses,
  placed,
  since,
  found,
  asOf,
} as const;

type Rows = typeof ROWS;
type ValueOf<Row> = Row extends Dimension<string, infer Value> ? Value : never;
export type DimensionId = keyof Rows;
/** What is chosen in each dimension. */
export type Choices = { readonly [Id in DimensionId]: ValueOf<Rows[Id]> };
/** The same without the layers, which the view holds by themselves. */
export type Filter = Omit<Choices, 'layers'>;

export const DIMENSIONS = Object.values(ROWS) as readonly Dimension<DimensionId>[];

export const NO_FILTER = Object.fromEntries(
  DIMENSIONS.filter(({ id }) => id !== 'layers').map(({ id, none }) => [id, none]),
) as unknown as Filter;

/** What of a view the dimensions are about. */
export interface Filtered {
  /** Whether statuses are what stands now, or what documents say. */
  readonly as: 'now' | 'said';
  readonly layers: Choices['layers'];
  readonly filter: Filter;
}

export const choiceOf = (view: Filtered, { id }: Dimension<DimensionId>): unknown =>
  id === 'layers' ? view.layers : view.filter[id];

/** The same view with something else chosen in one dimension. */
export const withChoice = <V extends Filtered>(view: V, { id }: Dimension<DimensionId>, value: unknown): V =>
  id === 'layers' ? { ...view, layers: value } : { ...view, filter: { ...view.filter, [id]: value } };
