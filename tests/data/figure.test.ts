/** The picture of a view for slides: what must be said on it, and a legend of nothing but what is in sight. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import { beforeAll, expect, it } from 'vitest';
import { message } from '../../src/core/messages';
import { Catalog } from '../../src/core/model/catalog';
import { emsOf, brokenLines } from '../../src/core/cartography/text-fit';
import { groundOf } from '../../src/core/cartography/geometry/topology';
import { figure, type FigureSources } from '../../src/core/cartography/svg/figure';
import { setTitle } from '../../src/core/view/title';
import { START, type View } from '../../src/core/view/view';
import { compiledAtlas } from '../fixtures/compiled-atlas';

let sources: FigureSources;
beforeAll(() => {
  const { catalog, parts } = compiledAtlas();
  sources = {
    catalog: new Catalog(catalog),
    parts: parts,
    basemap: { basemap: groundOf(null, null), places: [] },
  };
}, 60_000);

const TODAY = '2026-11-25';
const drawn = (view: View, size?: { width: number; height: number }) =>
  figure(view, sources, { today: TODAY, ...(size && { size }) });
function texts(svg: string): string[] {
  const faults: string[] = [];
  const document = new DOMParser({ onError: (_, fault) => faults.push(fault) }).parseFromString(
    svg,
    'image/svg+xml',
  );
  expect(faults).toEqual([]);
  return [...document.getElementsByTagName('text')].map((text: Element) => text.textContent ?? '');
}

it.each(['zh', 'en'] as const)(
  'says what it shows, by whom, of which data, on whose terms and when (%s)',
  (lang) => {
    const view: View = { ...START, lang, layers: ['rail'] };
    const said = texts(drawn(view)).join('\n');
    for (const words of [
      setTitle(sources.catalog, view),
      sources.catalog.data.version,
      message(lang, 'map.osm'),
      message(lang, 'map.schematic'),
      lang === 'zh' ? TODAY : '25 Nov 2026',
    ])
      expect(said).toContain(words);
    expect(said).toMatch(/\d+ km/);
  },
);

it('is called by the feature that is selected', () => {
  const feature = sources.catalog.features.find(({ bbox }) => bbox)!;
  expect(texts(drawn({ ...START, feature: feature.id }))[0]).toBe(feature.name.zh);
});

it('explains what is in sight and nothing else', () => {
  const name = (layer: string) => sources.catalog.layers.find(({ id }) => id === layer)!.name.zh;
  const waterways = texts(drawn({ ...START, layers: ['waterway'] }));
  expect(waterways).toContain(name('waterway'));
  for (const layer of ['highway', 'disconnected-road', 'transit'])
    expect(waterways).not.toContain(name(layer));
  expect(waterways).not.toContain(message('zh', 'status.ended'));
  // The same layers, where none of them lies.
  const sea = texts(drawn({ ...START, camera: { zoom: 11, lat: 33, lon: 122.5, bearing: 0 } }));
  expect(sea).not.toContain(message('zh', 'figure.legend'));
  expect(sea).toContain(message('zh', 'legend.border'));
});

it('stands by itself: no variable, nothing from elsewhere, nothing that runs', () => {
  const svg = drawn(START);
  expect(svg).not.toMatch(/var\(|url\(http|<script|<image|@import/);
});

it('keeps its texts within the picture, also where it is small', () => {
  for (const size of [
    { width: 1600, height: 1000 },
    { width: 900, height: 600 },
  ])
    for (const lang of ['zh', 'en'] as const) {
      const svg = drawn({ ...START, lang }, size);
      for (const [, x, y] of svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-family/g)) {
        expect(Number(x)).toBeLessThan(size.width);
        expect(Number(y)).toBeLessThan(size.height);
      }
    }
});

it('breaks a long title and never begins a line with a mark', () => {
  const long =
    '《上海实施方案》2020-01 中在建的、连接江苏与安徽的铁路、公路、航道与枢纽，以及已签约的合作区：12 项';
  const lines = brokenLines(long, 20, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  for (const line of lines) {
    expect(emsOf(line)).toBeLessThanOrEqual(20);
    expect(line).not.toMatch(/^[，。：；、）》]/);
  }
});
