/** The briefing: made by keyboard, kept in the browser, handed on as file, link and PPTX, and taken in again. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Share from '../../src/app/brief/Share.svelte';
import { leaveDesk, theDesk } from '../../src/app/brief/slides/desk.svelte';
import Slides from '../../src/app/brief/slides/Slides.svelte';
import { stage } from '../../src/app/brief/slides/stage.svelte';
import { KEY, KEY_UNREAD } from '../../src/app/brief/slides/stored';
import type { Briefing } from '../../src/core/briefing/briefing';
import { fileText, readFileText } from '../../src/core/briefing/file';
import { packed } from '../../src/core/briefing/packed';
import { mountPart } from './mount';
import { clipboard, LANGS, linkNow, read } from './person';

const LINK = '?f=hongqiao-hub#map=7/31.2/120.9';
const slide = (title: string, link = '?f=hongqiao-hub#map=7/31.2/120.9') => ({
  link,
  title,
  note: `note of ${title}`,
  size: null,
});
const ABC: Briefing = { title: 'ABC', slides: ['a', 'b', 'c'].map((title) => slide(title)) };
const titles = () => theDesk().briefing.slides.map(({ title }) => title);

beforeEach(() => {
  localStorage.removeItem(KEY);
  localStorage.removeItem(KEY_UNREAD);
  leaveDesk();
  Object.assign(stage, { open: false, presenting: null, arrived: null });
});

async function opened(briefing: Briefing | null = ABC, link = LINK) {
  if (briefing) theDesk().change(briefing);
  const mounted = await mountPart(Slides, link);
  const { app } = mounted;
  await page.getByRole('button', { name: app.t('slides.open') }).click();
  await expect.element(page.getByRole('dialog', { name: app.t('slides.title') })).toBeVisible();
  return mounted;
}
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** What was saved during this test: names and contents. */
function downloads() {
  const saved: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  const create = URL.createObjectURL.bind(URL);
  const made = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = create(blob);
    blobs.set(url, blob as Blob);
    return url;
  });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (this.download) saved.push({ name: this.download, blob: blobs.get(this.href)! });
  });
  onTestFinished(() => [made, click].forEach((spy) => spy.mockRestore()));
  return saved;
}

