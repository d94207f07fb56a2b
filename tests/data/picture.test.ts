/** The first picture of the map, of the real data: complete, small, true, and free of what a strict page forbids. */
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Compiled } from '../../src/build/compile';
import { prerender } from '../../src/build/vite/prerender';
import { withShell } from '../../src/build/vite/shell';
import { squareOf, type Xy } from '../../src/core/cartography/geometry/mercator';
import { SVG_UNITS, viewportOf } from '../../src/core/cartography/svg/viewport';
import { groundOf, type UnitsTopology } from '../../src/core/cartography/geometry/topology';
import { compiledAtlas } from '../fixtures/compiled-atlas';

let compiled: Compiled;
let svgMap: string;
beforeAll(() => {
  compiled = compiledAtlas();
  svgMap = prerender(compiled);
}, 90_000);

describe('the first picture', () => {
  it('has every placed feature that is one thing, by itself or counted', () => {
    const ids = [...svgMap.matchAll(/data-ids?="([^"]+)"/g)].flatMap(([, id]) => id!.split(' '));
    const drawn = new Set(ids);
    const placed = compiled.catalog.features.filter(({ basis, aggregate }) => basis !== 'none' && !aggregate);
    expect(placed.length).toBeGreaterThan(100);
    expect(placed.filter(({ id }) => !drawn.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('costs a few tens of kilobytes on the wire', () => {
    expect(gzipSync(svgMap, { level: 9 }).length).toBeLessThan(40_000);
  });

  it('has no band of doubt, and a marker where lines cross borders', () => {
    expect(svgMap).not.toContain('class="bd');
    for (const mark of ['ring', 'half', 'filled']) expect(svgMap).toContain(`href="#sg-crossing-${mark}-`);
  });

  it('asks for no inline style, script or outside address, and defines each id once', () => {
    expect(svgMap).not.toMatch(/ style=|<style|<script| on\w+="|href="(?!#)/);
    const ids = [...svgMap.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
    for (const [, target] of svgMap.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('shows every anchor inside its square', () => {
    const { x, y, side } = squareOf(compiled.catalog.bounds);
    const viewport = viewportOf({ x, y, side }, 6.6, 0);
    for (const { anchor, aggregate } of compiled.catalog.features) {
      if (!anchor || aggregate) continue;
      for (const units of viewport.project(anchor)) {
        expect(units).toBeGreaterThan(0);
        expect(units).toBeLessThan(SVG_UNITS);
      }
    }
  });

  it('keeps the province border within a pixel of its data', () => {
    const d = svgMap.match(/id="sg-border-[^"]+" d="([^"]+)"/)![1]!;
    const drawn = legsOf(d);
    const units = JSON.parse(compiled.files.get('basemap/units.topo.json')!) as UnitsTopology;
    const viewport = viewportOf(squareOf(compiled.catalog.bounds), 6.6, 0);
    const pixel = SVG_UNITS / 804;
    const points = groundOf(units, null).borders!.province.flatMap((line) => line.map(viewport.project));
    const inView = points.filter(([x, y]) => x > 0 && x < SVG_UNITS && y > 0 && y < SVG_UNITS);
    expect(inView.length).toBeGreaterThan(1000);
    for (const point of inView.filter((_, i) => i % 10 === 0))
      expect(Math.min(...drawn.map((leg) => distance(point, leg)))).toBeLessThan(pixel);
  });

  it('stands in the page before the app’s own element', () => {
    const page = withShell('<body><div id="app"></div></body>', svgMap, 5);
    expect(page.indexOf('class="svg-map"')).toBeLessThan(page.indexOf('<div id="app">'));
    expect(() => withShell('<body></body>', svgMap, 5)).toThrow(/no <div id="app">/);
  });
});

type Leg = [Xy, Xy];
function legsOf(d: string): Leg[] {
  return d
    .split('M')
    .slice(1)
    .flatMap((line) => {
      const [x0 = 0, y0 = 0, ...steps] = (line.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
      let at: Xy = [x0, y0];
      const legs: Leg[] = [];
      for (let i = 0; i < steps.length; i += 2) {
        const to: Xy = [at[0] + steps[i]!, at[1] + steps[i + 1]!];
        legs.push([at, to]);
        at = to;
      }
      return legs;
    });
}
function distance([x, y]: Xy, [[ax, ay], [bx, by]]: Leg): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
