/** Hostile strings in everything that is published or given out: they stay texts. */
import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import type { FeatureCollection, Geometry } from 'geojson';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, expect, it } from 'vitest';
import { FORMATS, type Format, type Wanted } from '../../src/app/brief/downloads/formats';
import { cardOfFeature, cardSvg, CARDS } from '../../src/build/pages/card';
import { documentPage } from '../../src/build/pages/document-page';
import { featurePage } from '../../src/build/pages/feature-page';
import { htmlPage } from '../../src/build/pages/html';
import { locatorSources } from '../../src/build/pages/pages';
import { Catalog } from '../../src/core/model/catalog';
import { csv, spreadsheetCsv } from '../../src/core/publish/csv';
import { TABLE_HEADER, tableRow } from '../../src/core/publish/table';
import { CodePoints } from '../../src/core/text/code-points';
import { webAddress } from '../../src/core/text/web-address';
import { formatLink, parseLink } from '../../src/core/view/link';
import { PARAMETERS } from '../../src/core/view/parameters';
import { START } from '../../src/core/view/view';
import { hostile, INJECTIONS } from '../fixtures/injections';
import { compiledAtlas } from '../fixtures/compiled-atlas';

let good: ReturnType<typeof locatorSources>;
let bad: typeof good;
let wanted: Wanted;
let texts: Map<string, string>;

beforeAll(() => {
  const compiled = compiledAtlas();
  texts = compiled.files;
  good = locatorSources(compiled);
  bad = { ...good, catalog: new Catalog(hostile(compiled.catalog)) };
  const read = (layer: string) =>
    Promise.resolve(JSON.parse(texts.get(`${layer}.geojson`)!) as FeatureCollection<Geometry | null>);
  wanted = {
    catalog: bad.catalog,
    features: bad.catalog.features,
    title: INJECTIONS[0]!,
    lang: 'zh',
    link: INJECTIONS[9]!,
    read,
  };
}, 60_000);

/** Elements, and the attributes they have, each once: "img", "img@alt", "img@src". */
const shapes = (markup: string): Set<string> =>
  new Set(
    [...markup.matchAll(/<([a-z][\w:-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi)].flatMap(
      ([, tag, attributes]) => [
        tag!,
        ...[...attributes!.matchAll(/([\w:-]+)(?:="[^"]*")?/g)].map(([, name]) => `${tag}@${name}`),
      ],
    ),
  );
const make = (id: Format['id']) => FORMATS.find((format) => format.id === id)!.make(wanted);

it('there are at least three hundred, all different', () => {
  expect(new Set(INJECTIONS).size).toBe(INJECTIONS.length);
  expect(INJECTIONS.length).toBeGreaterThanOrEqual(300);
});

/** The pages of every fourth feature and of every document. */
function pagesOf({ catalog }: typeof good): string[] {
  const own = new Map(catalog.documents.map(({ id }) => [id, new CodePoints(texts.get(`texts/${id}.txt`)!)]));
  const some = catalog.features.filter((_, i) => i % 4 === 0);
  return [
    ...some.map((feature) => featurePage(catalog, feature, 'zh', own, { crossings: [], branched: [] })),
    ...catalog.documents.map((document) => documentPage(catalog, document, 'zh', own.get(document.id)!)),
  ].map((page) => htmlPage(page, null));
}

it('static pages have the same elements as without them, and no address that a browser would run', () => {
  const known = shapes(pagesOf(good).join(''));
  const found = pagesOf(bad);
  expect([...shapes(found.join(''))].filter((shape) => !known.has(shape))).toEqual([]);
  for (const html of found) {
    expect(html.match(/<script/gi)).toHaveLength(2);
    expect(html).not.toMatch(/(?:href|src|action)="\s*(?:javascript|data)\s*:/i);
    const ld = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
    expect(JSON.parse(ld!)).toHaveProperty('@context', 'https://schema.org');
  }
});

it('pictures for chats hold them as text', () => {
  const known = new Set(
    good.catalog.features
      .filter(({ bbox }) => bbox)
      .slice(0, 12)
      .flatMap((feature) => [...shapes(cardSvg(good, cardOfFeature(good.catalog, feature), CARDS.wide))]),
  );
  const placed = bad.catalog.features.filter(({ bbox }) => bbox).slice(0, 12);
  for (const feature of placed)
    expect(
      [...shapes(cardSvg(bad, cardOfFeature(bad.catalog, feature), CARDS.wide))].filter(
        (shape) => !known.has(shape),
      ),
    ).toEqual([]);
});

it('no cell of a CSV begins a formula, and each string comes back', () => {
  // What is no character can be written in no file.
  const whole = INJECTIONS.filter((text) => !/\p{Cs}/u.test(text));
  const rows = whole.map((text) => [text]);
  for (const write of [csv, spreadsheetCsv]) {
    const read: string[][] = parse(write(['text'], rows), { bom: true });
    const cells = read.slice(1).map(([cell]) => cell!);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r'\d])/, ''))).toEqual(
      whole.map((text) => text.replace(/^'(?=[=+\-@\t\r'\d])/, '')),
    );
  }
  const table: string[][] = parse(csv(TABLE_HEADER, bad.catalog.features.map(tableRow)));
  for (const cell of table.flat()) expect(/^[=+@\t\r]|^-(?!\d)/.test(cell), cell).toBe(false);
});

/** Rows of all sheets of a workbook, read by another library. */
async function rowsOf(bytes: Buffer): Promise<unknown[]> {
  const sheets: { data: unknown[][] }[] = await readExcelFile(bytes);
  return sheets.flatMap(({ data }) => data);
}

it('cells of the workbook are texts', async () => {
  const blob = (await make('xlsx')) as Blob;
  const bytes = Buffer.from(await blob.arrayBuffer());
  const rows = await rowsOf(bytes);
  const cells = rows.flat().filter((cell) => typeof cell === 'string');
  expect(cells.some((cell) => cell.includes('ran('))).toBe(true);
  expect(bytes.includes('<f>')).toBe(false);
});

it('KML and GeoJSON hold them as text', async () => {
  const faults: string[] = [];
  const kml = (await make('kml')) as string;
  const document = new DOMParser({ onError: (_, fault) => faults.push(fault) }).parseFromString(
    kml,
    'text/xml',
  );
  expect(faults).toEqual([]);
  expect(document.getElementsByTagName('script')).toHaveLength(0);
  for (const id of ['geojson', 'jsonld'] as const)
    expect(JSON.stringify(JSON.parse((await make(id)) as string))).toContain('ran(');
});

it('through every parameter of a link: read without a throw, written so that nothing ends an attribute', () => {
  for (const text of INJECTIONS)
    for (const { name } of PARAMETERS)
      for (const link of [
        `?${name}=${encodeURIComponent(text.replace(/\p{Cs}/gu, ''))}`,
        `?${name}=${text}`,
        `#${name}=${text}`,
      ]) {
        const { view, notices } = parseLink(link, good.catalog);
        expect(formatLink(view)).not.toMatch(/[<>"'`\s]/);
        expect(view.feature ?? view.document).toBe(START.feature ?? START.document);
        for (const notice of notices) expect(notice.value.length).toBeLessThanOrEqual(40);
      }
});

it('none is an address that a reader may follow', () =>
  expect(INJECTIONS.filter((text) => webAddress(text) !== null)).toEqual([]));
