/** Reading: the text character for character, its passages to press and to walk, one document or two. */
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Reader from '../../src/app/reader/Reader.svelte';
import { readDocumentText } from '../../src/app/data/client';
import { mountPart } from './mount';
import { answering, askedOfMap, LANGS, linkNow, read } from './person';

/** The reader at a link, its text arrived. */
async function open(link: string, width = 480) {
  await page.viewport(width, 800);
  const mounted = await mountPart(Reader, link, {}, 700);
  await expect.poll(() => mounted.root.querySelector('[data-paragraph]')).not.toBeNull();
  return mounted;
}
const mark = (root: HTMLElement, id: string) =>
  root.querySelector<HTMLElement>(`[data-passages~="${CSS.escape(id)}"]`)!;
const scrolling = () => page.getByRole('region').first();

// First of all: later tests find the texts already read.
it.each(LANGS)('says why a text could not be had (%s)', async (lang) => {
  answering('texts/001.txt', () => Promise.resolve(new Response('', { status: 410 })));
  await mountPart(Reader, `?lang=${lang}&doc=001`, {}, 700);
  await expect.element(page.getByRole('alert')).toHaveTextContent('410');
  await expect.element(page.getByRole('alert')).toHaveTextContent('001');
});

it.each(['000', '001', '002', '003', '004'])('shows the text of %s character for character', async (id) => {
  const { catalog, root } = await open(`?doc=${id}`);
  const text = await readDocumentText(id);
  const source = catalog.document(id)!;
  const shown = [...root.querySelectorAll<HTMLElement>('[data-paragraph]')];
  expect(shown.map((paragraph) => paragraph.textContent)).toEqual(
    source.paragraphs.map(({ start, end }) => text.slice(start, end)),
  );
  const marked = new Set(
    [...root.querySelectorAll<HTMLElement>('[data-passages]')].flatMap((a) => a.dataset.passages!.split(' ')),
  );
  for (const annotation of catalog.annotationsIn(id)) expect(marked).toContain(annotation.id);
  expect(shown[0]!.closest('[lang]')!.getAttribute('lang')).toBe(source.language);
});

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

it.each(LANGS)('finds words in the document and goes from one to the next, round (%s)', async (lang) => {
  const { app, root } = await open(`?lang=${lang}&doc=004`);
  const words = '铁路';
  const n = (await readDocumentText('004')).text.split(words).length - 1;
  expect(n).toBeGreaterThan(3);
  await page.getByRole('button', { name: app.t('reader.find'), exact: true }).click();
  const box = page.getByRole('searchbox', { name: app.t('reader.find') });
  expect(document.activeElement).toBe(box.element());
  const count = page.elementLocator(box.element().parentElement!).getByRole('status');
  await box.fill(words);
  const says = (i: number) => expect.element(count).toHaveTextContent(app.t('reader.find.count', { i, n }));
  await says(1);
  await userEvent.keyboard('{Enter}{Enter}');
  await says(3);
  await userEvent.keyboard('{Shift>}{Enter}{Enter}{Enter}{/Shift}');
  await says(n);
  await page.getByRole('button', { name: app.t('reader.find.next') }).click();
  await says(1);
  await page.getByRole('button', { name: app.t('reader.find.previous') }).click();
  await says(n);
  await box.fill('没有这样的话');
  await expect.element(count).toHaveTextContent(app.t('reader.find.none'));
  await expect.element(page.getByRole('button', { name: app.t('reader.find.next') })).toBeDisabled();
  box.element().focus();
  await userEvent.keyboard('{Escape}');
  await expect.element(box).not.toBeInTheDocument();
  expect(document.activeElement).toBe(scrolling().element());
  expect(linkNow().doc).toBe('004');
  expect(root.querySelectorAll('[data-paragraph]').length).toBeGreaterThan(10);
});

it('types n and p where words are looked for', async () => {
  const { app } = await open('?doc=001&p=corridor');
  await page.getByRole('button', { name: app.t('reader.find'), exact: true }).click();
  await userEvent.keyboard('np');
  await expect.element(page.getByRole('searchbox')).toHaveValue('np');
  expect(linkNow().p).toBe('corridor');
});

