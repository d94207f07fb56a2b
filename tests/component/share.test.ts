/** The share dialog: what it hands on, by keyboard alone, and where the clipboard is closed. */
import jsQR from 'jsqr';
import { expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Share from '../../src/app/brief/Share.svelte';
import { parseLink } from '../../src/core/view/link';
import { setTitle } from '../../src/core/view/title';
import { mountPart } from './mount';
import { clipboard, LANGS, read } from './person';

const LINK = '?f=hongqiao-hub&elsewhere=1#map=7/31.2/120.9';
async function opened(link = LINK) {
  const mounted = await mountPart(Share, link);
  const { app } = mounted;
  await page.getByRole('button', { name: app.t('share.open') }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  return mounted;
}
const field = (name: string) =>
  (page.getByRole('textbox', { name, exact: true }).element() as HTMLTextAreaElement).value;

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

it.each(LANGS)(
  'opens, copies the link and closes by keyboard alone, and gives the focus back (%s)',
  async (lang) => {
    const copied = clipboard();
    const { app } = await mountPart(Share, `${LINK.replace('#', `&lang=${lang}#`)}`);
    const button = page.getByRole('button', { name: app.t('share.open') });
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog', { name: app.t('share.title') })).toBeVisible();
    await expect.element(page.getByRole('button', { name: app.t('panel.copy') })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(copied).toHaveLength(1));
    const url = new URL(copied[0]!);
    expect(url.origin).toBe(location.origin);
    expect(copied[0]).toMatch(/map=7\/31\.2\/120\.9/);
    expect(url.searchParams.get('elsewhere')).toBe('1');
    expect(url.href).toBe(app.link());
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(button).toHaveFocus();
  },
);

it('gives link, citations in both languages, and embed code, all of the very view', async () => {
  const { app, catalog } = await opened();
  const link = field(app.t('share.link'));
  expect(link).toBe(app.link());
  for (const lang of ['zh', 'en'] as const) {
    // The words of a language come when they are needed.
    await expect
      .poll(() => field(app.t(`share.cite.${lang}`)))
      .toContain(catalog.feature('hongqiao-hub')!.name[lang]);
    const cited = field(app.t(`share.cite.${lang}`));
    expect(cited).toContain('[EB/OL]');
    expect(cited).toContain(catalog.data.version);
    expect(cited).toContain(link);
  }
  const frame = new DOMParser()
    .parseFromString(field(app.t('share.embed')), 'text/html')
    .querySelector('iframe')!;
  const src = new URL(frame.src);
  const { view } = parseLink(src.search + src.hash, catalog);
  expect(view).toMatchObject({ embed: true, feature: 'hongqiao-hub' });
  expect(view.camera).toMatchObject({ zoom: 7, lat: 31.2, lon: 120.9 });
  expect(frame.title).toContain(app.named(catalog.feature('hongqiao-hub')!.name));
});

it('draws a QR code that leads to the view', async () => {
  const { app } = await opened();
  const code = page.getByRole('img', { name: app.t('share.qr') });
  await expect.element(code).toBeVisible();
  const svg = new XMLSerializer().serializeToString(code.element());
  const image = new Image(400, 400);
  image.src = `data:image/svg+xml,${encodeURIComponent(svg.replace('<svg', '<svg width="400" height="400"'))}`;
  await image.decode();
  const context = Object.assign(document.createElement('canvas'), { width: 400, height: 400 }).getContext(
    '2d',
  )!;
  context.drawImage(image, 0, 0, 400, 400);
  expect(jsQR(context.getImageData(0, 0, 400, 400).data, 400, 400)?.data).toBe(app.link());
});

it('has every text whole and selected where the clipboard is closed, on a phone too', async () => {
  clipboard(false);
  await page.viewport(390, 844);
  onTestFinished(() => page.viewport(480, 800));
  const { app } = await opened();
  await page.getByRole('button', { name: app.t('panel.copy') }).click();
  await expect.element(page.getByText(app.t('share.copyFailed'))).toBeVisible();
  const box = page
    .getByRole('textbox', { name: app.t('share.link'), exact: true })
    .element() as HTMLTextAreaElement;
  expect(document.activeElement).toBe(box);
  expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe(app.link());
  const { left, right, top, bottom } = page.getByRole('dialog').element().getBoundingClientRect();
  expect(left >= 0 && right <= 390 && top >= 0 && bottom <= 844).toBe(true);
  expect(page.getByRole('dialog').element().scrollWidth).toBeLessThanOrEqual(
    page.getByRole('dialog').element().clientWidth,
  );
});

async function pixels(blob: Blob): Promise<{ width: number; height: number; colours: number }> {
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const data = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  return { width, height, colours: new Set(data).size };
}

it('copies the view as a picture', async () => {
  const written: ClipboardItem[] = [];
  const write = vi.spyOn(navigator.clipboard, 'write').mockImplementation(async (items) => {
    for (const item of items) await item.getType('image/png');
    written.push(...items);
  });
  onTestFinished(() => write.mockRestore());
  const { app } = await opened();
  await page.getByRole('button', { name: app.t('share.copyPicture') }).click();
  await expect.element(page.getByText(app.t('share.pictureCopied')), { timeout: 30_000 }).toBeVisible();
  const { width, height, colours } = await pixels(await written[0]!.getType('image/png'));
  expect([width, height]).toEqual([3200, 2000]);
  expect(colours).toBeGreaterThan(100);
});

it('saves the picture where the browser can’t copy one, under a name that says what it is', async () => {
  const saved = downloads();
  const write = vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('not allowed'));
  onTestFinished(() => write.mockRestore());
  const { app, catalog } = await opened();
  await page.getByRole('button', { name: app.t('share.copyPicture') }).click();
  await vi.waitFor(() => expect(saved).toHaveLength(1), 30_000);
  expect(saved[0]!.name).toContain(catalog.feature('hongqiao-hub')!.name.zh);
  expect(saved[0]!.name).toMatch(/\.png$/);
  await page.getByRole('button', { name: app.t('share.saveSvg') }).click();
  await vi.waitFor(() => expect(saved).toHaveLength(2), 30_000);
  expect(await saved[1]!.blob.text()).toContain(catalog.data.version);
});

it('gives the set on the screen, or all, as files', async () => {
  const saved = downloads();
  const { app, catalog } = await opened('?layers=transit');
  const { version } = catalog.data;
  await page.getByRole('button', { name: app.t('download.geojson') }).click();
  await vi.waitFor(() => expect(saved).toHaveLength(1), 30_000);
  const { features, licence } = JSON.parse(await saved[0]!.blob.text()) as {
    features: { id: string }[];
    licence: string;
  };
  expect(features.map(({ id }) => id).sort()).toEqual(app.shown.map(({ id }) => id).sort());
  expect(licence).toContain('Open Database License');
  const words = setTitle(catalog, app.view).split('：')[0]!;
  expect(saved[0]!.name).toContain(words);
  expect(saved[0]!.name).toContain(version);
  await page.getByRole('radio', { name: app.t('download.all', { n: catalog.features.length }) }).click();
  await page.getByRole('button', { name: app.t('download.csv') }).click();
  await vi.waitFor(() => expect(saved).toHaveLength(2), 30_000);
  const lines = (await saved[1]!.blob.text()).split('\r\n').filter((line) => /^[a-z0-9-]+,/.test(line));
  expect(lines).toHaveLength(catalog.features.length + 1);
  await page.getByRole('button', { name: app.t('download.xlsx') }).click();
  await vi.waitFor(() => expect(saved).toHaveLength(3), 30_000);
  expect(read(page.getByRole('dialog').element())).toContain(saved[2]!.name);
});
