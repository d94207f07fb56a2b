import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { booleanClockwise } from '@turf/turf';
import { selfCrossing } from '../../src/core/cartography/geometry/polygon';
import type { LonLat, MapProperties } from '../../src/core/model/types';
import { CSL } from '../fixtures/profiles/csl';
import { DATA_PACKAGE } from '../fixtures/profiles/frictionless';
import { GEOJSON } from '../fixtures/profiles/geojson';
import { ANNOTATION_COLLECTION } from '../fixtures/profiles/web-annotation';
import { parseCsv } from '../fixtures/csv';
import { compiledAtlas } from '../fixtures/compiled-atlas';

let files: Map<string, string>;
const ajv = new Ajv({ allErrors: true, strict: false });
(addFormats as unknown as { default(ajv: Ajv): void }).default(ajv);
const LAYERS = ['rail', 'highway', 'disconnected-road', 'cooperation-zone', 'waterway', 'hub', 'transit'];
const TEXTS = ['000', '001', '002', '003', '004'].map((id) => `texts/${id}.txt`);

beforeAll(() => {
  files = compiledAtlas().files;
}, 60_000);
const json = <T>(path: string): T => JSON.parse(files.get(path) ?? 'null') as T;

interface Collection {
  features: {
    id?: string;
    geometry: { type: string; coordinates: unknown } | null;
    properties: Record<string, unknown>;
  }[];
}

describe('the contract', () => {
  it('publishes every file that others build on', () => {
    const wanted = [
      'relations.csv',
      'feature-units.csv',
      'datapackage.json',
      'features.csv',
      'annotations.json',
      'documents.csl.json',
      'outcomes.csv',
    ];
    for (const path of [...wanted, ...LAYERS.map((id) => `${id}.geojson`), ...TEXTS])
      expect([...files.keys()]).toContain(path);
  });
  it('is described by a valid Frictionless Data Package v2', () => {
    const valid = ajv.compile(DATA_PACKAGE);
    const description = json<{ resources: { path: string; bytes: number }[] }>('datapackage.json');
    valid(description);
    expect(valid.errors).toBeNull();
    for (const { path, bytes } of description.resources)
      expect(bytes, path).toBe(Buffer.byteLength(files.get(path) ?? ''));
  });
  it('has annotations of W3C shape, ids and sources that resolve', () => {
    const collection = json<{ total: number; first: { items: WebAnnotation[] } }>('annotations.json');
    const valid = ajv.compile(ANNOTATION_COLLECTION);
    valid(collection);
    expect(valid.errors).toBeNull();
    const ids = new Set(LAYERS.flatMap((id) => json<Collection>(`${id}.geojson`).features.map((f) => f.id)));
    expect(collection.total).toBe(collection.first.items.length);
    for (const { body, target } of collection.first.items) {
      for (const id of body) expect(ids).toContain(id);
      const [quote, position] = target.selector;
      const points = Array.from(files.get(`texts/${target.source}.txt`) ?? '');
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
    }
  });
  it('has CSL-JSON documents', () => {
    const valid = ajv.compile(CSL);
    valid(json('documents.csl.json'));
    expect(valid.errors).toBeNull();
  });
});

interface WebAnnotation {
  body: string[];
  target: { source: string; selector: [{ exact: string }, { start: number; end: number }] };
}

describe('GeoJSON', () => {
  it.each(LAYERS)('%s is RFC 7946, right-handed, complete', (layer) => {
    const valid = ajv.compile(GEOJSON);
    const collection = json<Collection>(`${layer}.geojson`);
    valid(collection);
    expect(valid.errors).toBeNull();
    expect(collection.features.length).toBeGreaterThan(0);
    for (const { id, geometry, properties } of collection.features) {
      expect(properties).toMatchObject({ id, layer });
      expect(geometry === null).toBe(properties.geometry_basis === 'none');
      for (const rings of polygonsOf(geometry)) {
        expect(
          rings.map((ring) => booleanClockwise(ring)),
          id,
        ).toEqual(rings.map((_, i) => i > 0));
        if (rings[0]!.length < 500) expect(selfCrossing(rings[0]!), id).toBeNull();
      }
      for (const [lon, lat] of positionsOf(geometry)) {
        expect(lon > 110 && lon < 125 && lat > 27 && lat < 39, id).toBe(true);
        expect(Number(lon.toFixed(6)) === lon && Number(lat.toFixed(6)) === lat, id).toBe(true);
      }
    }
  });
  it('the map draws what is placed, and nothing else', () => {
    const drawn = new Set(
      ['app/areas.geojson', 'app/lines.geojson']
        .flatMap((file) => json<{ features: { properties: MapProperties }[] }>(file).features)
        .map(({ properties }) => properties.id),
    );
    for (const { id, geometry } of LAYERS.flatMap((layer) => json<Collection>(`${layer}.geojson`).features))
      expect(drawn.has(id ?? ''), id).toBe(geometry !== null);
  });
});

describe('CSV', () => {
  it.each(['features.csv', 'outcomes.csv', 'relations.csv', 'feature-units.csv', 'crossings.csv'])(
    '%s is read by programs: no byte order mark, CRLF, quoting, even rows',
    (path) => {
      const text = files.get(path) ?? '';
      expect(text).not.toContain('\uFEFF');
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toContain('\r');
      const [header, ...rows] = parseCsv(text);
      const schema = json<{ resources: { path: string; schema: { fields: { name: string }[] } }[] }>(
        'datapackage.json',
      );
      const fields = schema.resources
        .find((resource) => resource.path === path)
        ?.schema.fields.map(({ name }) => name);
      expect(header).toEqual(fields);
      for (const row of rows) expect(row).toHaveLength(header?.length ?? 0);
    },
  );
  it.each(['features', 'outcomes'])('%s has a copy for spreadsheets, in which text stays text', (name) => {
    const copy = files.get(`${name}-spreadsheet.csv`) ?? '';
    expect(copy.startsWith('\uFEFF')).toBe(true);
    const [plain, marked] = [parseCsv(files.get(`${name}.csv`) ?? ''), parseCsv(copy.slice(1))];
    expect(marked.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(plain);
    const texts = (plain[0] ?? []).flatMap((field, column) =>
      /^(?:documents|status_now_date|searched_until|units|date|citation_date)$/.test(field) ? [column] : [],
    );
    expect(texts.length).toBeGreaterThan(1);
    for (const row of marked.slice(1))
      for (const column of texts) expect(row[column], row[0]).toMatch(/^$|^'|[a-z]/);
  });
  it('features.csv has every feature', () => {
    const rows = parseCsv(files.get('features.csv') ?? '');
    const count = LAYERS.reduce(
      (sum, layer) => sum + json<Collection>(`${layer}.geojson`).features.length,
      0,
    );
    expect(rows).toHaveLength(count + 1);
    expect(rows[0]?.[3]).toBe('name');
    expect(rows.slice(1).every((row) => /[\u4e00-\u9fff]/.test(row[3] ?? ''))).toBe(true);
  });
});

function polygonsOf(geometry: Collection['features'][number]['geometry']): LonLat[][][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates as LonLat[][]];
  return geometry?.type === 'MultiPolygon' ? (geometry.coordinates as LonLat[][][]) : [];
}

function positionsOf(geometry: Collection['features'][number]['geometry']): LonLat[] {
  const flat = (value: unknown): LonLat[] =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? [value as LonLat]
      : (value as unknown[]).flatMap(flat);
  return geometry ? flat(geometry.coordinates) : [];
}
