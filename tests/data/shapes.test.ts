/** What the page makes of a file of the wrong shape: one detail that names the place, never an exception. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile';
import { readTree } from '../../src/build/read/tree';
import * as shapes from '../../src/app/data/shapes';
import { message, type MessageKey } from '../../src/core/messages';

type Fields = Record<string, unknown>;
let files: ReadonlyMap<string, string>;
beforeAll(() => {
  const { issues, files: made } = compile(readTree(join(import.meta.dirname, '../../data')));
  expect(issues).toEqual([]);
  files = made;
});
const parsed = (path: string): Fields => JSON.parse(files.get(path)!) as Fields;

/** What the page shows only if it is there. */
const SHOWN_IF_THERE = [
  'retired.to',
  'documents.publisher',
  'documents.eventDate',
  'documents.issued',
  'documents.url',
  'features.searched',
  'features.accuracy',
  'features.uncertaintyM',
  'features.exactness',
  'features.placement',
  'features.unplaced',
  'features.lengthNote',
  'features.provincesNote',
  'features.note',
  'annotations.prefix',
  'annotations.suffix',
  'annotations.role',
  'annotations.note',
  'outcomes.part',
  'outcomes.related',
  'outcomes.date',
  'places.precisionM',
  'places.source',
];
const LISTS = ['layers', 'documents', 'features', 'annotations', 'outcomes', 'places', 'units'];

describe('the shape of the catalogue', () => {
  it('takes what the compiler makes', () => {
    expect(shapes.catalog(parsed('app/catalog.json'))).toBeNull();
    expect(shapes.searchIndex(parsed('app/search.json'))).toBeNull();
    for (const path of ['app/areas.geojson', 'app/lines.geojson'])
      expect(shapes.featureCollection(parsed(path)), path).toBeNull();
    for (const path of ['basemap/units.topo.json', 'basemap/water.topo.json'])
      expect(shapes.topology(parsed(path)), path).toBeNull();
    expect(shapes.placeNames(parsed('basemap/labels.json'))).toBeNull();
    for (const [path] of files)
      if (/^[a-z-]+\.geojson$/.test(path)) expect(shapes.features(parsed(path)), path).toBeNull();
  });

  it('names each field that is missing, null or of another kind, in the last element as in the first', () => {
    let tried = 0;
    const untold: string[] = [];
    const whole = parsed('app/catalog.json');
    for (const list of LISTS) {
      const items = whole[list] as Fields[];
      for (const i of [0, items.length - 1])
        for (const field of Object.keys(items[i]!)) {
          if (SHOWN_IF_THERE.includes(`${list}.${field}`)) continue;
          const { [field]: good, ...rest } = items[i]!;
          for (const bad of [rest, { ...rest, [field]: typeof good === 'string' ? 17 : 'x' }]) {
            tried++;
            const broken = { ...whole, [list]: items.map((item, n) => (n === i ? bad : item)) };
            const told = shapes.catalog(broken);
            if (!told || !String(told.with?.at).startsWith(`${list}[${i}].${field}`))
              untold.push(`${list}[${i}].${field}: ${JSON.stringify(told)}`);
          }
        }
    }
    expect(untold).toEqual([]);
    expect(tried).toBeGreaterThan(200);
  });

  const change = (list: string, item: Fields): Fields => {
    const whole = parsed('app/catalog.json');
    const items = whole[list] as Fields[];
    return { ...whole, [list]: [...items.slice(0, -1), { ...items.at(-1)!, ...item }] };
  };
  it.each<[string, string, Fields, MessageKey]>([
    ['a feature without a name', 'features', { name: {} }, 'fault.wrong'],
    ['a feature in an unknown layer', 'features', { layer: 'canal' }, 'fault.unknownLayer'],
    ['a feature of an unknown kind', 'features', { kind: 'monorail' }, 'fault.unknown'],
    ['a feature with an unknown status', 'features', { status: 'dreamt' }, 'fault.wrong'],
    ['a feature in an unknown province', 'features', { provinces: ['火星'] }, 'fault.unknown'],
    ['a passage of an unknown document', 'annotations', { document: '999' }, 'fault.unknown'],
    ['a layer that the program does not know', 'layers', { id: 'canal' }, 'fault.unknownLayer'],
  ])('tells of %s', (_, list, item, say) => {
    expect(shapes.catalog(change(list, item))?.say).toBe(say);
  });

  it('tells of an id that stands twice, of no layers, and of what is no catalogue at all', () => {
    const whole = parsed('app/catalog.json');
    for (const list of ['layers', 'documents', 'features', 'annotations', 'places', 'units']) {
      const items = whole[list] as Fields[];
      expect(shapes.catalog({ ...whole, [list]: [...items, items[0]] })?.say, list).toBe('fault.twice');
    }
    expect(shapes.catalog({ ...whole, layers: [] })).toEqual({ say: 'fault.lacks', with: { at: 'layers' } });
    for (const value of [null, [], {}, 0, 'x', true, { version: 'x' }, { features: [] }])
      expect(shapes.catalog(value), JSON.stringify(value)).not.toBeNull();
  });

  it('is told in both languages, without a word of the other', () => {
    const told = shapes.catalog(change('features', { name: {} }))!;
    expect(message('zh', told.say, told.with)).toMatch(/^features\[\d+\]\.name 不是应有的类型$/);
    expect(message('en', told.say, told.with)).toMatch(/^features\[\d+\]\.name is not of the right type$/);
  });
});

describe('the shapes of other files', () => {
  const FAULTS = ['searchIndex', 'featureCollection', 'features', 'topology', 'placeNames'] as const;
  it.each(FAULTS)('%s tells of anything else, and never throws', (name) => {
    for (const value of [null, [null], [3], {}, 0, 'x', true, { type: 'FeatureCollection' }, { labels: 3 }])
      expect(shapes[name](value), JSON.stringify(value)).not.toBeNull();
  });
});
