/** The left column: the features of the set to choose from, and what is said while there are none. */
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Browse from '../../src/app/browse/Browse.svelte';
import FeatureList from '../../src/app/browse/FeatureList.svelte';
import Notices from '../../src/app/browse/Notices.svelte';
import { Catalog } from '../../src/core/model/catalog';
import { mountPart } from './mount';
import { LANGS, linkNow, read } from './person';

const buttons = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('#list button[data-feature]')];

it.each(LANGS)('lists every feature of the set once, layer by layer, with its status (%s)', async (lang) => {
  const { app, catalog, root } = await mountPart(FeatureList, `?lang=${lang}`);
  const listed = buttons(root);
  const expected = catalog.layers.flatMap(({ id }) => catalog.features.filter((f) => f.layer === id));
  expect(listed.map((button) => button.dataset.feature)).toEqual(expected.map(({ id }) => id));
  for (const [i, feature] of expected.entries()) {
    const said = read(listed[i]!);
    expect(said).toContain(feature.name[lang]);
    expect(said).toContain(app.t(`status.${feature.status}`));
    expect(said.includes(app.t('feature.unplaced'))).toBe(feature.unplaced !== null);
  }
  for (const layer of catalog.layers) {
    const name = new RegExp(
      `^${app.named(layer.name)} ${expected.filter((f) => f.layer === layer.id).length}$`,
    );
    await expect.element(page.getByRole('heading', { name })).toBeInTheDocument();
  }
});

it('selects a feature by press and by Enter, and tells which is selected', async () => {
  const { app, catalog, root } = await mountPart(FeatureList, '?layers=hub');
  const [first, second] = buttons(root);
  await userEvent.click(first!);
  expect(linkNow().f).toBe(first!.dataset.feature);
  expect(first!.getAttribute('aria-current')).toBe('true');
  second!.focus();
  await userEvent.keyboard('{Enter}');
  expect(linkNow()).toEqual({ f: second!.dataset.feature, layers: 'hub' });
  expect(first!.getAttribute('aria-current')).toBe('false');
  expect(app.feature).toBe(catalog.feature(second!.dataset.feature!));
});

it('tells the map what the pointer is on, and when it has left', async () => {
  const { app, root } = await mountPart(FeatureList, '?layers=hub');
  const [first] = buttons(root);
  await userEvent.hover(first!);
  expect(app.hover).toBe(first!.dataset.feature);
  await userEvent.hover(page.getByRole('heading', { level: 2 }));
  expect(app.hover).toBeNull();
});

it.each(LANGS)('says so when nothing meets the conditions (%s)', async (lang) => {
  const { app, root } = await mountPart(FeatureList, `?lang=${lang}&layers=none`);
  expect(buttons(root)).toHaveLength(0);
  await expect.element(page.getByText(app.t('list.empty'))).toBeVisible();
});

it('leaves a layer of very many to the table', async () => {
  const { app, catalog, root } = await mountPart(FeatureList, '?layers=hub');
  const hub = catalog.features.find((feature) => feature.layer === 'hub')!;
  const features = Array.from({ length: 1234 }, (_, i) => ({ ...hub, id: `hub-${i}` }));
  app.catalog = new Catalog({ ...catalog.data, features });
  await expect.poll(() => buttons(root)[0]?.dataset.feature).toBe('hub-0');
  const rest = 1234 - buttons(root).length;
  expect(rest).toBeGreaterThan(0);
  await page.getByRole('button', { name: app.t('list.more', { n: rest }) }).click();
  expect(linkNow().table).toBe('1');
});

it('narrows list, sentence and counts together', async () => {
  const { app, catalog, root } = await mountPart(Browse, '?lang=en');
  expect(buttons(root)).toHaveLength(catalog.features.length);
  const rail = app.named(catalog.layer('rail').name);
  await page.getByRole('button', { name: `${app.t('layers.only')} ${rail}` }).click();
  const expected = catalog.features.filter((feature) => feature.layer === 'rail');
  expect(buttons(root).map((b) => b.dataset.feature)).toEqual(expected.map(({ id }) => id));
  expect(read(page.getByRole('status').element())).toContain(String(expected.length));
  expect(read(root.querySelector('#list h2'))).toContain(String(expected.length));
});

it.each(LANGS)('says that it waits, and why it waits in vain (%s)', async (lang) => {
  const { app } = await mountPart(Browse, `?lang=${lang}`);
  app.catalog = null;
  await expect.element(page.getByRole('status')).toHaveTextContent(app.t('app.loading'));
  app.failure = 'data/app/catalog.json: 404 Not Found';
  const said = app.t('app.failed', { reason: 'data/app/catalog.json: 404 Not Found' });
  await expect.element(page.getByRole('alert')).toHaveTextContent(said);
});

it.each(LANGS)(
  'tells what a link meant in vain, a few of them in full, and is put away (%s)',
  async (lang) => {
    const { app } = await mountPart(
      Notices,
      `?lang=${lang}&f=lost&doc=999&crosses=maybe&placed=so&sort=luck`,
    );
    const notices = page.getByRole('status');
    for (const value of ['lost', '999', 'maybe']) await expect.element(notices).toHaveTextContent(value);
    await expect.element(notices).toHaveTextContent(app.t('notice.more', { n: 2 }));
    await page.getByRole('button', { name: app.t('notice.dismiss') }).click();
    await expect.element(notices).not.toBeInTheDocument();
  },
);

it('says nothing of a link that was understood', async () => {
  await mountPart(Notices, '?f=jiaxing-airport&in=004');
  await expect.element(page.getByRole('status')).not.toBeInTheDocument();
});
