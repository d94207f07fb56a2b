/** The search box as one that is asked: its answer is a filter, which list and map take. */
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Search from '../../src/app/search/Search.svelte';
import { shortDate } from '../../src/core/messages/format';
import { standingAsOf } from '../../src/core/view/as-of';
import { query } from '../../src/core/view/query';
import { sentence } from '../../src/core/view/sentence';
import { stateWords } from '../../src/core/view/state-words';
import { partWords, standingWord } from '../../src/core/view/standing-words';
import { mountPart } from './mount';
import { askedOfMap, LANGS, linkNow, read } from './person';
import { ID, list, options, search } from './search-box';

it.each([
  ['zh', '哪些高铁连接江苏和山东'],
  ['en', 'which high-speed lines join Jiangsu and Shandong'],
])('offers what is asked for first of all, and Enter shows it (%s)', async (lang, words) => {
  const { app, catalog } = await mountPart(Search, `?lang=${lang}&f=${ID}&layers=hub`);
  await search(words);
  const [first] = options();
  expect(first!.dataset.kind).toBe('question');
  const [told, names] = [...first!.children].map(read);
  await userEvent.keyboard('{Enter}');
  const asked = { kind: 'high-speed', joins: '江苏,山东' };
  expect(linkNow()).toEqual(lang === 'zh' ? asked : { lang, ...asked });
  const shown = query(catalog, app.view);
  expect(shown.length).toBeGreaterThan(0);
  expect(told).toBe(sentence(catalog, app.view, shown.length));
  for (const feature of shown.slice(0, 3)) expect(names).toContain(app.named(feature.name));
  expect(askedOfMap(app)).toEqual(shown.map(({ id }) => id));
  expect(app.view.feature).toBeNull();
});

it('tells the answer to those who cannot see the list', async () => {
  const { root } = await mountPart(Search);
  await search('徐州 淮北 铁路');
  expect(root.querySelector('[role=status]')!.textContent).toContain(read(options()[0]!.firstElementChild));
});

it('leaves a name its place: Enter selects the feature that is called so', async () => {
  await mountPart(Search);
  await search('徐州地铁');
  await expect.element(list()).toHaveTextContent(/按条件查找/);
  await userEvent.keyboard('{Enter}');
  expect(linkNow().f).toBeTruthy();
});

it.each(LANGS)('shows all that was found on the map and in the list, in a link (%s)', async (lang) => {
  const { app, catalog } = await mountPart(Search, `?lang=${lang}&crosses=0`);
  await search('Grand Canal');
  const found = options().filter(({ dataset }) => dataset.kind === 'feature');
  expect(found.length).toBeGreaterThan(1);
  const apply = options().find(({ dataset }) => dataset.kind === 'apply')!;
  expect(read(apply)).toBe(app.t('search.apply', { n: found.length }));
  await userEvent.click(apply);
  const ids = found.map(({ dataset }) => dataset.id!);
  expect(linkNow().only).toBe(ids.join(','));
  expect(linkNow().crosses).toBeUndefined();
  expect(
    query(catalog, app.view)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...ids].sort());
  expect(askedOfMap(app).sort()).toEqual([...ids].sort());
});

it.each(LANGS)(
  'says of each result how far it has come, and what was said where one asks (%s)',
  async (lang) => {
    const shownAs = async (as: string, id: string) => {
      const { app, catalog, leave } = await mountPart(Search, `?lang=${lang}&as=${as}`);
      const feature = catalog.feature(id)!;
      await search(app.named(feature.name));
      const text = read(options().find(({ dataset }) => dataset.id === id)!);
      await leave();
      return { text, feature, app };
    };
    const opened = await shownAs('now', ID);
    expect(opened.feature.now.status).not.toBe(opened.feature.status);
    expect(opened.text).toContain(standingWord(opened.feature.now, lang));
    const said = await shownAs('said', ID);
    expect(said.text).toContain(said.app.t(`status.${said.feature.status}`));
    expect(said.text).not.toContain(standingWord(said.feature.now, lang));
    const partly = opened.app.catalog!.features.find(({ now }) => now.part)!;
    expect((await shownAs('now', partly.id)).text).toContain(partWords(partly.now, lang));
  },
);

it.each(LANGS)('on a day in the past: results as they stood then, and that is said (%s)', async (lang) => {
  const day = '2019-06-30';
  const { app, catalog } = await mountPart(Search, `?lang=${lang}&asof=${day}`);
  await search(lang === 'zh' ? '高铁' : 'high-speed');
  const date = shortDate(day, lang);
  await expect.element(page.getByText(app.t('search.asOf', { date }))).toBeVisible();
  const found = options().filter(({ dataset }) => dataset.kind === 'feature');
  const now: boolean[] = [];
  for (const option of found) {
    const feature = catalog.feature(option.dataset.id!)!;
    const then = standingAsOf(catalog, feature, day);
    expect(read(option)).toContain(
      then ? stateWords(catalog, app.view, feature, lang) : app.t('search.notYet', { date }),
    );
    now.push(then !== null && then.status === feature.now.status);
  }
  expect(now).toContain(false);
  await search(lang === 'zh' ? '哪些高铁连接江苏和山东' : 'which high-speed lines join Jiangsu and Shandong');
  await userEvent.keyboard('{Enter}');
  expect(linkNow().asof).toBe(day);
  const ids = app.shown.map(({ id }) => id);
  expect(ids.every((id) => standingAsOf(catalog, catalog.feature(id)!, day))).toBe(true);
  expect(askedOfMap(app)).toEqual(ids);
});
