/** The text of a document, character for character, and its marked passages. */
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Reader from '../../src/app/reader/Reader.svelte';
import { readDocumentText } from '../../src/app/data/client';
import { mountPart } from './mount';
import { answering, LANGS, linkNow } from './person';
import { mark, open } from './open-reader';

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

it.each(LANGS)(
  'shows what was left out of the text where one asks for it, and only then (%s)',
  async (lang) => {
    const { app, catalog, root } = await open(`?lang=${lang}&doc=000`);
    const { deletions } = catalog.document('000')!;
    expect(root.querySelectorAll('del')).toHaveLength(0);
    await page.getByRole('button', { name: app.t('reader.leftOut', { n: deletions.length }) }).click();
    for (const fold of page.getByRole('button', { name: app.t('reader.why.spam') }).elements())
      (fold as HTMLElement).click();
    await expect.poll(() => root.querySelectorAll('del [aria-expanded=false]').length).toBe(0);
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
