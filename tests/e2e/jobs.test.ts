/**
 * What a planner comes for, each thing in few acts: a click, a tap, a key, or words typed at one go count as one.
 * The answers are held against the published catalogue, not against what the page says of itself.
 */
import type { Map as MapLibre } from 'maplibre-gl';
import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { message, type MessageKey, type MessageParams } from '../../src/core/messages';
import { Catalog } from '../../src/core/model/catalog';
import { LAYERS } from '../../src/core/model/layers';
import { STATUS_ORDER, statusRow } from '../../src/core/model/statuses';
import type { CatalogData, Feature } from '../../src/core/model/types';
import { partWords, standingWord } from '../../src/core/view/standing-words';
import { COARSE, listReadable, mapIdle, openPage, useBrowser } from './page';

useBrowser();

const t = (key: MessageKey, params?: MessageParams) => message('zh', key, params);

/** A person at a page, whose acts are counted. */
class Person {
  acts = 0;
  constructor(
    readonly page: Page,
    readonly catalog: Catalog,
  ) {}

  /** At a page whose list can be read, without a live map unless it is asked for. */
  static async at(link = '', options: Parameters<typeof openPage>[1] = { ...COARSE, withoutWebgl: true }) {
    const page = await openPage(link, options);
    await listReadable(page);
    const data = await page.evaluate(async () => (await fetch('data/app/catalog.json')).json() as unknown);
    return new Person(page, new Catalog(data as CatalogData));
  }

  async click(what: Locator): Promise<void> {
    this.acts++;
    await what.click();
  }
  async tap(what: Locator): Promise<void> {
    this.acts++;
    await what.tap();
  }
  /** Goes to the search box, types, takes the first answer. */
  async ask(words: string): Promise<void> {
    this.acts += 3;
    await this.page.keyboard.press('/');
    await this.page.keyboard.type(words);
    await this.page.getByRole('option').first().waitFor();
    await this.page.keyboard.press('Enter');
  }
  /** The features of the list, by id. */
  async listed(): Promise<string[]> {
    await this.page.waitForFunction(() => document.activeElement?.id === 'list');
    const rows = this.page.locator('#list [data-feature]');
    return rows.evaluateAll((found) => found.map((row) => (row as HTMLElement).dataset.feature!));
  }
  row = (id: string) => this.page.locator(`#list [data-feature="${id}"]`);
  /** Ids of the features of the catalogue that a test finds right. */
  right = (is: (feature: Feature) => boolean) => this.catalog.features.filter(is).map(({ id }) => id);
}

const touches =
  (...adcodes: string[]) =>
  (feature: Feature) =>
    adcodes.every((adcode) => feature.units.includes(adcode));

test('which high-speed lines join Jiangsu and Shandong: asked and answered', async () => {
  const person = await Person.at();
  await person.ask('哪些高铁连接江苏和山东');
  const right = person.right(
    ({ kind, provinces }) =>
      kind === 'high-speed' && provinces.includes('江苏') && provinces.includes('山东'),
  );
  expect(right.length).toBeGreaterThan(0);
  expect((await person.listed()).sort()).toEqual(right.sort());
  expect(person.acts).toBeLessThanOrEqual(3);
});

test('Xuzhou–Huaibei by rail: what was said, and what stands', async () => {
  const person = await Person.at();
  await person.ask('徐州 淮北 铁路');
  const listed = await person.listed();
  const between = touches('320300', '340600');
  expect([...listed].sort()).toEqual(person.right((f) => f.layer === 'rail' && between(f)).sort());
  const features = listed.map((id) => person.catalog.feature(id)!);
  for (const { id, now } of features)
    expect(await person.row(id).textContent()).toContain(t(`status.${now.status}`));
  // One of which more is known than was said.
  const feature = features.find(({ now }) => now.event ?? now.part)!;
  await person.click(person.row(feature.id));
  await person.page.locator('#feature-title').waitFor();
  const panel = await person.page.locator('article[aria-labelledby="feature-title"]').textContent();
  expect(panel).toContain(t(`status.${feature.status}`));
  const { now } = feature;
  expect(panel).toContain(now.event ? standingWord(now, 'zh') : partWords(now, 'zh'));
  expect(person.acts).toBeLessThanOrEqual(4);
});

