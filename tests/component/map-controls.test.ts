/** What stands on a map: buttons, scale, the choice of basemap, and the list where several features lie. */
import { createRawSnippet } from 'svelte';
import { expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import BasemapChoice from '../../src/app/map/basemaps/BasemapChoice.svelte';
import Chooser from '../../src/app/map/Chooser.svelte';
import Control from '../../src/app/map/controls/Control.svelte';
import Controls from '../../src/app/map/controls/Controls.svelte';
import FallbackControls from '../../src/app/map/controls/FallbackControls.svelte';
import Foot from '../../src/app/map/controls/Foot.svelte';
import ScaleBar from '../../src/app/map/controls/ScaleBar.svelte';
import type { AtlasMap } from '../../src/app/map/maplibre/engine';
import { mountPart } from './mount';
import { answering, LANGS, linkNow, read } from './person';

/** As much of the live map as its controls touch. */
function fakeMap() {
  const done: string[] = [];
  const heard = new Map<string, () => void>();
  let bearing = 0;
  const atlas = {
    map: {
      zoomIn: () => done.push('in'),
      zoomOut: () => done.push('out'),
      resetNorth: () => (done.push('north'), turn(0)),
      getBearing: () => bearing,
      on: (event: string, listener: () => void) => heard.set(event, listener),
      off: (event: string) => heard.delete(event),
    },
    home: () => done.push('home'),
    showPosition: (at: number[], accuracy: number) => done.push(`at ${at.join()} within ${accuracy}`),
  };
  const turn = (degrees: number) => {
    bearing = degrees;
    heard.get('rotate')?.();
  };
  return { atlas: atlas as unknown as AtlasMap, done, heard, turn };
}
const button = (name: string) => page.getByRole('button', { name, exact: true });

it.each(LANGS)('zooms and goes home on the live map (%s)', async (lang) => {
  const { atlas, done } = fakeMap();
  const { app } = await mountPart(Controls, `?lang=${lang}`, { atlas }, 600);
  for (const key of ['map.zoomIn', 'map.zoomOut', 'map.home'] as const) await button(app.t(key)).click();
  expect(done).toEqual(['in', 'out', 'home']);
});

it('offers north only on a map that is turned, and lets go of the map at the end', async () => {
  const { atlas, done, heard, turn } = fakeMap();
  const { app, leave } = await mountPart(Controls, '', { atlas }, 600);
  const north = button(app.t('map.north'));
  await expect.element(north).not.toBeInTheDocument();
  turn(40);
  await north.click();
  expect(done).toEqual(['north']);
  await expect.element(north).not.toBeInTheDocument();
  await leave();
  expect(heard.size).toBe(0);
});

type Located = typeof navigator.geolocation.getCurrentPosition;
function geolocation(answer: Located) {
  const spy = vi.spyOn(navigator.geolocation, 'getCurrentPosition').mockImplementation(answer);
  onTestFinished(() => spy.mockRestore());
}

it('shows the position of the person, with how exact it is', async () => {
  geolocation((found) =>
    found({ coords: { longitude: 120.5, latitude: 31.25, accuracy: 30 } } as GeolocationPosition),
  );
  const { atlas, done } = fakeMap();
  const { app } = await mountPart(Controls, '', { atlas }, 600);
  await button(app.t('map.locate')).click();
  expect(done).toEqual(['at 120.5,31.25 within 30']);
});

it.each(LANGS)('says so where the position is not to be had (%s)', async (lang) => {
  geolocation((_, failed) => failed?.({} as GeolocationPositionError));
  const { app } = await mountPart(Controls, `?lang=${lang}`, { atlas: fakeMap().atlas }, 600);
  await button(app.t('map.locate')).click();
  await expect.element(page.getByRole('status')).toHaveTextContent(app.t('map.locateFailed'));
});

it('asks for the whole page on the screen, not the map alone', async () => {
  const ask = vi.spyOn(document.documentElement, 'requestFullscreen').mockResolvedValue();
  onTestFinished(() => ask.mockRestore());
  const { app } = await mountPart(Controls, '', { atlas: fakeMap().atlas }, 600);
  if (document.fullscreenEnabled) await button(app.t('map.fullscreen')).click();
  else await expect.element(button(app.t('map.fullscreen'))).not.toBeInTheDocument();
  expect(ask).toHaveBeenCalledTimes(document.fullscreenEnabled ? 1 : 0);
});

it('zooms and goes home on the drawn map, by keys as well', async () => {
  const done: (number | string)[] = [];
  const given = { zoom: (steps: number) => done.push(steps), home: () => done.push('home') };
  const { app } = await mountPart(FallbackControls, '?lang=en', given, 600);
  await button(app.t('map.zoomIn')).click();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await userEvent.tab();
  await userEvent.keyboard(' ');
  expect(done).toEqual([1, -1, 'home']);
});

it.each(LANGS)('names a button that is only a drawing (%s)', async (lang) => {
  let pressed = 0;
  const given = { name: 'map.home' as const, path: 'M0 0H20', action: () => pressed++ };
  const { app, root } = await mountPart(Control, `?lang=${lang}`, given);
  await button(app.t('map.home')).click();
  expect(pressed).toBe(1);
  expect(root.querySelector('svg')!.getAttribute('aria-hidden')).toBe('true');
});

it.each([
  [0, 2],
  [31.2, 6.3],
  [45, 11],
  [31.2, 16],
])('is as long on the map as it says, at a round number (latitude %f, zoom %f)', async (latitude, zoom) => {
  const { app } = await mountPart(ScaleBar, '', { latitude, zoom });
  const bar = page.getByRole('img').element() as HTMLElement;
  const [, number, unit] = /([\d.]+) (k?m)$/.exec(bar.ariaLabel!)!;
  const metres = Number(number) * (unit === 'km' ? 1000 : 1);
  expect(String(metres)).toMatch(/^[125]0*$/);
  expect(bar.ariaLabel).toContain(app.t('map.scale'));
  expect(read(bar)).toBe(`${number} ${unit}`);
  // The equator is 40 075 017 m long; at zoom 0 the world is 512 px wide.
  const perPixel = (40_075_016.7 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
  expect(bar.getBoundingClientRect().width * perPixel).toBeCloseTo(metres, -Math.log10(metres / 50));
});

it('says at the foot of the map what must be said of its ground, beside the scale', async () => {
  const children = createRawSnippet(() => ({ render: () => '<b>of the ground</b>' }));
  const middle = createRawSnippet(() => ({ render: () => '<i>to choose</i>' }));
  await mountPart(Foot, '', { latitude: 31, zoom: 7, middle, children }, 400);
  for (const words of ['of the ground', 'to choose'])
    await expect.element(page.getByText(words)).toBeVisible();
  await expect.element(page.getByRole('img')).toBeVisible();
});

const IDS = ['shanghai-suzhou-huzhou-hsr', 'no-such-thing', 'jiaxing-airport', 'grand-canal'];
const KNOWN = IDS.filter((id) => id !== 'no-such-thing');

async function mountChooser(link = '') {
  const from = document.body.appendChild(document.createElement('button'));
  from.focus();
  onTestFinished(() => from.remove());
  const chosen: string[] = [];
  let closed = 0;
  const given = {
    ids: IDS,
    x: 470,
    y: 395,
    choose: (id: string) => chosen.push(id),
    close: () => void closed++,
  };
  const mounted = await mountPart(Chooser, link, given, 400);
  return { ...mounted, from, chosen, closed: () => closed };
}

it.each(LANGS)('asks which of several features is meant, and guesses none (%s)', async (lang) => {
  const { app, catalog, chosen } = await mountChooser(`?lang=${lang}`);
  const dialog = page.getByRole('dialog', { name: app.t('map.chooser', { n: KNOWN.length }) });
  for (const id of KNOWN) {
    const feature = catalog.feature(id)!;
    const item = dialog.getByRole('button', { name: feature.name[lang] });
    await expect.element(item).toHaveTextContent(app.t(`status.${feature.status}`));
  }
  expect(chosen).toEqual([]);
  await dialog.getByRole('button', { name: catalog.feature('grand-canal')!.name[lang] }).click();
  expect(chosen).toEqual(['grand-canal']);
  const box = dialog.element().getBoundingClientRect();
  const frame = dialog.element().parentElement!.getBoundingClientRect();
  expect(box.right).toBeLessThanOrEqual(frame.right);
  expect(box.bottom).toBeLessThanOrEqual(frame.bottom);
});

it('is walked by arrows, each feature shown on the map as it is reached; Escape gives the focus back', async () => {
  const { app, closed, from, leave } = await mountChooser();
  const press = async (keys: string, id: string | undefined) => {
    await userEvent.keyboard(keys);
    expect(app.hover).toBe(id);
  };
  expect(app.hover).toBe(KNOWN[0]);
  await press('{ArrowDown}', KNOWN[1]);
  await press('{End}', KNOWN.at(-1));
  await press('{ArrowDown}', KNOWN[0]);
  await press('{ArrowUp}', KNOWN.at(-1));
  await press('{Home}', KNOWN[0]);
  await userEvent.keyboard('{Escape}');
  expect(closed()).toBe(1);
  await leave();
  expect(document.activeElement).toBe(from);
  expect(app.hover).toBeNull();
});

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
