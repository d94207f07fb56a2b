/** One query behind everything: map, list, table, counts and sentence show the same features, whatever the filter. */
import type { Map as MapLibre } from 'maplibre-gl';
import { expect, test } from 'vitest';
import type { CatalogData } from '../../src/model/catalog';
import { COARSE, mapIdle, openPage, useBrowser } from './page';

useBrowser();

const FILTERS = 200;

/** Repeatable numbers: the same filters in every run. */
function seeded(seed: number): (n: number) => number {
  return (n) => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % n;
}

function randomLink(random: (n: number) => number): string {
  const params = new URLSearchParams();
  const some = (key: string, values: string[], chance: number, most = 2) => {
    if (random(100) < chance)
      params.set(
        key,
        [...new Set(Array.from({ length: 1 + random(most) }, () => values[random(values.length)]!))].join(),
      );
  };
  some(
    'layers',
    ['rail', 'highway', 'disconnected-road', 'cooperation-zone', 'waterway', 'hub', 'transit'],
    40,
    4,
  );
  some('status', ['mentioned', 'proposed', 'planned', 'under-construction', 'opened', 'cooperating', 'agreed'], 35, 3);
  some('in', ['000', '001', '002', '003', '004'], 30);
  some('joins', ['上海', '江苏', '浙江', '安徽', '山东', '河南'], 35);
  some('crosses', ['1', '0'], 20, 1);
  some('placed', ['1', '0'], 20, 1);
  some('since', ['opened', 'started', 'unknown'], 15);
  some('at', ['320300', '330400', '310118', '341300', '371300'], 20, 1);
  return `?table=1&${params.toString()}`;
}

test(`for ${FILTERS} random filters the map, the list, the table, the counts and the sentence agree`, async () => {
  const page = await openPage('?table=1#map=5/33/117', COARSE);
  await mapIdle(page);
  const unplaced = new Set(
    await page.evaluate(async () => {
      const { features } = (await (await fetch('data/app/catalog.json')).json()) as CatalogData;
      return features.filter((feature) => feature.basis === 'none').map((feature) => feature.id);
    }),
  );
  const random = seeded(5);
  let shown = 0;
  for (let i = 0; i < FILTERS; i++) {
    const link = randomLink(random);
    const seen = await page.evaluate(async (query) => {
      history.pushState(null, '', query + location.hash);
      dispatchEvent(new PopStateEvent('popstate'));
      const { map } = document.querySelector('.map > .map, .frame > .map') as unknown as { map: MapLibre };
      map.triggerRepaint();
      await new Promise((done) => map.once('idle', done));
      const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
      const checked = [
        ...document.querySelectorAll('section[aria-labelledby="layers-title"] li:has(.count)'),
      ].filter((li) => li.querySelector<HTMLInputElement>('input')!.checked);
      return {
        list: [...document.querySelectorAll<HTMLElement>('#list [data-feature]')].map(
          (e) => e.dataset.feature!,
        ),
        map: [
          ...new Set(
            map
              .queryRenderedFeatures()
              .filter((f) => f.source === 'areas' || f.source === 'lines')
              .map((f) => String(f.properties.id)),
          ),
        ],
        rows: Number(document.querySelector('[role="grid"]')!.getAttribute('aria-rowcount')) - 1,
        counts: checked.reduce((sum, li) => sum + Number(li.querySelector('.count')!.textContent), 0),
        sentence: Number(
          text('.conditions [role="status"]')
            .match(/：([\d,]+)/)?.[1]
            ?.replaceAll(',', ''),
        ),
      };
    }, link);
    const placed = seen.list.filter((id) => !unplaced.has(id));
    expect([...seen.map].sort(), link).toEqual([...placed].sort());
    expect({ rows: seen.rows, counts: seen.counts, sentence: seen.sentence }, link).toEqual({
      rows: seen.list.length,
      counts: seen.list.length,
      sentence: seen.list.length,
    });
    shown += seen.list.length;
  }
  // Filters that all came out empty would prove nothing.
  expect(shown).toBeGreaterThan(FILTERS * 5);
}, 240_000);
