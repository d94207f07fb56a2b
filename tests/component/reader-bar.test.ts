/** The bar below a text: which passage this is, how it is read, its link, the way on. */
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Bar from '../../src/app/reader/Bar.svelte';
import type { Catalog } from '../../src/core/model/catalog';
import type { Annotation } from '../../src/core/model/types';
import { mountPart } from './mount';
import { clipboard, LANGS, linkNow, read } from './person';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

const mountBar = (link: string, id: string | null, steps: number[] = []) =>
  mountPart(Bar, link, (_, c) => {
    const document = (id ?? '002/').split('/')[0]!;
    return {
      source: c.document(document)!,
      annotations: c.annotationsIn(document),
      current: id ? c.annotation(id) : null,
      onstep: (by: 1 | -1) => void steps.push(by),
    };
  });

it.each(LANGS)('tells where one stands among the passages, and steps on and back (%s)', async (lang) => {
  const steps: number[] = [];
  const { app, catalog, root } = await mountBar(`?lang=${lang}`, '002/shanghai-suzhou-huzhou', steps);
  const all = catalog.data.annotations
    .filter((a) => a.document === '002')
    .sort((a, b) => a.position.start - b.position.start);
  const i = all.findIndex((a) => a.passage === 'shanghai-suzhou-huzhou') + 1;
  expect(read(root)).toContain(app.t('reader.position', { i, n: all.length }));
  expect(read(root)).toContain(all[i - 1]!.exact);
  expect(read(root)).toContain(app.t(`status.${all[i - 1]!.says.status}`));
  await page.getByRole('button', { name: app.t('reader.next') }).click();
  await page.getByRole('button', { name: app.t('reader.previous') }).click();
  expect(steps).toEqual([1, -1]);
});

it.each(LANGS)('tells only how many passages there are while one stands at none (%s)', async (lang) => {
  const { app, catalog, root } = await mountBar(`?lang=${lang}`, null);
  expect(read(root)).toContain(app.t('reader.count', { n: catalog.annotationsIn('002').length }));
  await expect.element(page.getByRole('button', { name: app.t('reader.copy') })).not.toBeInTheDocument();
});

it('copies the link of the passage, and shows it where the clipboard is closed', async () => {
  const id = '002/shanghai-suzhou-huzhou';
  const copied = clipboard();
  const { app } = await mountBar('?lang=en&in=002', id);
  await page.getByRole('button', { name: app.t('reader.copy') }).click();
  await expect.element(page.getByRole('button', { name: app.t('panel.copied') })).toBeVisible();
  const url = new URL(copied[0]!);
  expect(url.pathname).toMatch(/\/d\/002\/en\/$/);
  const { v, ...rest } = Object.fromEntries(url.searchParams);
  expect(rest).toEqual({ p: 'shanghai-suzhou-huzhou', in: '002' });
  expect(v).toMatch(/^[0-9a-f]{8}\.\d+$/);
  expect(linkNow().p).toBeUndefined();
});

it('gives the link to copy by hand where the clipboard is closed', async () => {
  clipboard(false);
  const { app } = await mountBar('?lang=en', '002/shanghai-suzhou-huzhou');
  await page.getByRole('button', { name: app.t('reader.copy') }).click();
  const box = page.getByRole('textbox', { name: app.t('panel.copyFailed') });
  await box.click();
  // In sight whatever lies over or around the bar, until it is put away; then the keyboard is where it was.
  const input = box.element() as HTMLInputElement;
  expect(input.closest(':popover-open')).not.toBeNull();
  expect(new URL(input.value).searchParams.get('p')).toBe('shanghai-suzhou-huzhou');
  await expect.poll(() => input.selectionEnd! - input.selectionStart!).toBe(input.value.length);
  await userEvent.keyboard('{Escape}');
  await expect.element(box).not.toBeInTheDocument();
  expect(document.activeElement).toBe(page.getByRole('button', { name: app.t('reader.copy') }).element());
});

it('copies without the clipboard of https, as on an intranet', async () => {
  clipboard(false);
  let copied = '';
  vi.mocked(document.execCommand).mockImplementation(() => {
    copied = (document.activeElement as HTMLTextAreaElement).value;
    return true;
  });
  const { app } = await mountBar('?lang=zh', '002/shanghai-suzhou-huzhou');
  await page.getByRole('button', { name: app.t('reader.copy') }).click();
  await expect.element(page.getByRole('button', { name: app.t('panel.copied') })).toBeVisible();
  expect(new URL(copied).searchParams.get('p')).toBe('shanghai-suzhou-huzhou');
});

it('leads to the very words on the original page', async () => {
  const { app, catalog } = await mountBar('?lang=en', '003/digital-economy-zones');
  const { exact } = catalog.annotation('003/digital-economy-zones')!;
  const { url } = catalog.document('003')!;
  if (url === null) return void (await expect.element(page.getByRole('link')).not.toBeInTheDocument());
  const href = page
    .getByRole('link', { name: app.t('reader.originalShort') })
    .element()
    .getAttribute('href')!;
  expect(href.startsWith(url)).toBe(true);
  expect(decodeURIComponent(href.split(':~:text=')[1]!)).toContain(exact);
});

it.each(LANGS)('explains how a miswritten name is read and why, where one asks (%s)', async (lang) => {
  const test = ({ reading }: Annotation) => reading?.as && reading.evidence;
  const example = (c: Catalog) => c.data.annotations.find(test)!;
  const { app, catalog } = await mountPart(Bar, `?lang=${lang}`, (_, c) => ({
    source: c.document(example(c).document)!,
    annotations: c.annotationsIn(example(c).document),
    current: example(c),
    onstep: () => {},
  }));
  const { as, reason, evidence } = example(catalog).reading!;
  const ask = page.getByRole('button', { name: app.t('reading.as', { as: as! }) });
  await expect.element(page.getByRole('note')).not.toBeInTheDocument();
  await ask.click();
  await expect.element(ask).toHaveAttribute('aria-expanded', 'true');
  const said = read(page.getByRole('note').element());
  expect(said).toContain(plain(reason[lang]));
  expect(said).toContain(plain(evidence![lang]));
  await ask.click();
  await expect.element(page.getByRole('note')).not.toBeInTheDocument();
});

it.each(LANGS)(
  'lets one choose among the features of one passage, and shows which is chosen (%s)',
  async (lang) => {
    const { app, catalog } = await mountBar(`?lang=${lang}`, '000/four-roads');
    const features = catalog.annotation('000/four-roads')!.features.map((id) => catalog.feature(id)!);
    await expect.element(page.getByText(app.t('reader.choose', { n: 4 }))).toBeVisible();
    const third = page.getByRole('button', { name: features[2]!.name[lang] });
    await expect.element(third).toHaveAttribute('aria-pressed', 'false');
    await third.click();
    await expect.element(third).toHaveAttribute('aria-pressed', 'true');
    expect(linkNow()).toMatchObject({ f: features[2]!.id, doc: '000', p: 'four-roads' });
  },
);
