/** Several features under one click: a list to choose from. */
import { expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Chooser from '../../src/app/map/Chooser.svelte';
import { mountPart } from './mount';
import { LANGS } from './person';

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
