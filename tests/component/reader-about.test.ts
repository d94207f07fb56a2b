/** What a document is, what can be done with it as a whole, and what its text left out. */
import type { ComponentProps } from 'svelte';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import About from '../../src/app/reader/About.svelte';
import Head from '../../src/app/reader/Head.svelte';
import OmittedText from '../../src/app/reader/OmittedText.svelte';
import { date } from '../../src/core/messages/format';
import { mountPart } from './mount';
import { LANGS, read } from './person';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const answerTo = (term: string) => read(page.getByText(term, { exact: true }).element().nextElementSibling);

it.each(LANGS)('says frankly what the document is and how far it can be trusted (%s)', async (lang) => {
  const { app, catalog, give, root } = await mountPart(About, `?lang=${lang}`, (_, c) => ({
    source: c.document('000')!,
  }));
  for (const source of catalog.documents) {
    await give({ source });
    expect(answerTo(app.t('reader.title'))).toBe(plain(source.title));
    expect(answerTo(app.t('reader.publisher'))).toBe(source.publisher ?? app.t('reader.unknown'));
    expect(answerTo(app.t('reader.event'))).toBe(
      source.eventDate ? date(source.eventDate, lang) : app.t('reader.noEvent'),
    );
    expect(answerTo(app.t('reader.issued'))).toBe(
      source.issued ? date(source.issued, lang) : app.t('reader.unknown'),
    );
    const { grade, note } = source.reliability;
    expect(read(root)).toContain(app.t(`reader.reliability.${grade}`));
    expect(read(root)).toContain(plain(note[lang]));
    expect(root.querySelector('a')?.getAttribute('href') ?? null).toBe(source.url);
  }
});

it.each(LANGS)('names the document, and turns find and what was left out on and off (%s)', async (lang) => {
  let closed = 0;
  const { app, catalog, give } = await mountPart(Head, `?lang=${lang}`, (_, c) => ({
    source: c.document('000')!,
    paired: false,
    finding: false,
    showLeftOut: false,
    onclose: () => void closed++,
  }));
  const source = catalog.document('000')!;
  await expect.element(page.getByRole('heading', { name: app.named(source.name) })).toBeVisible();
  for (const name of [app.t('reader.find'), app.t('reader.leftOut', { n: source.deletions.length })]) {
    const button = page.getByRole('button', { name, exact: true });
    await expect.element(button).toHaveAttribute('aria-pressed', 'false');
    await button.click();
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
  }
  await page.getByRole('button', { name: app.t('reader.close', { name: app.named(source.name) }) }).click();
  expect(closed).toBe(1);
  const whole = { ...source, deletions: [] };
  await give({ source: whole, paired: true, finding: false, showLeftOut: false, onclose: () => {} });
  await expect
    .element(page.getByRole('button', { name: app.t('reader.leftOut', { n: 0 }) }))
    .not.toBeInTheDocument();
  await expect
    .element(page.getByRole('button', { name: app.t('reader.closeOne', { name: app.named(source.name) }) }))
    .toBeVisible();
});

it.each(LANGS)('says why something was left out, and makes white space visible (%s)', async (lang) => {
  const furniture: ComponentProps<typeof OmittedText> = {
    deletion: { at: 0, text: '返回首页', why: 'furniture' },
    lines: true,
  };
  const { app, give, root } = await mountPart(OmittedText, `?lang=${lang}`, furniture);
  expect(read(root)).toContain('返回首页');
  expect(read(root)).toContain(app.t('reader.why.furniture'));
  await give({ deletion: { at: 0, text: '\n\n ', why: 'white-space' } });
  expect(read(root)).not.toBe('');
  await expect.element(page.getByTitle(app.t('reader.why.white-space'))).toBeVisible();
});