describe('made', () => {
  it.each(LANGS)('from the share dialog, by keyboard alone (%s)', async (lang) => {
    const { app, catalog } = await mountPart(Share, LINK.replace('#', `&lang=${lang}#`));
    await button(app.t('share.open')).click();
    (button(app.t('slides.add')).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(app.t('slides.added', { n: 1 }))).toBeVisible();
    const [first] = theDesk().briefing.slides;
    expect(first!.title).toBe(app.named(catalog.feature('hongqiao-hub')!.name));
    expect(first!.link).toContain('f=hongqiao-hub');
    expect(first!.link).toContain('#map=7/31.2/120.9');
    await button(app.t('slides.openNow')).click();
    expect(stage.open).toBe(true);
  });

  it('written, put in order, taken out, and all of it taken back, by keyboard', async () => {
    const { app } = await opened();
    const heading = (n: number) => page.getByRole('textbox', { name: app.t('slides.heading', { n }) });
    await userEvent.fill(heading(1), 'A!');
    await userEvent.fill(page.getByRole('textbox', { name: app.t('slides.note', { n: 1 }) }), '一\n二');
    expect(theDesk().briefing.slides[0]).toMatchObject({ title: 'A!', note: '一\n二' });
    const down = button(app.t('slides.of', { n: 1, what: app.t('slides.down') }));
    (down.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(titles()).toEqual(['b', 'A!', 'c']);
    // The focus goes along: once more is once more.
    await vi.waitFor(() => expect(document.activeElement?.closest('[data-slide="1"]')).not.toBeNull());
    await userEvent.keyboard('{Enter}');
    expect(titles()).toEqual(['b', 'c', 'A!']);
    await userEvent.click(heading(3));
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(titles()).toEqual(['b', 'A!', 'c']);
    await vi.waitFor(() => expect(document.activeElement).toBe(heading(2).element()));
    await button(app.t('slides.of', { n: 2, what: app.t('slides.delete') })).click();
    expect(titles()).toEqual(['b', 'c']);
    await expect.element(page.getByText(app.t('slides.deleted', { n: 2 }))).toBeVisible();
    for (let i = 0; i < 6; i++) await button(app.t('slides.undo')).click();
    expect(theDesk().briefing).toEqual(ABC);
    await button(app.t('slides.redo')).click();
    expect(titles()[0]).toBe('A!');
  });

  it('a name, a slide that shows the present view instead, and a way back to the map', async () => {
    const { app } = await opened(ABC, '?layers=transit#map=8/31/121');
    await userEvent.fill(page.getByRole('textbox', { name: app.t('slides.name') }), '会上用');
    await button(app.t('slides.of', { n: 2, what: app.t('slides.renew') })).click();
    expect(theDesk().briefing.slides[1]).toMatchObject({ title: 'b', note: 'note of b' });
    expect(theDesk().briefing.slides[1]!.link).toContain('layers=transit');
    await button(app.t('slides.of', { n: 1, what: app.t('slides.show') })).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(linkNow()).toEqual({ f: 'hongqiao-hub' });
    expect(app.takeMapWish()).toMatchObject({ from: { zoom: 7, lat: 31.2, lon: 120.9 } });
    await expect.element(button(app.t('slides.open'))).toHaveFocus();
  });

  it('a desk that came with the dialog stays when the dialog goes', async () => {
    const { app } = await opened(null);
    await button(app.t('slides.add')).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    const { addOnScreen } = await import('../../src/app/brief/slides/add');
    addOnScreen(app, app.catalog!);
    await button(app.t('slides.open')).click();
    await expect
      .element(page.getByRole('textbox', { name: app.t('slides.heading', { n: 2 }) }))
      .toBeVisible();
  });

  it('fits a phone, and its text is nowhere cut', async () => {
    await page.viewport(390, 844);
    onTestFinished(() => page.viewport(480, 800));
    await opened();
    const dialog = page.getByRole('dialog').element();
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
    expect(dialog.getBoundingClientRect().right).toBeLessThanOrEqual(390);
  });
});

describe('kept', () => {
  it('over a reload, with what can be taken back', () => {
    theDesk().change(ABC);
    theDesk().change({ ...ABC, title: 'renamed' });
    leaveDesk();
    expect(theDesk().briefing.title).toBe('renamed');
    theDesk().undo();
    expect(theDesk().briefing).toEqual(ABC);
    leaveDesk();
    expect(theDesk().briefing).toEqual(ABC);
  });

  it.each([
    ['denied', 'SecurityError'],
    ['full', 'QuotaExceededError'],
  ] as const)(
    'not, where storage is %s: one sentence says so, and it works until the page is left',
    async (trouble, name) => {
      const set = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
        throw new DOMException('no', name);
      });
      onTestFinished(() => set.mockRestore());
      const { app } = await opened(ABC);
      await expect.element(page.getByText(app.t(`slides.trouble.${trouble}`))).toBeVisible();
      await button(app.t('slides.add')).click();
      expect(titles()).toHaveLength(4);
      await button(app.t('slides.undo')).click();
      expect(titles()).toHaveLength(3);
    },
  );

  it('without its past where there is no room for that', () => {
    const real = Storage.prototype.setItem;
    const set = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (
      this: Storage,
      key,
      value,
    ) {
      if (value.length > 700) throw new DOMException('no', 'QuotaExceededError');
      real.call(this, key, value);
    });
    onTestFinished(() => set.mockRestore());
    theDesk().change(ABC);
    theDesk().change({ ...ABC, title: 'renamed' });
    expect(theDesk().trouble).toBeNull();
    leaveDesk();
    expect(theDesk().briefing.title).toBe('renamed');
  });

  it('what can’t be read is put aside, not thrown away', async () => {
    localStorage.setItem(KEY, '{"version":1,"present":{"slides":"…');
    const { app } = await opened(null);
    await expect.element(page.getByText(app.t('slides.told.unread'))).toBeVisible();
    await button(app.t('slides.add')).click();
    expect(localStorage.getItem(KEY_UNREAD)).toContain('…');
  });

  it('a change in another window is taken over, and what stood here is one step back', async () => {
    const { app } = await opened();
    const theirs = { version: 1, past: [], present: { ...ABC, title: 'theirs' }, future: [] };
    const newValue = JSON.stringify(theirs);
    localStorage.setItem(KEY, newValue);
    dispatchEvent(new StorageEvent('storage', { key: KEY, newValue }));
    expect(theDesk().briefing.title).toBe('theirs');
    await expect.element(page.getByText(app.t('slides.told.other-tab'))).toBeVisible();
    await button(app.t('slides.undo')).click();
    expect(theDesk().briefing.title).toBe('ABC');
  });

  it('a change in another window that was not told is one step back, not overwritten', () => {
    theDesk().change(ABC);
    const theirs = { version: 1, past: [], present: { ...ABC, title: 'theirs' }, future: [] };
    localStorage.setItem(KEY, JSON.stringify(theirs));
    theDesk().change({ ...ABC, title: 'ours' });
    expect(theDesk().briefing.title).toBe('ours');
    theDesk().undo();
    expect(theDesk().briefing.title).toBe('theirs');
    theDesk().undo();
    expect(theDesk().briefing).toEqual(ABC);
  });
});

