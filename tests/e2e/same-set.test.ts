/** One query behind everything: map, list, table, counts and sentence show the same features with the same status, whatever the filter. */
import type { Map as MapLibre } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { GROUND } from '../../src/core/cartography/theme';
import { message } from '../../src/core/messages';
import { STATUS_ORDER, statusRow } from '../../src/core/model/statuses';
import type { CatalogData, Status } from '../../src/core/model/types';
import { COARSE, mapIdle, openPage, useBrowser } from './page';

useBrowser();

/** In a run of all tests; `ATLAS_FILTERS=200` for more. */
const FILTERS = Number(process.env.ATLAS_FILTERS ?? 100);

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
  some(
    'status',
    ['mentioned', 'proposed', 'planned', 'under-construction', 'opened', 'cooperating', 'agreed'],
    35,
    3,
  );
  some('in', ['000', '001', '002', '003', '004'], 30);
  some('joins', ['上海', '江苏', '浙江', '安徽', '山东', '河南'], 35);
  some('crosses', ['1', '0'], 20, 1);
  some('placed', ['1', '0'], 20, 1);
  some('since', ['opened', 'started', 'unknown'], 15);
  some('at', ['320300', '330400', '310118', '341300', '371300'], 20, 1);
  return `?table=1&sort=status&${params.toString()}`;
}

const STATUS_OF = new Map(STATUS_ORDER.map((status) => [message('zh', `status.${status}`), status]));
const statusIn = (text: string): Status => STATUS_OF.get(text.split(' · ')[0]!.trim())!;

/** How a stroke looks: its dash, and whether it is as pale as a bare mention. */
interface Stroke {
  dash: number[];
  /** Red, green, blue, 0 to 1. */
  colour: number[];
}
const isMention = ({ colour }: Stroke) =>
  `#${colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}` === GROUND.light.mention.toLowerCase();
/** What distinguishes statuses on the map. */
const lookOf = (status: Status) => {
  const { pattern } = statusRow(status).dash;
  return `${(pattern.length ? pattern : [1, 0]).join()}${status === 'mentioned' ? ' mention' : ''}`;
};
const lookAs = (stroke: Stroke) => `${stroke.dash.join()}${isMention(stroke) ? ' mention' : ''}`;

test(`for ${FILTERS} random filters the map, the list, the table, the counts and the sentence agree`, async () => {
  const page = await openPage('?table=1#map=5/33/117', COARSE);
  await mapIdle(page);
  const known = await page.evaluate(async () => {
    const { features } = (await (await fetch('data/app/catalog.json')).json()) as CatalogData;
    const ids = (list: typeof features) => list.map(({ id }) => id);
    return {
      unplaced: ids(features.filter(({ basis }) => basis === 'none')),
      totals: ids(features.filter(({ aggregate }) => aggregate)),
    };
  });
  const unplaced = new Set(known.unplaced);
  const totals = new Set(known.totals);
  const random = seeded(5);
  let shown = 0;
  let drawn = 0;
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
        list: [...document.querySelectorAll<HTMLElement>('#list [data-feature]')].map((e) => ({
          id: e.dataset.feature!,
          name: e.querySelector('span')!.textContent.trim(),
          status: e.querySelector('.small span')!.textContent,
        })),
        table: [...document.querySelectorAll('.rows [role="row"]')]
          .sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
          .map((row) => {
            const heads = [...document.querySelectorAll('[role="columnheader"]')];
            const column = heads.findIndex((head) => head.textContent.includes('状态'));
            return { name: row.children[0]!.textContent.trim(), status: row.children[column]!.textContent };
          }),
        drawn: map
          .queryRenderedFeatures({ layers: ['sign', 'line', 'wave', 'zone-edge'] })
          .map(({ properties, layer }) => {
            // As MapLibre evaluated them for this feature.
            const { paint, layout } = layer as unknown as {
              paint?: Record<
                string,
                { from: number[] & { name?: string } } & Record<'r' | 'g' | 'b', number>
              >;
              layout?: Record<string, { name: string }>;
            };
            const image = layout?.['icon-image']?.name ?? paint?.['line-pattern']?.from.name;
            const { r, g, b } = paint?.['line-color'] ?? { r: 0, g: 0, b: 0 };
            return {
              id: String(properties.id),
              // A soft outline is dotted, whatever its status.
              soft: properties.basis === 'soft-hull' && !layout?.['icon-image'],
              image: image?.split('|').at(-1),
              stroke: { dash: paint?.['line-dasharray']?.from ?? [], colour: [r, g, b] },
            };
          }),
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
    const placed = seen.list.map(({ id }) => id).filter((id) => !unplaced.has(id));
    expect([...seen.map].sort(), link).toEqual([...placed].sort());
    const things = seen.list.filter(({ id }) => !totals.has(id)).length;
    expect({ rows: seen.rows, counts: seen.counts, sentence: seen.sentence }, link).toEqual({
      rows: seen.list.length,
      counts: things,
      sentence: things,
    });
    const told = new Map(seen.list.map(({ id, status }) => [id, statusIn(status)]));
    for (const { id, image, stroke } of seen.drawn.filter(({ soft }) => !soft))
      expect(image ?? lookAs(stroke), `${link} ${id}`).toBe(image ? told.get(id) : lookOf(told.get(id)!));
    const inList = new Set(seen.list.map(({ name, status }) => `${name}: ${statusIn(status)}`));
    const inTable = seen.table.map(({ name, status }) => `${name}: ${statusIn(status)}`);
    expect(
      inTable.filter((row) => !inList.has(row)),
      link,
    ).toEqual([]);
    const order = seen.table.map(({ status }) => STATUS_ORDER.indexOf(statusIn(status)));
    expect(order, link).toEqual(order.toSorted((a, b) => a - b));
    shown += seen.list.length;
    drawn += seen.drawn.length;
  }
  // Filters that all came out empty would prove nothing.
  expect(shown).toBeGreaterThan(FILTERS * 5);
  expect(drawn).toBeGreaterThan(FILTERS * 5);
}, 240_000);