it.each(LANGS)(
  'shows what was left out of the text where one asks for it, and only then (%s)',
  async (lang) => {
    const { app, catalog, root } = await open(`?lang=${lang}&doc=000`);
    const { deletions } = catalog.document('000')!;
    expect(root.querySelectorAll('del')).toHaveLength(0);
    await page.getByRole('button', { name: app.t('reader.leftOut', { n: deletions.length }) }).click();
    const gone = [...root.querySelectorAll('del')];
    expect(gone.length).toBeGreaterThanOrEqual(deletions.length);
    const reasons = new Set(deletions.map(({ why }) => app.t(`reader.why.${why}`)));
    expect(new Set(gone.map((del) => del.title))).toEqual(reasons);
    const shown = gone.map((del) => del.textContent).join('\n');
    for (const { text, why } of deletions)
      if (why !== 'white-space')
        for (const line of text.trim().split('\n')) expect(shown).toContain(line.trim());
    await page.getByRole('button', { name: app.t('reader.leftOut', { n: deletions.length }) }).click();
    expect(root.querySelectorAll('del')).toHaveLength(0);
  },
);

it('copies the very text, whatever is drawn around it', async () => {
  const { catalog, root } = await open('?doc=000');
  const annotation = catalog.annotationsIn('000').find(({ reading }) => reading?.as)!;
  const paragraph = mark(root, annotation.id).closest('[data-paragraph]')!;
  const { start, end } =
    catalog.document('000')!.paragraphs[Number((paragraph as HTMLElement).dataset.paragraph)]!;
  getSelection()!.selectAllChildren(paragraph);
  const clipboardData = new DataTransfer();
  paragraph.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
  expect(clipboardData.getData('text/plain')).toBe((await readDocumentText('000')).slice(start, end));
  getSelection()!.removeAllRanges();
});

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

it.each(LANGS)('closes the document, and the feature stays selected (%s)', async (lang) => {
  const { app, catalog } = await open(`?lang=${lang}&doc=004&f=grand-canal`);
  const name = app.named(catalog.document('004')!.name);
  await expect.element(page.getByRole('article', { name })).toBeVisible();
  await page.getByRole('button', { name: app.t('reader.close', { name }) }).click();
  expect(linkNow()).toEqual(lang === 'en' ? { lang, f: 'grand-canal' } : { f: 'grand-canal' });
});

it('lays two documents side by side by their dates, and puts away either', async () => {
  const { app, catalog } = await open('?doc=003&beside=002', 1300);
  const articles = page.getByRole('article');
  await expect.poll(() => articles.elements().length).toBe(2);
  const ids = articles.elements().map((article) => (article as HTMLElement).dataset.document);
  expect(ids).toEqual(['002', '003']);
  const first = app.t('reader.closeOne', { name: app.named(catalog.document('003')!.name) });
  await page.getByRole('button', { name: first }).click();
  expect(linkNow()).toEqual({ doc: '002' });
  await expect.poll(() => articles.elements().length).toBe(1);
});

it('turns between two documents by tabs where there is room for one, by keys too', async () => {
  const { app, catalog } = await open('?doc=003&beside=002', 480);
  const tabs = page.getByRole('tablist', { name: app.t('reader.besideLabel') }).getByRole('tab');
  await expect
    .poll(() => tabs.elements().map((tab) => tab.getAttribute('aria-selected')))
    .toEqual(['false', 'true']);
  (tabs.nth(1).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(linkNow()).toEqual({ doc: '002', beside: '003' });
  await expect.poll(() => document.activeElement === tabs.nth(0).element()).toBe(true);
  const panel = page.getByRole('tabpanel');
  await expect
    .element(panel.getByRole('heading', { name: app.named(catalog.document('002')!.name) }))
    .toBeVisible();
  await tabs.nth(1).click();
  expect(linkNow()).toEqual({ doc: '003', beside: '002' });
});

it('opens a passage anywhere by its link, and leaves a press with a key to the browser', async () => {
  const { root, catalog } = await open('?lang=en&doc=002');
  const annotation = catalog.annotationsIn('002').find(({ features }) => features.length === 1)!;
  const link = new URLSearchParams(mark(root, annotation.id).getAttribute('href')!);
  expect(Object.fromEntries(link)).toEqual({
    lang: 'en',
    doc: '002',
    p: annotation.passage,
    f: annotation.features[0],
  });
  const stopped = vi.fn((event: Event) => event.preventDefault());
  root.addEventListener('click', stopped);
  await userEvent.click(mark(root, annotation.id), { modifiers: ['Shift'] });
  expect(stopped).toHaveBeenCalled();
  expect(linkNow().p).toBeUndefined();
});

it('shows on the map what the pointer or the focus is on in the text', async () => {
  const { app, catalog, root } = await open('?doc=002');
  const annotation = catalog.annotationsIn('002').find(({ features }) => features.length === 1)!;
  await userEvent.hover(mark(root, annotation.id));
  expect(app.hover).toBe(annotation.features[0]);
  await userEvent.hover(page.getByRole('heading', { level: 2 }));
  expect(app.hover).toBeNull();
  mark(root, annotation.id).focus();
  expect(app.hover).toBe(annotation.features[0]);
});
