/** Any view as an SVG file: its layers, filter, selection, camera, language and size. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compile, type Compiled } from '../../../src/build/compile';
import { groundOf, type UnitsTopology } from '../../../src/core/cartography/geometry/topology';
import { viewCamera } from '../../../src/core/cartography/geometry/view-camera';
import { drawView } from '../../../src/core/cartography/svg/draw-view';
import { Catalog } from '../../../src/core/model/catalog';
import { selectFeature, setFilter, setLabels, showOnlyLayer, START } from '../../../src/core/view/view';
import { good } from '../../fixtures/tree';

const SIZE = { width: 600, height: 400 };
let compiled: Compiled;
let catalog: Catalog;
beforeAll(() => {
  compiled = compile(good);
  catalog = new Catalog(compiled.catalog);
});
const units = JSON.parse(good.get('data/basemap/units.topo.json')!) as UnitsTopology;
const draw = (view: Parameters<typeof drawView>[0], size = SIZE) =>
  drawView(view, catalog, compiled.parts, { basemap: groundOf(units, null), places: [] }, size);
const idsIn = (svg: string) => new Set([...svg.matchAll(/data-id="([^"]+)"/g)].map(([, id]) => id));

describe('a view as a file', () => {
  it('has what the view shows and nothing else', () => {
    const placed = (of: typeof catalog.features) =>
      new Set(of.filter(({ basis }) => basis !== 'none').map(({ id }) => id));
    expect(idsIn(draw(START))).toEqual(placed(catalog.features));
    const rails = catalog.features.filter(({ layer }) => layer === 'rail');
    expect(idsIn(draw(showOnlyLayer(START, 'rail')))).toEqual(placed(rails));
    expect(idsIn(draw(setFilter(START, { place: 'nowhere' }))).size).toBe(0);
  });

  it('marks the selection and looks at it', () => {
    const feature = catalog.features.find(({ bbox }) => bbox)!;
    const svg = draw(selectFeature(START, feature));
    expect(svg).toContain('class="selection"');
    // A guess has its doubt in red, a known course its halo.
    expect(svg).toContain('class="bd doubt"');
    const known = compiled.parts.map((part) => ({
      ...part,
      properties: { ...part.properties, basis: 'alignment' as const },
    }));
    const drawn = drawView(
      selectFeature(START, feature),
      catalog,
      known,
      { basemap: groundOf(units, null), places: [] },
      SIZE,
    );
    expect(drawn).toContain('class="halo"');
    expect(drawn).not.toContain('class="bd doubt"');
    expect(draw(START)).not.toContain('class="selection"');
    expect(svg).not.toBe(draw(START));
  });

  it('follows a camera and has the size asked for', () => {
    const near = { ...START, camera: viewCamera({ center: catalog.features[0]!.anchor!, zoom: 11 }) };
    expect(draw(near)).not.toBe(draw(START));
    expect(draw(near, { width: 200, height: 300 })).toMatch(/^<svg [^>]*width="200" height="300"/);
    // A square of the longer side about the middle.
    expect(draw(near, { width: 200, height: 300 })).toContain('x="-50" y="0" width="300" height="300"');
  });

  it('speaks the language of the labels', () => {
    const [feature] = catalog.features;
    const named = (language: 'zh' | 'en') =>
      draw({ ...setLabels(selectFeature(START, feature!), language) }, { width: 1200, height: 900 });
    expect(named('zh')).toContain(`>${feature!.name.zh}</text>`);
    expect(named('en')).toContain(`>${feature!.name.en}</text>`);
  });

  it('is well-formed, runs nothing, asks for nothing and defines each id once', () => {
    const svg = draw(selectFeature(START, catalog.features[0]!));
    expect(svg).not.toMatch(/ style=|<script| on\w+="|href="(?!#)|url\(/);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
    const open: string[] = [];
    for (const [, end, name, self] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!self) open.push(name!);
    }
    expect(open).toEqual([]);
  });
});
