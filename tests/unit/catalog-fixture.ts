/** A small made-up catalogue for tests of state: two documents, three features. */
import { Catalog } from '../../src/core/model/catalog';
import type { Annotation, CatalogData, Feature, SourceDocument } from '../../src/core/model/types';
import { LAYERS } from '../../src/core/model/layers';

const both = (text: string) => ({ zh: text, en: text });

export function feature(id: string, more: Partial<Feature> = {}): Feature {
  const status = more.status ?? 'planned';
  return {
    id,
    formerIds: [],
    layer: 'rail',
    kind: 'intercity',
    name: both(id),
    aliases: [],
    aggregate: false,
    status,
    now: { status, event: null, date: null, reported: false, part: null },
    searched: null,
    documents: ['002'],
    annotations: [`002/${id}`],
    basis: 'via-places',
    accuracy: 'low',
    uncertaintyM: 2000,
    exactness: 2,
    placement: null,
    unplaced: null,
    drawnKm: 10,
    stated: null,
    lengthNote: null,
    provinces: ['江苏', '安徽'],
    provincesNote: null,
    kmByProvince: {},
    units: ['320300'],
    places: ['xuzhou', 'huaibei'],
    bbox: [117, 33, 118, 34],
    anchor: [117.5, 33.5],
    relations: [],
    note: null,
    ...more,
  };
}

export function annotation(
  document: string,
  passage: string,
  features: string[],
  more: Partial<Annotation> = {},
): Annotation {
  return {
    id: `${document}/${passage}`,
    document,
    passage,
    exact: passage,
    prefix: '',
    suffix: '',
    position: { start: 0, end: passage.length },
    sentence: { start: 0, end: passage.length },
    features,
    role: 'names',
    says: { status: 'planned', words: null, kindWords: null, count: null, lengthKm: null, promise: null },
    reading: null,
    note: null,
    ...more,
  };
}

const document = (id: string, date: string): SourceDocument => ({
  id,
  name: both(id),
  short: both(`short ${id}`),
  title: id,
  publisher: null,
  date,
  eventDate: date,
  issued: null,
  language: 'zh-CN',
  url: null,
  reliability: { grade: 'good', note: both('sound') },
  paragraphs: [],
  deletions: [],
  fingerprint: '',
  length: 100,
});

export const DATA: CatalogData = {
  version: 'test',
  bounds: [116, 30, 122, 36],
  layers: LAYERS.map((id) => ({
    id,
    name: both(id),
    colour: ['#000000', '#ffffff'],
    kinds: { [`${id}-kind`]: both(id), intercity: both('i') },
  })),
  retired: [],
  documents: [document('000', '2018-08-15'), document('002', '2020-01-10')],
  features: [
    feature('a', { formerIds: ['old-a'] }),
    feature('b', {
      layer: 'highway',
      kind: 'highway-kind',
      provinces: ['江苏'],
      documents: ['000', '002'],
      annotations: ['000/b', '002/b'],
    }),
    feature('c', { basis: 'none', status: 'proposed', provinces: ['江苏', '山东'], units: [], places: [] }),
  ],
  annotations: [
    annotation('000', 'b', ['b'], {
      says: { status: 'opened', words: null, kindWords: null, count: null, lengthKm: null, promise: null },
    }),
    annotation('002', 'a', ['a']),
    annotation('002', 'b', ['b']),
    annotation('002', 'c', ['c']),
  ],
  outcomes: [
    {
      feature: 'a',
      event: 'opened',
      scope: 'whole',
      part: null,
      related: null,
      date: '2021',
      what: both('opened'),
      citation: { outlet: 'Paper', date: null, title: null, url: null, note: null },
      confidence: 'high',
    },
  ],
  places: [
    {
      id: 'xuzhou',
      name: both('Xuzhou'),
      aliases: [],
      kind: 'seat',
      point: [117.2, 34.2],
      precisionM: 500,
      source: 'test',
    },
  ],
  units: [{ adcode: '320300', name: both('Xuzhou'), level: 'prefecture', province: '江苏' }],
};

export const catalog = new Catalog(DATA);
