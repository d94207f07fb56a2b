/** The left column: the features of the set to choose from, and what is said while there are none. */
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Browse from '../../src/app/browse/Browse.svelte';
import FeatureList from '../../src/app/browse/FeatureList.svelte';
import Notices from '../../src/app/browse/Notices.svelte';
import { Catalog } from '../../src/core/model/catalog';
import type { Feature } from '../../src/core/model/types';
import { DataError } from '../../src/app/data/data-error';
import { mountPart } from './mount';
import { first } from './example';
import { askedOfMap, LANGS, linkNow, read } from './person';

const buttons = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('#list button[data-feature]')];

/** Within a layer: what the map shows, what it does not, and last what sums others up. */
const place = (feature: Feature) => (feature.aggregate ? 2 : feature.unplaced ? 1 : 0);
const listedOf = (catalog: Catalog) =>
  catalog.layers.flatMap(({ id }) =>
    catalog.features.filter((f) => f.layer === id).sort((a, b) => place(a) - place(b)),
  );

it.each(LANGS)('lists every feature of the set once, layer by layer, with what stands (%s)', async (lang) => {
  const { app, catalog, root } = await mountPart(FeatureList, `?lang=${lang}`);
  const listed = buttons(root);
  const expected = listedOf(catalog);
  expect(listed.map((button) => button.dataset.feature)).toEqual(expected.map(({ id }) => id));
  let parts = 0;
  for (const [i, feature] of expected.entries()) {
    const said = read(listed[i]!);
    expect(said).toContain(feature.name[lang]);
    expect(said).toContain(app.t(`status.${feature.now.status}`));
    const { part } = feature.now;
    if (!part) continue;
    parts++;
    expect(said).toContain(app.t(`part.${part.event}`));
  }
  expect(parts).toBeGreaterThan(0);
  for (const layer of catalog.layers) {
    const things = expected.filter((f) => f.layer === layer.id && !f.aggregate);
    const name = new RegExp(`^${app.named(layer.name)} ${things.length}$`);
    await expect.element(page.getByRole('heading', { name })).toBeInTheDocument();
  }
});

it.each(LANGS)(
  'sets apart what is not mapped and what sums others up, each with its number (%s)',
  async (lang) => {
    const { app, catalog, root } = await mountPart(FeatureList, `?lang=${lang}&layers=disconnected-road`);
    const own = catalog.features.filter((f) => f.layer === 'disconnected-road');
    const under = (heading: string) =>
      [...root.querySelectorAll('#list h4')]
        .filter((h4) => read(h4).startsWith(heading))
        .map((h4) =>
          [...h4.nextElementSibling!.querySelectorAll<HTMLElement>('button')].map((b) => b.dataset.feature),
        );
    const ids = (n: number) => own.filter((f) => place(f) === n).map(({ id }) => id);
    expect(ids(2).length).toBeGreaterThan(1);
    expect(under(app.t('list.totals'))).toEqual([ids(2)]);
    expect(under(app.t('list.unplaced'))).toEqual([ids(1)]);
  },
);

it('tells on demand what the documents said, and no part as further', async () => {
  const { app, catalog, root } = await mountPart(FeatureList, '?as=said');
  const feature = first(catalog.features, (f) => f.now.part && f.now.status !== f.status);
  const row = root.querySelector(`[data-feature="${feature.id}"]`);
  expect(read(row)).toBe(`${feature.name.zh} ${app.t(`status.${feature.status}`)}`);
  expect(read(root.querySelector('#list'))).toContain(app.t('as.said'));
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
  await userEvent.hover(page.getByRole('heading', { level: 3 }));
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
  expect(buttons(root).map((b) => b.dataset.feature)).toEqual(
    listedOf(catalog)
      .filter((feature) => feature.layer === 'rail')
      .map(({ id }) => id),
  );
  const things = expected.filter(({ aggregate }) => !aggregate).length;
  const said = read(page.getByRole('status').element());
  expect(said).toMatch(new RegExp(`^${things} `));
  expect(said).toContain(app.t('sentence.totals', { n: expected.length - things }).trim());
  expect(root.querySelector('#list h2')!.textContent).toContain(String(things));
  expect(askedOfMap(app)).toEqual(expected.map(({ id }) => id));
});

it.each(LANGS)('says that it waits, and why it waits in vain (%s)', async (lang) => {
  const { app } = await mountPart(Browse, `?lang=${lang}`);
  app.catalog = null;
  await expect.element(page.getByRole('status')).toHaveTextContent(app.t('app.loading'));
  const detail = { say: 'fault.status', with: { status: 404 } } as const;
  app.failure = new DataError('missing', 'data/app/catalog.json', '404 Not Found', detail);
  const said = app.t('app.failed', { reason: app.explain(app.failure) });
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent(said);
  await expect.element(alert).toHaveTextContent('data/app/catalog.json');
  await expect.element(alert).toHaveTextContent('404');
  // Words of the browser are not the reader's.
  await expect.element(alert).not.toHaveTextContent('Not Found');
  await page.getByRole('button', { name: app.t('fault.again') }).click();
  await expect.element(alert).not.toBeInTheDocument();
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
