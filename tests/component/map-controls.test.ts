/** What stands on a map: its buttons, its scale, what is said of its ground. */
import { createRawSnippet } from 'svelte';
import { expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Control from '../../src/app/map/controls/Control.svelte';
import Controls from '../../src/app/map/controls/Controls.svelte';
import Credits from '../../src/app/map/controls/Credits.svelte';
import FallbackControls from '../../src/app/map/controls/FallbackControls.svelte';
import Foot from '../../src/app/map/controls/Foot.svelte';
import ScaleBar from '../../src/app/map/controls/ScaleBar.svelte';
import type { AtlasMap } from '../../src/app/map/maplibre/engine';
import { mountPart } from './mount';
import { LANGS, read } from './person';

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

it.each([
  [320, ['map.zoomIn', 'map.home']],
  [260, ['map.home']],
] as const)('shows a group of buttons whole or not at all (a map %i px high)', async (height, shown) => {
  await page.viewport(390, 844);
  onTestFinished(() => page.viewport(1100, 700));
  const { app } = await mountPart(Controls, '', { atlas: fakeMap().atlas }, height);
  for (const key of ['map.zoomIn', 'map.home'] as const) {
    const one = () => document.querySelector<HTMLElement>(`[aria-label="${app.t(key)}"]`)!;
    await expect
      .poll(() => getComputedStyle(one()).visibility)
      .toBe((shown as readonly string[]).includes(key) ? 'visible' : 'hidden');
  }
});

it.each(LANGS)(
  'keeps what is said of the ground within a narrow map, no dot at the end of a line (%s)',
  async (lang) => {
    await page.viewport(344, 700);
    onTestFinished(() => page.viewport(1100, 700));
    const { root } = await mountPart(Credits, `?lang=${lang}`, {});
    const words = root.innerHTML;
    await mountPart(
      Foot,
      `?lang=${lang}`,
      {
        latitude: 31,
        zoom: 7,
        children: createRawSnippet(() => ({ render: () => `<span>${words}</span>` })),
      },
      400,
    );
    const said = document.querySelector<HTMLElement>('.schematic')!;
    const { left, right } = said.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(344);
    for (const link of said.querySelectorAll('a'))
      expect(link.getBoundingClientRect().right).toBeLessThanOrEqual(right);
    const foot = document.querySelector<HTMLElement>('.foot')!;
    await expect
      .poll(() => foot.parentElement!.style.getPropertyValue('--map-foot'))
      .toBe(`${foot.offsetHeight}px`);
  },
);

it('says at the foot of the map what must be said of its ground, beside the scale', async () => {
  const children = createRawSnippet(() => ({ render: () => '<b>of the ground</b>' }));
  const middle = createRawSnippet(() => ({ render: () => '<i>to choose</i>' }));
  await mountPart(Foot, '', { latitude: 31, zoom: 7, middle, children }, 400);
  for (const words of ['of the ground', 'to choose'])
    await expect.element(page.getByText(words)).toBeVisible();
  await expect.element(page.getByRole('img')).toBeVisible();
});
