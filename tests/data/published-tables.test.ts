/** Published tables and fields: each as its schema says, each field of one type in all files. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogData } from '../../src/core/model/types';
import { faultsOf, rowsOf, type Row, type Schema } from '../fixtures/profiles/table-schema';
import { compiledAtlas } from '../fixtures/compiled-atlas';

interface Resource {
  name: string;
  path: string;
  format: string;
  schema?: Schema;
}
let files: Map<string, string>;
let catalog: CatalogData;
let resources: Resource[];
const tables = new Map<string, Row[]>();

beforeAll(() => {
  ({ files, catalog } = compiledAtlas());
  ({ resources } = JSON.parse(files.get('datapackage.json')!) as { resources: Resource[] });
  for (const { name, path, format, schema } of resources)
    if (format === 'csv' && schema) tables.set(name, rowsOf(files.get(path)!));
});
const table = (name: string) => tables.get(name)!;

/** null, "string", "string[]", … */
const typeOf = (value: unknown): string =>
  Array.isArray(value)
    ? `${[...new Set(value.map(typeOf))].join('|')}[]`
    : value === null
      ? 'null'
      : typeof value;

describe('fields', () => {
  it('have one type in all GeoJSON files, and all files have all of them', () => {
    const types = new Map<string, Set<string>>();
    const shapes = new Set<string>();
    for (const { path, format } of resources)
      if (format === 'geojson') {
        const { features } = JSON.parse(files.get(path)!) as { features: { properties: object }[] };
        for (const { properties } of features) {
          shapes.add(Object.keys(properties).join());
          for (const [name, value] of Object.entries(properties)) {
            const type = typeOf(value);
            const known = types.get(name) ?? new Set();
            // An empty list is a list of anything.
            types.set(name, known.add(type === '[]' ? 'string[]' : type));
          }
        }
      }
    expect(shapes.size).toBe(1);
    const mixed = [...types].filter(([, found]) => [...found].filter((type) => type !== 'null').length > 1);
    expect(mixed).toEqual([]);
    const { schema } = resources.find(({ format }) => format === 'geojson')!;
    for (const { name, type, constraints } of schema!.fields) {
      const found = [...types.get(name)!].filter((one) => one !== 'null');
      const said = { array: 'string[]', integer: 'number' }[type] ?? type;
      if (found.length) expect([name, ...found]).toEqual([name, said]);
      if (constraints?.required) expect([...types.get(name)!], name).not.toContain('null');
    }
  });

  it('have one type in all schemas (a list is a text in a CSV), and a short name that no other has', () => {
    const types = new Map<string, string>();
    for (const { name: resource, format, schema } of resources) {
      const fields = schema?.fields ?? [];
      const short = fields.map(({ shortName }) => shortName);
      for (const name of short) expect(name, resource).toMatch(/^[a-z][a-z0-9_]{0,9}$/);
      expect(new Set(short).size, resource).toBe(short.length);
      for (const { name, type } of fields) {
        const plain = type === 'array' && format === 'geojson' ? 'string' : type;
        expect([name, types.get(name) ?? plain]).toEqual([name, plain]);
        types.set(name, plain);
      }
    }
    expect(types.size).toBeGreaterThan(60);
  });
});

it('every table is as its schema says: columns, types, keys', () => {
  expect([...tables.keys()].sort()).toEqual([
    'crossings',
    'feature-units',
    'features',
    'outcomes',
    'relations',
  ]);
  for (const { name, schema } of resources.filter((resource) => tables.has(resource.name))) {
    const rows = table(name);
    expect(rows.length, name).toBeGreaterThan(10);
    expect(Object.keys(rows[0]!), name).toEqual(schema!.fields.map((field) => field.name));
    expect(faultsOf(rows, schema!, tables), name).toEqual([]);
  }
});

it('a cell that is not as its schema says is noticed', () => {
  const { schema } = resources.find(({ name }) => name === 'feature-units')!;
  const [first, second] = table('feature-units');
  const wrong: Partial<Row>[] = [
    { feature: 'nowhere' },
    { adcode: '' },
    { how: 'x' },
    { coordinate_uncertainty_m: 'far' },
  ];
  for (const change of wrong)
    expect(
      faultsOf([{ ...first!, ...change } as Row, second!], schema!, tables),
      Object.keys(change)[0],
    ).toHaveLength(1);
  expect(faultsOf([first!, first!], schema!, tables)).toEqual(['primary key: not unique']);
});

it('every relation is published, with both ends', () => {
  const all = catalog.features.flatMap(({ id, relations }) =>
    relations.map(({ kind, to }) => [id, kind, to]),
  );
  expect(table('relations').map(({ feature, relation, to }) => [feature, relation, to])).toEqual(all);
});

it('every unit that a feature touches has a row, with the code of its prefecture', () => {
  const all = catalog.features.flatMap(({ id, units }) =>
    units.map((adcode) => [id, adcode, adcode.slice(0, 4)]),
  );
  expect(table('feature-units').map(({ feature, adcode, adcode4 }) => [feature, adcode, adcode4])).toEqual(
    all,
  );
});

it('the row of a feature has what was planned beside what happened', () => {
  const rows = new Map(table('features').map((row) => [row.id, row]));
  for (const { feature, event, scope, date } of catalog.outcomes)
    if (date && scope === 'whole' && ['approved', 'started', 'completed', 'opened'].includes(event)) {
      expect(rows.get(feature)![event], feature).toMatch(/^\d{4}(?:-\d\d){0,2}$/);
      expect(rows.get(feature)![event]! <= date, feature).toBe(true);
    }
  const promised = catalog.annotations.flatMap(({ features, says: { promise } }) =>
    promise ? features.map((id) => [id, promise.event] as const) : [],
  );
  expect(promised.length).toBeGreaterThan(0);
  for (const [id, event] of promised) expect(rows.get(id)![`planned_${event}`], id).toMatch(/^\d{4}/);
  expect(rows.get('yingdian-lu')).toMatchObject({ planned_opened: '2018-09', opened: '2018-10' });
});
