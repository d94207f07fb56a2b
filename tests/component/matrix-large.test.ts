/** The matrix with 300 cities: only what is in sight is drawn, heads stay, keys reach its end, both orders. */
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import MatrixView from '../../src/app/understand/MatrixView.svelte';
import { Catalog } from '../../src/core/model/catalog';
import { PROVINCE_ORDER } from '../../src/core/model/provinces';
import type { Unit } from '../../src/core/model/types';
import { mountPart } from './mount';
import { read } from './person';

const CITIES = 300;
/** The atlas with cities enough for a country, each joined to some near and some far. */
function large(catalog: Catalog): Catalog {
  const { data } = catalog;
  const units = Array.from({ length: CITIES }, (_, i): Unit => {
    const province = PROVINCE_ORDER[Math.floor((i * PROVINCE_ORDER.length) / CITIES)]!;
    const name = { zh: `第${i + 1}市`, en: `City ${i + 1}` };
    return { adcode: `${1000 + i}00`, name, level: 'prefecture', province };
  });
  const features = data.features.flatMap((feature, n) =>
    [0, 1, 2, 3].map((copy) => {
      const first = (n * 7 + copy * 83) % CITIES;
      const touched = [0, 1, 2, 3, 5, 8].map((step) => units[(first + step * (copy + 1)) % CITIES]!.adcode);
      return { ...feature, id: copy ? `${feature.id}-${copy}` : feature.id, units: touched };
    }),
  );
  return new Catalog({ ...data, units, features });
}
const cells = () => [...document.querySelectorAll<HTMLElement>('[role=gridcell]')];
const inside = (element: Element) => {
  const [own, all] = [element, document.querySelector('.scroller')!].map((one) =>
    one.getBoundingClientRect(),
  );
  return (
    own!.top >= all!.top && own!.bottom <= all!.bottom && own!.left >= all!.left && own!.right <= all!.right
  );
};

it('is drawn where one looks, and walked to its end by keys', async () => {
  await page.viewport(1440, 900);
  const long: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(Math.round(duration));
  });
  await mountPart(MatrixView, '?matrix=cities', (app, catalog) => {
    app.adopt(large(catalog), false);
    observer.observe({ type: 'longtask' });
    return {};
  });
  await expect.poll(() => cells().length).toBeGreaterThan(500);
  expect(cells().length).toBeLessThan(4000);
  const grid = document.querySelector('[role=grid]')!;
  expect(grid.getAttribute('aria-rowcount')).toBe(String(CITIES + 1));
  document.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')!.focus();
  await userEvent.keyboard('{End}');
  for (let i = 0; i < CITIES / 10; i++) await userEvent.keyboard('{PageDown}');
  const last = `${CITIES - 1}:${CITIES - 1}`;
  await expect.poll(() => (document.activeElement as HTMLElement).dataset.cell).toBe(last);
  await expect.poll(() => inside(document.activeElement!)).toBe(true);
  // Its heads stand beside it.
  const [row, column] = [...document.querySelectorAll('.here')];
  expect([read(row!), read(column!)].every((name) => name.startsWith('第'))).toBe(true);
  expect(inside(row!) && inside(column!)).toBe(true);
  expect(cells().length).toBeLessThan(4000);
  await page.getByRole('combobox').last().selectOptions('geography');
  await expect.poll(() => document.querySelectorAll('.begins').length).toBeGreaterThan(1);
  if (import.meta.env.VITE_TELL) console.info(`long tasks, ms: ${long.join(' ') || 'none'}`);
});
