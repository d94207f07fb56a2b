/** A further layer is a row, its messages and its entry in layers.yaml: everything else sees it by itself. */
import {
  createExpression,
  featureFilter,
  v8,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { render } from 'svelte/server';
import { describe, expect, it, vi } from 'vitest';
import type { Component } from 'svelte';
import type { App } from '../../src/app/state/app.svelte';
import Layers from '../../src/app/browse/legend/Layers.svelte';
import { lineLayers, pointLayers } from '../../src/app/map/maplibre/feature-layers';
import { nameLayers } from '../../src/app/map/maplibre/name-layers';
import Mark from '../../src/app/reader/Mark.svelte';
import { compile } from '../../src/build/compile';
import { formatIssue } from '../../src/build/issue';
import type { SearchIndex } from '../../src/core/search/index-file';
import { prerender } from '../../src/build/vite/prerender';
import { Collision } from '../../src/core/cartography/collision';
import { screenOf } from '../../src/core/cartography/geometry/camera';
import { placeNames } from '../../src/core/cartography/name-placement';
import { GLYPHS } from '../../src/core/cartography/glyphs';
import { svgMapCss } from '../../src/core/cartography/svg/stylesheet';
import { message, named, type MessageKey } from '../../src/core/messages';
import { Catalog } from '../../src/core/model/catalog';
import { LAYERS, type LayerId } from '../../src/core/model/layers';
import { statusRow } from '../../src/core/model/statuses';
import type { Bilingual, MapProperties } from '../../src/core/model/types';
import { Engine } from '../../src/core/search/engine';
import { Questions } from '../../src/core/search/question';
import { conditions } from '../../src/core/view/conditions';
import { facets } from '../../src/core/view/facets';
import { formatLink, parseLink } from '../../src/core/view/link';
import { layerCounts, query } from '../../src/core/view/query';
import { sentence } from '../../src/core/view/sentence';
import { setLang, showOnlyLayer, START, toggleLayer, type View } from '../../src/core/view/view';
import { COLOUR, withLayer, withoutTrigger } from '../fixtures/eighth-layer/data';
import { ROW } from '../fixtures/eighth-layer/row';
import WithApp from '../fixtures/WithApp.svelte';

vi.mock('virtual:atlas', () => ({ dataUrl: (path: string) => `data/${path}`, dataVersion: '0' }));
vi.mock('../../src/core/model/layer-rows', async (original) => {
  const { LAYER_ROWS } = await original<typeof import('../../src/core/model/layer-rows')>();
  return { LAYER_ROWS: { ...LAYER_ROWS, 'power-line': (await import('../fixtures/eighth-layer/row')).ROW } };
});
vi.mock('../../src/core/messages/zh', async (original) => {
  const { zh } = await original<typeof import('../../src/core/messages/zh')>();
  return { zh: { ...zh, ...(await import('../fixtures/eighth-layer/row')).MESSAGES.zh } };
});
vi.mock('../../src/core/messages/en', async (original) => {
  const { en } = await original<typeof import('../../src/core/messages/en')>();
  return { en: { ...en, ...(await import('../fixtures/eighth-layer/row')).MESSAGES.en } };
});

const POWER = 'power-line' as LayerId;
const compiled = compile(withLayer());
const { catalog: data, files, issues, warnings } = compiled;
const catalog = new Catalog(data);
const file = <T>(path: string): T => JSON.parse(files.get(path)!) as T;

/** What a component of the page renders to, in a view. */
function html(of: unknown, props: Record<string, unknown>, view: View = START): string {
  const app = {
    catalog,
    view,
    lang: view.lang,
    hover: null,
    theme: { dark: false },
    t: (key: MessageKey, params = {}) => message(view.lang, key, params),
    named: (name: Partial<Bilingual>) => named(name, view.lang),
  } as unknown as App;
  return render(WithApp, { props: { app, of: of as Component<Record<string, unknown>>, props } }).body;
}

describe('compiled', () => {
  it('is data without faults, in its place after the others', () => {
    expect([...issues, ...warnings].map(formatIssue)).toEqual([]);
    expect(LAYERS.at(-1)).toBe(POWER);
    expect(data.features.map(({ layer }) => layer).slice(-2)).toEqual([POWER, POWER]);
  });
  it('its trigger words are looked for', () =>
    expect(compile(withoutTrigger()).issues.map(({ code }) => code)).toEqual(['unexplained-trigger']));
  it('is published: its own file, the table, the description', () => {
    const ids = file<{ features: { id: string }[] }>('power-line.geojson').features.map(({ id }) => id);
    expect(ids).toEqual(['border-line', 'border-substation']);
    expect(files.get('features.csv')).toMatch(/border-line,power-line,high-voltage/);
    const { resources } = file<{
      resources: {
        name: string;
        schema?: { fields: { name: string; constraints?: { enum?: string[] } }[] };
      }[];
    }>('datapackage.json');
    const own = resources.find(({ name }) => name === 'power-line')!;
    expect(own.schema!.fields.find(({ name }) => name === 'layer')!.constraints!.enum).toContain(
      'power-line',
    );
  });
});

describe('on the live map', () => {
  const look = { layers: data.layers, theme: 'dark' as const };
  const layers = [...lineLayers(look), ...pointLayers(look), ...nameLayers(look)];
  const parts = ['areas', 'lines'].flatMap(
    (name) =>
      file<{ features: { type: 'Feature'; properties: MapProperties }[] }>(`app/${name}.geojson`).features,
  );
  const partOf = (id: string, part: string) =>
    parts.find(({ properties }) => properties.id === id && properties.part === part)!;
  const STATE = { hidden: {}, statuses: {}, labels: 'zh' };
  const at = { zoom: 11 };
  const SCREEN = screenOf(
    { center: catalog.feature('border-substation')!.anchor!, zoom: 11 },
    { width: 800, height: 600 },
  );
  /** The value of a property of a style layer for a part; undefined where its filter leaves the part out. */
  function value(layer: string, property: string, { properties }: { properties: object }): unknown {
    const spec = layers.find(({ id }) => id === layer)! as {
      type: 'line' | 'symbol';
      filter?: never;
      layout?: Record<string, unknown>;
      paint?: Record<string, unknown>;
    };
    const group = property in (spec.layout ?? {}) ? 'layout' : 'paint';
    const feature = { type: spec.type === 'symbol' ? 1 : 2, properties } as never;
    if (spec.filter && !featureFilter(spec.filter, layer, STATE).filter(at, feature)) return undefined;
    const reference = (v8 as unknown as Record<string, Record<string, StylePropertySpecification>>)[
      `${group}_${spec.type}`
    ]!;
    const made = createExpression(spec[group]![property], `${layer}.${property}`, reference[property], STATE);
    if (made.result === 'error') throw new Error(made.value.map((error) => error.message).join());
    return made.value.evaluate(at, feature);
  }

  it('has its colour, weight and form', () => {
    const line = partOf('border-line', 'line');
    const rail = partOf('east-west-railway', 'line');
    expect(String(value('line', 'line-color', line))).toBe(rgba(COLOUR.dark));
    const ratio = Number(value('line', 'line-width', line)) / Number(value('line', 'line-width', rail));
    const stage = (part: typeof line) => statusRow(part.properties.status).width;
    expect(ratio).toBeCloseTo((2.5 * stage(line)) / (0.95 * stage(rail)), 6);
    expect(value('line', 'line-gap-width', line)).toBeGreaterThan(0);
    // Its kind says `double`, so the beads of its layer are not drawn; a kind that says nothing has them.
    expect(value('beads', 'line-color', line)).toBeUndefined();
    const plain = { properties: { ...line.properties, kind: 'cable' } };
    expect(String(value('beads', 'line-color', plain))).toBe(rgba(COLOUR.dark));
  });
  it('has its sign and its names', () => {
    const sign = partOf('border-substation', 'point');
    expect(String(value('sign', 'icon-image', sign))).toBe('sign|dark|power-line|substation|planned');
    const [name] = placeNames([catalog.feature('border-substation')!], () => [], SCREEN, {
      zoom: 11,
      language: 'zh',
      selected: null,
      collision: new Collision(),
    });
    expect(name!.size).toBe(ROW.label.size);
    const named = { properties: { ...sign.properties, size: name!.size } };
    const point = (property: string) => value('names', property, named);
    expect(point('text-size')).toBe(ROW.label.size);
    expect(point('text-letter-spacing')).toBe(ROW.label.spacing);
  });
});

it('in the drawn map: colour, form and sign', () => {
  // Alone: among others its sign would be counted with theirs.
  const own = ({ properties }: { properties: { layer: string } }) => properties.layer === 'power-line';
  const svg = prerender({ ...compiled, parts: compiled.parts.filter(own) });
  const drawn = svg.match(/<g data-id="border-line" data-layer="power-line"[^>]*>.*?<\/g>/g)!.join('');
  // Two strokes are one stroke with another of the paper's colour in its middle.
  expect(drawn).toMatch(/<path class="ln".*<path class="pp"/);
  expect(svg).toContain(GLYPHS.lock.path);
  expect(svgMapCss(data.layers)).toContain(`--svg-layer-power-line:${COLOUR.light}`);
});

describe('on the page', () => {
  it('is a row of the legend, with its sample and count', () => {
    const row = html(Layers, { catalog })
      .split('<li')
      .find((item) => item.includes('电网'))!;
    expect(row.match(new RegExp(`stroke="${COLOUR.light}"`, 'g'))).toHaveLength(2);
    expect(row).toMatch(/class="count[^"]*">2</);
  });
  it('has its pen in the reader', () => {
    const passage = data.annotations.find(({ passage }) => passage === 'grid')!;
    const run = { ...passage.position, annotations: [passage] };
    const source = data.documents[0]!;
    const mark = html(Mark, {
      run,
      text: passage.exact,
      source,
      current: null,
      entry: null,
      found: false,
      onpress: () => undefined,
    });
    const [, background] = mark.match(/background:([^"]*?);? ?padding/)!;
    // The line is double (two strokes); the substation has the form of its layer, beads (a stroke and dots).
    expect(background!.match(/linear-gradient/g)).toHaveLength(3);
    expect(background!.match(/radial-gradient/g)).toHaveLength(1);
    expect(background).toContain(COLOUR.light);
  });
  it('is filtered, counted, said and linked', () => {
    const only = showOnlyLayer(START, POWER);
    expect(query(catalog, only).map(({ id }) => id)).toEqual(['border-line', 'border-substation']);
    expect(layerCounts(catalog, START).get(POWER)).toEqual({ projects: 2, unplaced: 0, totals: 0 });
    expect(query(catalog, toggleLayer(START, POWER)).some(({ layer }) => layer === POWER)).toBe(false);
    expect(facets(catalog, START).kinds).toContainEqual({ value: 'high-voltage', count: 1 });
    expect(sentence(catalog, only, 2)).toBe('输电线：2 条');
    expect(sentence(catalog, setLang(only, 'en'), 1)).toBe('1 power line');
    expect(conditions(catalog, only).map(({ label }) => label)).toEqual(['仅电网']);
    expect(formatLink(only)).toBe('?layers=power-line');
    expect(parseLink('?layers=power-line&kind=substation', catalog)).toMatchObject({
      notices: [],
      view: { layers: [POWER], filter: { kinds: ['substation'] } },
    });
  });
  it.each(['甲乙线路', '电网', '高压线', 'Pylons', '变电站'])('is found: %s', (words) => {
    const engine = new Engine(data, file<SearchIndex>('app/search.json'));
    const found = engine.search(words).features.map(({ number }) => data.features[number]!.layer);
    expect(found[0]).toBe(POWER);
  });
  it.each([
    ['有哪些输电线？', 'layers=power-line'],
    ['planned pylons', 'as=now&kind=high-voltage&status=planned'],
  ])('is understood in a question: %s', (words, link) => {
    const [question] = new Questions(catalog, file<SearchIndex>('app/search.json')).ask(words, START);
    expect(formatLink(question!.view)).toBe(`?${link}`);
  });
});

/** As the style's own colours are written. */
function rgba(hex: string): string {
  const [red, green, blue] = [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16));
  return `rgba(${red},${green},${blue},1)`;
}