describe('handed on', () => {
  it('as a file, and back by choosing or dropping it; what was there is one step back', async () => {
    const saved = downloads();
    const { app } = await opened();
    await button(app.t('slides.export')).click();
    expect(saved[0]!.name).toMatch(/ABC.*\.json$/);
    const text = await saved[0]!.blob.text();
    expect(readFileText(text)).toEqual({ value: ABC });
    const other = { title: '他人的', slides: [slide('x')] };
    const picker = document.querySelector<HTMLInputElement>('input[type=file]')!;
    await userEvent.upload(picker, new File([fileText(other)], 'other.json'));
    await expect.element(page.getByText(/他人的/)).toBeVisible();
    expect(theDesk().briefing).toEqual(other);
    await expect.element(page.getByText(new RegExp(app.t('slides.replaced')))).toBeVisible();
    await button(app.t('slides.undo')).click();
    expect(theDesk().briefing).toEqual(ABC);
    const dropped = new DataTransfer();
    dropped.items.add(new File([fileText(other)], 'other.json'));
    page
      .getByRole('dialog')
      .element()
      .dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(theDesk().briefing).toEqual(other));
  });

  it.each(LANGS)('a bad file gets one sentence that names it, and changes nothing (%s)', async (lang) => {
    const { app } = await opened(ABC, LINK.replace('#', `&lang=${lang}#`));
    const picker = document.querySelector<HTMLInputElement>('input[type=file]')!;
    for (const [content, code, n] of [
      ['{', 'not-json', ''],
      ['{"type":"FeatureCollection"}', 'foreign', ''],
      [fileText(ABC).replace('"version": 1', '"version": 9'), 'newer', ''],
      [fileText({ ...ABC, slides: [slide('a'), slide('b', 'https://example.org')] }), 'slide-link', '2'],
    ] as const) {
      await userEvent.upload(picker, new File([content], '坏的.json'));
      await expect
        .element(page.getByText(app.t(`slides.fault.${code}`, { file: '坏的.json', n })))
        .toBeVisible();
      expect(theDesk().briefing).toEqual(ABC);
    }
  });

  it('HTML in a title is text on the page', async () => {
    const title = '<img src=x onerror="window.harmed=1"><b>x</b>';
    await opened({ title, slides: [slide(title)] });
    expect(page.getByRole('dialog').element().querySelector('img, b')).toBeNull();
    expect('harmed' in window).toBe(false);
  });

  it('as a link where it is small enough, which brings it back and leaves the address', async () => {
    const copied = clipboard();
    const { app, leave } = await opened();
    await button(app.t('slides.link')).click();
    await vi.waitFor(() => expect(copied).toHaveLength(1));
    expect(copied[0]!.length).toBeLessThan(2000);
    await leave();
    stage.open = false;
    localStorage.removeItem(KEY);
    leaveDesk();
    const { app: later } = await mountPart(Slides, new URL(copied[0]!).search);
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(theDesk().briefing).toEqual(ABC);
    expect(linkNow()).toEqual({});
    await expect.element(page.getByText(later.t('slides.opened', { title: 'ABC', n: 3 }))).toBeVisible();
  });

  it('a link that mail has broken says so and changes nothing', async () => {
    theDesk().change(ABC);
    const { app } = await mountPart(Slides, `?briefing=${packed(ABC).slice(0, -12)}`);
    const said = app.t('slides.fault.foreign', { file: app.t('slides.theLink') });
    await expect.element(page.getByText(said)).toBeVisible();
    expect(theDesk().briefing).toEqual(ABC);
  });

  it('says that a link can’t carry it where it is long', async () => {
    const note = Array.from({ length: 3000 }, (_, i) =>
      String.fromCodePoint(0x4e00 + ((i * 7919) % 20000)),
    ).join('');
    const { app } = await opened({ title: 'long', slides: [{ ...slide('a'), note }] });
    await expect.element(button(app.t('slides.link'))).not.toBeInTheDocument();
    expect(read(page.getByRole('dialog').element())).toContain('2000');
  });

  it('the sample opens in the reader’s language', async () => {
    const { app } = await opened(null, '?lang=en');
    await button(app.t('slides.sample')).click();
    await vi.waitFor(() => expect(theDesk().briefing.slides.length).toBeGreaterThan(5), 10_000);
    expect(theDesk().briefing.title).toMatch(/^[\x20-\x7e]+$/);
  });

  it('as PPTX: one picture, title, note and link a slide, read back', async () => {
    const saved = downloads();
    const hard = '徐州—淮北 <b>&"\'';
    const { app } = await opened({
      title: 'ABC',
      slides: [slide(hard), slide('b', '?lang=en&layers=transit#map=6/33/118')],
    });
    await button(app.t('slides.pptx')).click();
    await vi.waitFor(() => expect(saved).toHaveLength(1), 60_000);
    expect(saved[0]!.name).toMatch(/ABC.*\.pptx$/);
    const files = unzipSync(new Uint8Array(await saved[0]!.blob.arrayBuffer()));
    const xml = (path: string) => new DOMParser().parseFromString(strFromU8(files[path]!), 'application/xml');
    const numbers = Object.keys(files).flatMap(
      (path) => /^ppt\/slides\/slide(\d+)\.xml$/.exec(path)?.[1] ?? [],
    );
    expect(numbers.sort()).toEqual(['1', '2']);
    for (const [n, title] of [
      ['1', hard],
      ['2', 'b'],
    ] as const) {
      const shown = xml(`ppt/slides/slide${n}.xml`);
      expect(shown.querySelector('parsererror')).toBeNull();
      const texts = [...shown.getElementsByTagName('a:t')].map(({ textContent }) => textContent);
      expect(texts).toContain(title);
      expect(texts).toContain(`note of ${title}`);
      expect(texts.join('')).toContain('OpenStreetMap');
      expect(shown.getElementsByTagName('p:pic')).toHaveLength(1);
      const relations = [...xml(`ppt/slides/_rels/slide${n}.xml.rels`).getElementsByTagName('Relationship')];
      const [link] = relations.filter((one) => one.getAttribute('Type')!.endsWith('/hyperlink'));
      expect(link!.getAttribute('Target')).toContain(n === '1' ? '/f/hongqiao-hub/' : 'map=6/33/118');
      const image = relations.find((one) => one.getAttribute('Type')!.endsWith('/image'))!;
      const picture = files[`ppt/${image.getAttribute('Target')!.replace('../', '')}`]!;
      const bitmap = await createImageBitmap(new Blob([picture], { type: 'image/png' }));
      expect([bitmap.width, bitmap.height]).toEqual([2000, 1250]);
      const notes = [...xml(`ppt/notesSlides/notesSlide${n}.xml`).getElementsByTagName('a:t')];
      expect(notes.map(({ textContent }) => textContent).join('')).toContain(`note of ${title}`);
    }
  });

  it('a PPTX that takes too long can be stopped', async () => {
    const saved = downloads();
    const { app } = await opened({
      title: 'x',
      slides: Array.from({ length: 8 }, () => slide('s', '?layers=transit#map=12/31/121')),
    });
    await button(app.t('slides.pptx')).click();
    await button(app.t('share.stop')).click();
    await expect.element(page.getByText(app.t('share.stopped')), { timeout: 20_000 }).toBeVisible();
    expect(saved).toEqual([]);
  });
});

