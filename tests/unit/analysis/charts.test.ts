/** What is written on charts can be read: numbers beside each other, words on colours. */
import { expect, it } from 'vitest';
import { FATES } from '../../../src/core/analysis/ledger';
import { pairView } from '../../../src/core/analysis/pair';
import { borderStrip } from '../../../src/core/analysis/svg/border-strip';
import { INK } from '../../../src/core/analysis/svg/chart';
import { lanes } from '../../../src/core/analysis/svg/lanes';
import { FILL, INSIDE } from '../../../src/core/analysis/svg/ledger-bars';
import { Catalog } from '../../../src/core/model/catalog';
import type { Pair } from '../../../src/core/model/pairs';
import { DATA, feature } from '../catalog-fixture';

it('gives numbers that would touch lanes of their own, the nearest that is free', () => {
  expect(
    lanes([
      [10, 10],
      [12, 16],
      [13, 16],
      [30, 16],
      [60, 16],
    ]),
  ).toEqual([
    { side: 'above', step: 0 },
    { side: 'below', step: 0 },
    { side: 'above', step: 1 },
    { side: 'above', step: 0 },
    { side: 'above', step: 0 },
  ]);
});

/** Relative luminance as WCAG has it, of #rrggbb. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
it.each(['light', 'dark'] as const)('writes on bars of the ledger with a contrast of 4.5 (%s)', (mode) => {
  for (const fate of FATES) {
    const ground = FILL[mode][fate] === 'none' ? INK[mode].paper : FILL[mode][fate];
    const [dark, light] = [luminance(ground), luminance(INSIDE[mode][fate])].sort((a, b) => a - b);
    expect((light! + 0.05) / (dark! + 0.05), fate).toBeGreaterThanOrEqual(4.5);
  }
});

const PAIR: Pair = ['江苏', '山东'];
const BORDER = { pair: PAIR, km: 500, eastward: true, breaks: [] };
/** The strip of a border that is crossed at these km, drawn as wide as a phone. */
function strip(at: readonly number[]): string {
  const features = at.map((_, i) => feature(`f${i}`));
  const layers = DATA.layers.map((layer) => ({ ...layer, name: { zh: '合作区', en: 'Cooperation zones' } }));
  const catalog = new Catalog({ ...DATA, layers, features });
  const crossings = at.map((km, i) => ({
    ...{ id: `f${i}@1`, feature: `f${i}`, pair: PAIR, at: [118, 34] as [number, number], uncertaintyM: 500 },
    ...{ km, stretch: [km, km] as [number, number], basis: 'course' as const, part: 0 },
  }));
  const view = pairView(catalog, { crossings, borders: [BORDER] }, PAIR, null, ({ now }) => now.status);
  return borderStrip(catalog, view, { width: 366, lang: 'en', dark: false });
}
it('draws numbers of crossings that are close so that none lies on another, and layers by their whole names', () => {
  const drawn = strip([10, 11, 12, 13, 14, 200]);
  const boxes = [...drawn.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*font-size="10">(\d+)</g)].map(
    ([, x, y, words]) => ({ x: Number(x), y: Number(y), half: words!.length * 3 }),
  );
  expect(boxes).toHaveLength(6);
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      expect(Math.abs(a.x - b.x) >= a.half + b.half || Math.abs(a.y - b.y) >= 10).toBe(true);
  const height = Number(/ height="([\d.]+)"/.exec(drawn)![1]);
  for (const { y } of boxes) expect(y - 8 >= 0 && y < height - 34).toBe(true);
  expect(drawn).toContain('>Cooperation zones<');
});
it('draws a border that nothing crosses', () => {
  expect(strip([])).toContain('500 km');
});
