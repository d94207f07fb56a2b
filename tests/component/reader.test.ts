/** Reading from passage to passage: by the link, by a press, by keys; and what the map is told of it. */
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { askedOfMap, LANGS, linkNow, read } from './person';
import { mark, open, scrolling } from './open-reader';

it('opens at the passage of the link, in sight and marked as the current one', async () => {
  const { catalog, root } = await open('?doc=004&p=rail-donglonghai');
  const { features } = catalog.annotation('004/rail-donglonghai')!;
  const here = mark(root, '004/rail-donglonghai');
  expect(here.getAttribute('aria-current')).toBe('true');
  await expect.element(here).toBeInViewport();
  expect(scrolling().element().scrollTop).toBeGreaterThan(300);
  expect(features.length).toBeGreaterThan(0);
});

it('selects a feature by a press on its words, and follows a selection from elsewhere', async () => {
  const { app, catalog, root } = await open('?doc=002');
  const annotations = catalog.annotationsIn('002').filter(({ features }) => features.length === 1);
  const last = annotations.at(-1)!;
  await userEvent.click(mark(root, last.id));
  expect(linkNow()).toEqual({ f: last.features[0], doc: '002', p: last.passage });
  app.go({ ...app.view, feature: annotations[0]!.features[0]!, passage: null });
  await expect.element(mark(root, annotations[0]!.id)).toBeInViewport();
  expect(askedOfMap(app)).toEqual([]);
});

it.each([
  ['n', 'p'],
  [']', '['],
])(
  'walks from passage to passage by %s and %s, telling each, as one step of the history',
  async (next, previous) => {
    const { app, catalog, root } = await open('?doc=001');
    const all = catalog.annotationsIn('001');
    const steps = history.length;
    mark(root, all[0]!.id).focus();
    await userEvent.keyboard(next.repeat(3).replaceAll('[', '[['));
    const at = all.findIndex(({ passage }) => passage === linkNow().p);
    expect(at).toBeGreaterThanOrEqual(2);
    const status = page.getByRole('article').getByRole('status').last();
    await expect.element(status).toHaveTextContent(all[at]!.exact);
    await userEvent.keyboard(previous.replaceAll('[', '[['));
    expect(linkNow().p).toBe(all[at - 1]!.passage);
    await expect.element(mark(root, all[at - 1]!.id)).toBeInViewport();
    expect(history.length).toBe(steps);
    expect(app.view.document).toBe('001');
  },
);

it.each(LANGS)('says so at the last passage and stays there (%s)', async (lang) => {
  const { app, catalog, root } = await open(`?lang=${lang}&doc=001`);
  const last = catalog.annotationsIn('001').at(-1)!;
  mark(root, last.id).focus();
  await userEvent.keyboard('{Enter}n');
  await expect.element(page.getByText(app.t('reader.last'))).toBeInTheDocument();
  expect(linkNow().p).toBe(last.passage);
});

it.each(LANGS)(
  'asks which of several things is meant, by keys too, and gives the focus back (%s)',
  async (lang) => {
    const { app, catalog, root } = await open(`?lang=${lang}&doc=000`);
    const { features, passage } = catalog.annotation('000/four-roads')!;
    expect(features).toHaveLength(4);
    const words = mark(root, '000/four-roads');
    words.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = page.getByRole('dialog', { name: app.t('reader.choose', { n: 4 }) });
    await expect.element(dialog).toBeVisible();
    expect(linkNow().f).toBeUndefined();
    expect(read(document.activeElement)).toContain(catalog.feature(features[0]!)!.name[lang]);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(document.activeElement).toBe(words);
    await userEvent.keyboard('{Enter}{ArrowDown}{ArrowDown}');
    expect(app.hover).toBe(features[2]);
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(linkNow()).toMatchObject({ f: features[1], doc: '000', p: passage });
    await expect.element(dialog).not.toBeInTheDocument();
  },
);

it('tells the map which features are on the page, and that none are when it is put away', async () => {
  const { app, catalog, leave } = await open('?doc=004');
  await expect.poll(() => app.onPage.size).toBeGreaterThan(0);
  const named = new Set(catalog.featuresIn('004').map(({ id }) => id));
  expect([...app.onPage].every((id) => named.has(id))).toBe(true);
  expect(app.onPage.size).toBeLessThan(named.size);
  const before = [...app.onPage];
  scrolling().element().scrollTo({ top: 1e6 });
  await expect.poll(() => [...app.onPage]).not.toEqual(before);
  await leave();
  expect(app.onPage.size).toBe(0);
});
