/** Several features under one click: a list to choose from. */
import { expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { standingWord } from '../../src/core/view/standing-words';
import { stateWords } from '../../src/core/view/state-words';
import Chooser from '../../src/app/map/Chooser.svelte';
import { mountPart } from './mount';
import { LANGS } from './person';

const IDS = ['shanghai-suzhou-huzhou-hsr', 'no-such-thing', 'jiaxing-airport', 'grand-canal'];
const KNOWN = IDS.filter((id) => id !== 'no-such-thing');

async function mountChooser(link = '', covering: string[] = []) {
  const from = document.body.appendChild(document.createElement('button'));
  from.focus();
  onTestFinished(() => from.remove());
  const chosen: string[] = [];
  let closed = 0;
  const given = {
    ids: IDS,
    covering,
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
    await expect.element(item).toHaveTextContent(stateWords(catalog, app.view, feature, lang));
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

it.each(LANGS)(
  'says how far each has come: what stands, or with the switch what was said (%s)',
  async (lang) => {
    const id = 'shanghai-suzhou-huzhou-hsr';
    const now = await mountChooser(`?lang=${lang}`);
    const feature = now.catalog.feature(id)!;
    const item = page.getByRole('button', { name: feature.name[lang] });
    await expect.element(item).toHaveTextContent(standingWord(feature.now, lang));
    await now.leave();
    const said = await mountChooser(`?lang=${lang}&as=said`);
    expect(standingWord(feature.now, lang)).not.toBe(said.app.t(`status.${feature.status}`));
    await expect.element(item).toHaveTextContent(said.app.t(`status.${feature.status}`));
  },
);

it('folds what merely covers the point into one line', async () => {
  const zones = ['yangtze-delta-demonstration-zone', 'huaihai-economic-zone'];
  const { app, catalog, chosen } = await mountChooser('', zones);
  const fold = page.getByText(app.t('map.covering', { n: zones.length }));
  const zone = page.getByRole('button', { name: catalog.feature(zones[0]!)!.name.zh });
  await expect.element(fold).toBeVisible();
  await expect.element(zone).not.toBeInTheDocument();
  await fold.click();
  await zone.click();
  expect(chosen).toEqual([zones[0]]);
});