describe('presented', () => {
  it('with the keys of a presenter; the view before is back at the end', async () => {
    const briefing = {
      title: 'ABC',
      slides: [slide('a'), slide('b', '?layers=rail#map=6/33/118'), slide('c', '?f=gone#map=8/32/119')],
    };
    const { app } = await opened(briefing, '?layers=transit#map=8/31/121');
    await button(app.t('slides.present')).click();
    const heading = (name: string) => page.getByRole('heading', { name, exact: true });
    const now = (n: number) => page.getByText(app.t('slides.now', { n, all: 3 }));
    await expect.element(heading('a')).toBeVisible();
    await expect.element(now(1)).toBeVisible();
    expect(linkNow()).toEqual({ f: 'hongqiao-hub' });
    for (const [keys, title, n] of [
      ['{ArrowRight}', 'b', 2],
      ['{PageDown}', 'c', 3],
      ['{ArrowRight}', 'c', 3],
      ['{Home}', 'a', 1],
      ['{ArrowLeft}', 'a', 1],
      ['{End}', 'c', 3],
      ['{PageUp}', 'b', 2],
    ] as const) {
      await userEvent.keyboard(keys);
      await expect.element(heading(title)).toBeVisible();
      await expect.element(now(n)).toBeVisible();
    }
    expect(linkNow()).toEqual({ layers: 'rail' });
    expect(app.takeMapWish()).toMatchObject({ from: { zoom: 6, lat: 33, lon: 118 }, smooth: true });
    await expect.element(page.getByText('note of b')).toBeVisible();
    await userEvent.keyboard('n');
    await expect.element(page.getByText('note of b')).not.toBeInTheDocument();
    await userEvent.keyboard('n');
    await userEvent.keyboard('{End}');
    // What is not there any more is told.
    await expect.element(page.getByText(/gone/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(heading('c')).not.toBeInTheDocument();
    await vi.waitFor(() => expect(linkNow()).toEqual({ layers: 'transit' }));
    expect(document.documentElement.dataset.presenting).toBeUndefined();
    await expect.element(button(app.t('slides.open'))).toHaveFocus();
  });
});
