/** The choice of basemap, over a map that only says what it was asked for. */
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import BasemapChoice from '../../src/app/map/basemaps/BasemapChoice.svelte';
import type { AtlasMap } from '../../src/app/map/maplibre/engine';
import { mountPart } from './mount';
import { answering, LANGS, linkNow, read } from './person';

const CONFIG = {
  start: null,
  basemaps: [
    {
      id: 'one',
      name: { zh: '甲', en: 'First' },
      kind: 'raster',
      tiles: ['https://tiles.example/{z}/{x}/{y}.png'],
    },
    { id: 'two', name: { zh: '乙', en: 'Second' }, kind: 'style', url: 'https://tiles.example/style.json' },
  ],
};
type Outcome = { result: 'shown' | 'failed' | 'replaced'; attribution: string };

async function mountBasemaps(link: string, config: unknown, outcome: Outcome) {
  answering('config.json', () => Promise.resolve(new Response(JSON.stringify(config))));
  const used: (string | null)[] = [];
  const credits: string[] = [];
  const setBasemap = (basemap: { id: string } | null) => {
    used.push(basemap?.id ?? null);
    return Promise.resolve(outcome);
  };
  const atlas = { atRest: Promise.resolve(), setBasemap } as unknown as AtlasMap;
  const mounted = await mountPart(BasemapChoice, link, {
    atlas,
    credit: (text: string) => credits.push(text),
  });
  return { ...mounted, used, credits };
}
const choice = () => page.getByRole('combobox');

it.each(LANGS)('lets the basemap be chosen, writes it into the link and credits it (%s)', async (lang) => {
  const outcome = { result: 'shown', attribution: '© Tiles' } as const;
  const { app, used, credits } = await mountBasemaps(`?lang=${lang}`, CONFIG, outcome);
  await expect.element(choice()).toHaveAccessibleName(app.t('map.basemap'));
  expect(read(choice().element())).toContain(CONFIG.basemaps[1]!.name[lang]);
  await userEvent.selectOptions(choice(), 'two');
  expect(linkNow().basemap).toBe('two');
  await expect.poll(() => used).toEqual([null, 'two']);
  await expect.poll(() => credits.at(-1)).toBe('© Tiles');
  await expect.element(page.getByRole('status')).not.toBeInTheDocument();
  await userEvent.selectOptions(choice(), 'embedded');
  expect(linkNow().basemap).toBeUndefined();
});

it.each(LANGS)('says that a basemap could not be had, and which (%s)', async (lang) => {
  const { app } = await mountBasemaps(`?lang=${lang}&basemap=one`, CONFIG, {
    result: 'failed',
    attribution: '',
  });
  const name = CONFIG.basemaps[0]!.name[lang];
  await expect.element(page.getByRole('status')).toHaveTextContent(app.t('map.basemapFailed', { name }));
});

it.each(LANGS)('says that a link asks for a basemap that is not offered (%s)', async (lang) => {
  const outcome = { result: 'shown', attribution: '' } as const;
  const { app, used } = await mountBasemaps(`?lang=${lang}&basemap=lost`, CONFIG, outcome);
  const said = app.t('map.basemapUnknown', { name: 'lost' });
  await expect.element(page.getByRole('status')).toHaveTextContent(said);
  expect(used).toEqual([null]);
});

it('is not there where nothing is offered', async () => {
  const outcome = { result: 'shown', attribution: '' } as const;
  const { used } = await mountBasemaps('', { start: null, basemaps: [] }, outcome);
  await expect.poll(() => used).toEqual([null]);
  await expect.element(choice()).not.toBeInTheDocument();
});
