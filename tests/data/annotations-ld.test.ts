/** The published passages through a JSON-LD processor: every id resolves to a published file, and nothing is lost. */
import jsonld from 'jsonld';
import { beforeAll, expect, it } from 'vitest';
import { ANNO_CONTEXT } from '../fixtures/profiles/anno-context';
import { compiledAtlas } from '../fixtures/compiled-atlas';

const BASE = 'https://example.org/atlas/data/';
const OPTIONS = {
  base: `${BASE}annotations.json`,
  documentLoader(url: string) {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`asks for ${url}`);
    return Promise.resolve({ documentUrl: url, document: ANNO_CONTEXT });
  },
};

interface Item {
  id: string;
  body: string[];
  target: { source: string };
}
interface Collection {
  '@context': unknown;
  first: { items: Item[] };
}
let files: Map<string, string>;
let collection: Collection;
let expanded: object[];

beforeAll(async () => {
  files = compiledAtlas().files;
  collection = JSON.parse(files.get('annotations.json')!) as Collection;
  expanded = await jsonld.expand(collection, OPTIONS);
});

/** JSON-LD knows no null: what is null says nothing. An empty list, which has no type to be known by, gets its full name. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([key, one]) => one !== null && key !== '@context');
  const named = (key: string, one: unknown) =>
    key === 'oa:hasBody' && Array.isArray(one) && one.length === 0 ? 'body' : key;
  return Object.fromEntries(entries.map(([key, one]) => [named(key, one), said(one)]));
}

it('comes back whole: each of our own keys has a term', async () => {
  const back = await jsonld.compact(expanded, collection['@context'], OPTIONS);
  expect(said(back)).toEqual(said(collection));
});

/** Values of a property anywhere in the expanded form. */
function valuesOf(node: unknown, property: string): string[] {
  if (Array.isArray(node)) return node.flatMap((one) => valuesOf(one, property));
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === property ? (value as { '@id': string }[]).map((one) => one['@id']) : valuesOf(value, property),
  );
}

it('sources and bodies are addresses of published files, in which they stand', () => {
  const { items } = collection.first;
  const sources = valuesOf(expanded, 'http://www.w3.org/ns/oa#hasSource');
  expect(sources).toHaveLength(items.length);
  for (const [i, address] of sources.entries()) {
    expect(address).toBe(`${BASE}texts/${items[i]!.target.source}.txt`);
    expect([...files.keys()]).toContain(address.slice(BASE.length));
  }
  const bodies = valuesOf(expanded, 'http://www.w3.org/ns/oa#hasBody');
  expect(bodies).toHaveLength(items.flatMap(({ body }) => body).length);
  const there = [...files].flatMap(([path, text]) =>
    /^[^/]+\.geojson$/.test(path)
      ? (JSON.parse(text) as { features: { id: string }[] }).features.map(({ id }) => `${BASE}${path}#${id}`)
      : [],
  );
  expect(bodies.filter((address) => !there.includes(address))).toEqual([]);
});
