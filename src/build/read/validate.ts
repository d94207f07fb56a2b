/** Holds values against the schemas of `model/authored.ts` and says what is wrong in words a contributor can use. */
import * as v from 'valibot';
import { nearest } from '../../core/text/suggest';
import type { Path, Report } from '../issue';
import { Entry, type YamlFile } from './yaml';

type Schema = v.GenericSchema;
/** The parts of valibot's schema objects that are walked here. */
interface Walkable {
  type: string;
  entries?: Record<string, Walkable>;
  item?: Walkable;
  items?: Walkable[];
  options?: readonly unknown[];
  value?: Walkable;
  wrapped?: Walkable;
}

/** The whole file as one entry, or null with its faults reported. */
export function readOne<S extends Schema>(
  schema: S,
  yaml: YamlFile,
  report: Report,
): Entry<v.InferOutput<S>> | null {
  const result = v.safeParse(schema, yaml.value);
  if (result.success) return new Entry(result.output, yaml);
  for (const issue of result.issues) tell(issue, schema, yaml, [], report);
  return null;
}

/** A file that is a list: the valid entries, with the faults of the others reported. */
export function readList<S extends v.ArraySchema<Schema, undefined>>(
  schema: S,
  yaml: YamlFile,
  report: Report,
): Entry<v.InferOutput<S['item']>>[] {
  if (yaml.value === null) return [];
  if (!Array.isArray(yaml.value)) {
    report.fault('wrong-type', yaml, [], 'this file is a list of entries', 'begin each entry with "- "');
    return [];
  }
  const entries: Entry<v.InferOutput<S['item']>>[] = [];
  yaml.value.forEach((value: unknown, index) => {
    const result = v.safeParse(schema.item, value);
    if (result.success) entries.push(new Entry(result.output, yaml, [index]));
    else for (const issue of result.issues) tell(issue, schema.item, yaml, [index], report);
  });
  return entries;
}

function tell(issue: v.BaseIssue<unknown>, root: Schema, yaml: YamlFile, base: Path, report: Report): void {
  const local = (issue.path ?? []).map((item) => item.key as string | number);
  const path = [...base, ...local];
  const key = String(local.at(-1) ?? '');
  const label = local.filter((step) => typeof step === 'string').join('.') || 'the entry';
  const shown = issue.received === 'undefined' ? 'nothing' : issue.received;
  const fault = (code: string, message: string, cure: string): void =>
    report.fault(code, yaml, path, message, cure);

  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const allowed = Object.keys(find(root, local.slice(0, -1))?.entries ?? {});
    const near = nearest(key, allowed);
    const cure = near ? `did you mean "${near}"?` : `allowed here: ${allowed.join(', ')}`;
    fault('unknown-key', `unknown key "${key}"`, cure);
  } else if (issue.type === 'strict_object' && issue.received === 'undefined') {
    fault('missing-field', `the field "${label}" is missing`, `add "${key}:" here; see data/CONTRIBUTING.md`);
  } else if (issue.type === 'picklist' || issue.type === 'literal') {
    const allowed = ((find(root, local)?.options ?? []) as unknown[]).map(String);
    const near = nearest(String(issue.input), allowed);
    fault(
      'not-allowed',
      `"${label}" can't be ${shown}`,
      `${near ? `did you mean "${near}"? ` : ''}allowed: ${allowed.join(', ') || issue.expected}`,
    );
  } else if (issue.type === 'union') tellUnion(issue, root, local, yaml, base, report);
  else if (issue.kind === 'validation')
    fault('bad-value', `"${label}" is ${shown}: ${issue.message}`, CURES[issue.type] ?? 'correct the value');
  else if (issue.type === 'string' && issue.received !== 'null' && /^[\d-]/.test(issue.received))
    fault(
      'wrong-type',
      `"${label}" is the number ${shown}, but must be text`,
      `put it in quotes as it stands in the file`,
    );
  else
    fault(
      'wrong-type',
      `"${label}" must be ${typeName(issue.type)}, but is ${shown === 'null' ? 'empty' : shown}`,
      'correct the value',
    );
}

const CURES: Record<string, string> = {
  regex: 'write it in the form named',
  non_empty: 'fill it in, or leave the key out if it is optional',
  check: 'correct the value',
  min_length: 'add what is missing',
  hex_color: 'write a colour as "#RRGGBB"',
  url: 'write the whole address, with https://',
};

function typeName(type: string): string {
  const names: Record<string, string> = {
    string: 'text',
    number: 'a number',
    array: 'a list',
    tuple: 'a list',
    strict_object: 'a set of keys',
    record: 'a set of keys',
  };
  return names[type] ?? `of type ${type}`;
}

/** Of a union, only the alternative that the writer seems to have meant is reported on. */
function tellUnion(
  issue: v.BaseIssue<unknown>,
  root: Schema,
  local: Path,
  yaml: YamlFile,
  base: Path,
  report: Report,
): void {
  const options = (find(root, local)?.options ?? []) as Walkable[];
  const input = issue.input;
  const listOrText = options.find(({ type }) => type === (Array.isArray(input) ? 'array' : 'string'));
  if (listOrText) {
    const meant = listOrText as unknown as Schema;
    for (const sub of v.safeParse(meant, input).issues ?? [])
      tell(sub, meant, yaml, [...base, ...local], report);
    return;
  }
  const keys = input !== null && typeof input === 'object' ? Object.keys(input) : [];
  const score = (option: Walkable): number => keys.filter((key) => option.entries?.[key]).length;
  const first = (option: Walkable): string => Object.keys(option.entries ?? {})[0] ?? '';
  const named = options.filter((option) => keys.includes(first(option)));
  if (named.length > 1 && new Set(named.map(first)).size === named.length) {
    const both = named.map((option) => `"${first(option)}"`).join(' and ');
    report.fault('two-recipes', yaml, [...base, ...local], `${both} exclude each other`, 'keep one');
    return;
  }
  const best = [...(named.length > 0 ? named : options)].sort((a, b) => score(b) - score(a))[0];
  if (!best?.entries || score(best) === 0) {
    const label = local.join('.') || 'the entry';
    const cure = `give one of: ${options.map(first).join(', ')}`;
    report.fault('wrong-type', yaml, [...base, ...local], `"${label}" has none of the forms allowed`, cure);
    return;
  }
  const inner = best as unknown as Schema;
  for (const sub of v.safeParse(inner, input).issues ?? [])
    tell(sub, inner, yaml, [...base, ...local], report);
}

/** The schema that governs `path`, or null past a union (its options are searched one by one). */
function find(schema: Schema, path: Path): Walkable | null {
  let here: Walkable | undefined = unwrap(schema);
  for (const step of path) {
    if (here?.type === 'strict_object') here = here.entries?.[String(step)];
    else if (here?.type === 'array') here = here.item;
    else if (here?.type === 'tuple') here = here.items?.[Number(step)];
    else if (here?.type === 'record') here = here.value;
    else return null;
    here = here && unwrap(here);
  }
  return here ?? null;
}

function unwrap(schema: Walkable): Walkable {
  return schema.wrapped ? unwrap(schema.wrapped) : schema;
}
