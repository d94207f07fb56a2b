/**
 * Shapes told by tables: what each field of an object must be. Enough to tell a truncated or foreign file from
 * ours before anything is drawn of it. Total: never throws, whatever the value.
 */
import type { Detail } from './data-error';

/** What is wrong with any JSON value, or null. */
export type Fault = (value: unknown) => Detail | null;
export type Fields = Record<string, unknown>;

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isName = (value: unknown): boolean => isObject(value) && isText(value.zh ?? value.en);
const listOf =
  (is: (value: unknown) => boolean, length?: number) =>
  (value: unknown): boolean =>
    Array.isArray(value) && (length === undefined || value.length === length) && value.every(is);

/** Kinds of values; with a question mark null will do too. */
const KINDS = {
  text: isText,
  id: (value: unknown) => isText(value) && value !== '',
  number: isNumber,
  boolean: (value: unknown) => typeof value === 'boolean',
  /** In at least one language. */
  name: isName,
  texts: listOf(isText),
  object: (value: unknown) => isObject(value) && !Array.isArray(value),
  objects: listOf(isObject),
  point: listOf(isNumber, 2),
  box: listOf(isNumber, 4),
  span: (value: unknown) => isObject(value) && isNumber(value.start) && isNumber(value.end),
  spans: listOf((value) => isObject(value) && isNumber(value.start) && isNumber(value.end)),
} as const;
type Kind = keyof typeof KINDS;
export type Table = Record<string, Kind | `${Kind}?`>;

export const wrong = (at: string): Detail => ({ say: 'fault.wrong', with: { at } });

/** The first field of an object that is not as the table says; `at`: where the object stands in its file. */
export function inFields(value: unknown, at: string, table: Table): Detail | null {
  if (!isObject(value)) return wrong(at);
  for (const [field, wanted] of Object.entries(table)) {
    const [kind] = wanted.split('?') as [Kind];
    const found = value[field];
    const path = at ? `${at}.${field}` : field;
    if (found === undefined) return { say: 'fault.lacks', with: { at: path } };
    if (found === null ? !wanted.endsWith('?') : !KINDS[kind](found)) return wrong(path);
  }
  return null;
}

/** The first element of a list that is not as it should be, by its place in the file. */
export function inList(
  list: unknown,
  path: string,
  fault: (item: Fields, at: string) => Detail | null,
): Detail | null {
  if (list === undefined) return { say: 'fault.lacks', with: { at: path } };
  if (!Array.isArray(list)) return wrong(path);
  for (const [i, item] of list.entries()) {
    const found = isObject(item) ? fault(item, `${path}[${i}]`) : wrong(`${path}[${i}]`);
    if (found) return found;
  }
  return null;
}

/** A list of objects by a table, in which no id stands twice: it would break every list that is keyed by it. */
export function inTable(list: unknown, path: string, table: Table, id: string | null = 'id'): Detail | null {
  const seen = new Set<unknown>();
  return inList(list, path, (item, at) => {
    const found = inFields(item, at, table);
    if (found || id === null) return found;
    const own = item[id];
    if (seen.has(own)) return { say: 'fault.twice', with: { at: path, id: String(own) } };
    seen.add(own);
    return null;
  });
}