test('dead-end roads between Qingpu and Kunshan: where they are, and which have been joined since', async () => {
  const person = await Person.at('', COARSE);
  await mapIdle(person.page);
  await person.ask('青浦 昆山 断头路');
  const listed = await person.listed();
  const between = touches('310118', '320583');
  const right = person.right((f) => f.layer === 'disconnected-road' && between(f));
  expect([...listed].sort()).toEqual(right.sort());
  const joined = person.right(
    (f) => right.includes(f.id) && f.status !== 'opened' && f.now.status === 'opened',
  );
  expect(joined.length).toBeGreaterThan(0);
  for (const id of joined) expect(await person.row(id).textContent()).toContain(t('status.opened'));
  // The map has gone there: all of them are on it, and little else is.
  await person.page.waitForFunction(() => Number(/#map=([\d.]+)/.exec(location.hash)?.[1]) > 8);
  const [, lat = 0, lon = 0] = /#map=[\d.]+\/([\d.]+)\/([\d.]+)/.exec(person.page.url())!.map(Number);
  const boxes = right.map((id) => person.catalog.feature(id)!.bbox!);
  expect(lon).toBeGreaterThan(Math.min(...boxes.map(([west]) => west)));
  expect(lon).toBeLessThan(Math.max(...boxes.map(([, , east]) => east)));
  expect(lat).toBeGreaterThan(Math.min(...boxes.map(([, south]) => south)));
  expect(lat).toBeLessThan(Math.max(...boxes.map(([, , , north]) => north)));
  expect(person.acts).toBeLessThanOrEqual(3);
});

test('all that concerns Jiaxing', async () => {
  const person = await Person.at();
  await person.ask('嘉兴');
  expect((await person.listed()).sort()).toEqual(person.right(touches('330400')).sort());
  expect(person.acts).toBeLessThanOrEqual(3);
});

test('a link opened on a phone: read what the document says, and come back', async () => {
  const person = await Person.at('?f=shanghai-suzhou-huzhou-hsr', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    withoutWebgl: true,
  });
  const title = person.page.locator('#feature-title');
  await title.waitFor();
  await person.tap(person.page.getByRole('button', { name: t('panel.read') }).first());
  const passage = person.page.locator('.passage.current').first();
  await passage.waitFor();
  expect(await passage.textContent()).toContain('沪苏湖');
  const box = (await passage.boundingBox())!;
  expect(box.y).toBeGreaterThan(0);
  expect(box.y + box.height).toBeLessThan(844);
  person.acts++;
  await person.page.goBack();
  await title.waitFor();
  expect(new URL(person.page.url()).search).toBe('?f=shanghai-suzhou-huzhou-hsr');
  expect(person.acts).toBeLessThanOrEqual(2);
});

test('two documents on one thing, side by side', async () => {
  const id = 'anting-baihe-huaqiao-town-circle';
  // Two columns take a screen of a desk; a smaller one has them behind two tabs.
  const person = await Person.at(`?f=${id}`, { withoutWebgl: true });
  const { documents } = person.catalog.feature(id)!;
  expect(documents.length).toBeGreaterThan(1);
  await person.click(person.page.getByRole('button', { name: t('panel.read') }).first());
  await person.page.locator('.passage.current').first().waitFor();
  const opened = new URL(person.page.url()).searchParams.get('doc')!;
  const other = person.catalog.document(documents.find((document) => document !== opened)!)!;
  const label = t('reader.besideOf', { name: other.name.zh });
  await person.click(person.page.getByRole('button', { name: label }));
  // What each says of it is in sight, in a column of its own.
  for (const document of [opened, other.id]) {
    const { exact } = person.catalog
      .annotationsOf(person.catalog.feature(id)!)
      .find((annotation) => annotation.document === document)!;
    const mark = person.page.locator('.passage', { hasText: exact }).first();
    await mark.waitFor();
  }
  expect(await person.page.locator(`#reader-title-${opened}, #reader-title-${other.id}`).count()).toBe(2);
  expect(person.acts).toBeLessThanOrEqual(2);
});

test('names on the map, without a click', async () => {
  const person = await Person.at('#map=8/33.9/117.3', COARSE);
  await mapIdle(person.page);
  const drawn = await person.page.locator('.map > .map, .frame > .map').evaluate((element) => {
    const { map } = element as unknown as { map: MapLibre };
    return map
      .queryRenderedFeatures()
      .filter(({ source, layer }) => source === 'names' && layer.type === 'symbol')
      .map(({ properties }) => String(properties.id));
  });
  const named = new Set(drawn.filter((id) => person.catalog.feature(id)));
  expect(named.size).toBeGreaterThanOrEqual(5);
  expect(person.acts).toBe(0);
});

test('the legend tells layers and states', async () => {
  const person = await Person.at();
  for (const layer of LAYERS)
    await person.page.getByText(person.catalog.layer(layer).name.zh, { exact: true }).first().waitFor();
  await person.click(person.page.locator('summary', { hasText: t('legend.title') }));
  const key = person.page.locator('details', { hasText: t('legend.title') });
  for (const status of STATUS_ORDER.filter((status) => !statusRow(status).cooperation))
    await key
      .getByText(t(`status.${status}`), { exact: true })
      .first()
      .waitFor();
  expect(await key.locator('svg').count()).toBeGreaterThan(5);
  expect(person.acts).toBeLessThanOrEqual(1);
});
