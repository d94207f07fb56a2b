/** Columns of a published table: what is said of each, and its value, in one row. */
import type { Cell } from './csv';
import { asFields, type Field } from './fields';

export interface Column<Row> extends Field {
  of(row: Row): Cell;
}

/** As a Table Schema lists them, without our functions. */
export const fieldsOf = <Row>(columns: readonly Column<Row>[]): readonly Field[] => asFields(columns);
