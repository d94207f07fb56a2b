/** Downloaded files read back by other programs: the same ids, names and coordinates as in the atlas. */
import { kml as toGeojson } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import type { FeatureCollection, Geometry } from 'geojson';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { FORMATS, type Format, type Wanted } from '../../src/app/brief/downloads/formats';
import { compile } from '../../src/build/compile';
import { Catalog } from '../../src/core/model/catalog';
import { fileName } from '../../src/core/publish/file-name';
import { query } from '../../src/core/view/query';
import { setTitle } from '../../src/core/view/title';
import { START, type View } from '../../src/core/view/view';
import { compiledAtlas } from '../fixtures/compiled-atlas';

type Collection = FeatureCollection<Geometry | null> & Record<string, unknown>;
let wanted: Wanted;
let compiled: ReturnType<typeof compile>;

beforeAll(() => void (compiled = compiledAtlas()), 60_000);

/** As the page asks for the set of a view. */
function want(view: View): void {
  const catalog = new Catalog(compiled.catalog);
  wanted = {
    catalog,
    features: query(catalog, view),
    title: setTitle(catalog, view),
    lang: 'zh',
    link: 'https://example.org/?layers=rail&v=1',
    read: (layer) => Promise.resolve(JSON.parse(compiled.files.get(`${layer}.geojson`)!) as Collection),
  };
}

const make = (id: Format['id']) => FORMATS.find((format) => format.id === id)!.make(wanted);
const text = async (id: Format['id']): Promise<string> => (await make(id)) as string;
const idsOf = () => wanted.features.map(({ id }) => id);
const namesOf = () => wanted.features.map(({ name }) => name.zh);
async function published(): Promise<Map<string, Geometry | null>> {
  const all = new Map<string, Geometry | null>();
  for (const layer of wanted.catalog.layers)
    for (const { id, geometry } of (await wanted.read(layer.id)).features) all.set(String(id), geometry);
  return all;
}
const says = (content: string) => {
  expect(content).toContain(wanted.catalog.data.version);
  expect(content).toContain('Open Data Commons Open Database License');
  expect(content).toContain('OpenStreetMap');
};

describe.each<[string, View]>([
  ['all', START],
  ['a set', { ...START, layers: ['rail', 'hub', 'cooperation-zone', 'transit'] }],
])('downloads of %s', (_, view) => {
  beforeAll(() => want(view));

  it('is every feature of the atlas, or those of the set', () => {
    const asked = compiled.catalog.features.filter(({ layer }) => view.layers.includes(layer));
    expect(new Set(idsOf())).toEqual(new Set(asked.map(({ id }) => id)));
    expect(idsOf().length).toBe(asked.length);
  });

  it('GeoJSON: the features of the set with the published geometry, and what the file is', async () => {
    const content = await text('geojson');
    const { features, title, link } = JSON.parse(content) as Collection;
    const known = await published();
    expect(features.map(({ id }) => id)).toEqual(idsOf());
    expect(features.map(({ properties }) => properties!.name as string)).toEqual(namesOf());
    for (const { id, geometry } of features) expect(geometry, String(id)).toEqual(known.get(String(id)));
    expect([title, link]).toEqual([wanted.title, wanted.link]);
    says(content);
  });

  it('KML: read by another library, the same ids, names and coordinates', async () => {
    const content = await text('kml');
    const faults: string[] = [];
    const document = new DOMParser({ onError: (_, fault) => faults.push(fault) }).parseFromString(
      content,
      'text/xml',
    );
    expect(faults).toEqual([]);
    const { features } = toGeojson(document, {
      skipNullGeometry: false,
    }) as Collection;
    const known = await published();
    const byId = new Map(features.map((feature) => [String(feature.id), feature]));
    expect([...byId.keys()].sort()).toEqual(idsOf().sort());
    for (const { id, name } of wanted.features) {
      const back = byId.get(id)!;
      expect(back.properties!.name).toBe(name.zh);
      expect(partsOf(back.geometry), id).toEqual(partsOf(known.get(id)!));
    }
    says(content);
  });

  it('CSV: marked as UTF-8, every cell as it was once its apostrophe is off', async () => {
    const content = await text('csv');
    expect(content.startsWith('\uFEFF')).toBe(true);
    const rows: Record<string, string>[] = parse(content, { bom: true, columns: true });
    expect(rows.map(({ id }) => id)).toEqual(idsOf());
    expect(rows.map(({ name }) => name)).toEqual(namesOf());
    rows.forEach((row, i) => {
      const { anchor, documents } = wanted.features[i]!;
      expect([row.longitude, row.latitude]).toEqual(anchor ? anchor.map(String) : ['', '']);
      expect(row.documents).toBe(`'${documents.join(';')}`);
    });
  });

  it('XLSX: read by another library, text as text, numbers as numbers, and a sheet that says what it is', async () => {
    const file = Buffer.from(await ((await make('xlsx')) as Blob).arrayBuffer());
    const [main, about, columns] = await readExcelFile(file);
    const [header, ...rows] = main!.data;
    const column = (name: string) => rows.map((row) => row[header!.indexOf(name)]);
    expect(column('id')).toEqual(idsOf());
    expect(column('name')).toEqual(namesOf());
    expect(column('documents')).toEqual(wanted.features.map(({ documents }) => documents.join(';')));
    expect(column('status_now_date')).toEqual(wanted.features.map(({ now }) => now.date));
    expect(column('longitude')).toEqual(wanted.features.map(({ anchor }) => anchor?.[0] ?? null));
    expect(column('latitude')).toEqual(wanted.features.map(({ anchor }) => anchor?.[1] ?? null));
    says(about!.data.flat().join('\n'));
    expect(about!.data.flat()).toContain(wanted.link);
    expect(columns!.data.map(([name]) => name)).toEqual(header);
  });

  it('JSON-LD: the passages that name the features of the set, and no others', async () => {
    const content = await text('jsonld');
    const { total, first } = JSON.parse(content) as {
      total: number;
      first: { items: { id: string; body: string[]; target: { selector: { exact?: string }[] } }[] };
    };
    const ids = new Set(idsOf());
    expect(new Set(first.items.map(({ id }) => id))).toEqual(
      new Set(wanted.features.flatMap(({ annotations }) => annotations)),
    );
    expect(total).toBe(first.items.length);
    for (const { id, body, target } of first.items) {
      expect(
        body.some((feature) => ids.has(feature)),
        id,
      ).toBe(true);
      expect(target.selector[0]!.exact).toBe(wanted.catalog.annotation(id)!.exact);
    }
    says(content);
  });

  it('are named by their conditions and the version, as every system allows', () => {
    const { version } = wanted.catalog.data;
    const name = fileName('跨界图集', '002 中在建的铁路：12 条', version, 'csv');
    expect(name).toBe(`跨界图集 002 中在建的铁路 12 条 ${version}.csv`);
    expect(fileName('Atlas', 'a/b\\c:d*e?"f"<g>|h', '1', 'kml')).toMatch(/^Atlas [^\\/:*?"<>|]+ 1\.kml$/);
    expect(fileName('Atlas', '长'.repeat(500), '1', 'kml').length).toBeLessThan(120);
  });
});

/** The parts of a geometry, so that one line in a MultiGeometry is the same as one line. */
function partsOf(geometry: Geometry | null): unknown[] {
  if (!geometry) return [];
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(partsOf);
  if (geometry.type.startsWith('Multi')) return geometry.coordinates;
  return [geometry.coordinates];
}
