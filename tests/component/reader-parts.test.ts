/** The parts around a text: what the document is, the bar below, other documents, what each claims, the ruler. */
import type { ComponentProps } from 'svelte';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import About from '../../src/app/reader/About.svelte';
import AlsoIn from '../../src/app/reader/AlsoIn.svelte';
import Bar from '../../src/app/reader/Bar.svelte';
import Claims from '../../src/app/reader/Claims.svelte';
import Head from '../../src/app/reader/Head.svelte';
import OmittedText from '../../src/app/reader/OmittedText.svelte';
import OverviewRuler from '../../src/app/reader/OverviewRuler.svelte';
import { date } from '../../src/core/messages/format';
import type { Catalog } from '../../src/core/model/catalog';
import type { Annotation } from '../../src/core/model/types';
import { mountPart } from './mount';
import { clipboard, LANGS, linkNow, read } from './person';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const answerTo = (term: string) => read(page.getByText(term, { exact: true }).element().nextElementSibling);
/** A feature that more than one document names. */
const shared = (catalog: Catalog) => catalog.features.find(({ documents }) => documents.length > 1)!;

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
  expect(Object.fromEntries(new URL(copied[0]!).searchParams)).toEqual({
    lang: 'en',
    doc: '002',
    p: 'shanghai-suzhou-huzhou',
    in: '002',
  });
  expect(linkNow().p).toBeUndefined();
});

it('gives the link to copy by hand where the clipboard is closed', async () => {
  clipboard(false);
  const { app } = await mountBar('?lang=en', '002/shanghai-suzhou-huzhou');
  await page.getByRole('button', { name: app.t('reader.copy') }).click();
  const box = page.getByRole('textbox', { name: app.t('panel.copyFailed') });
  await box.click();
  const input = box.element() as HTMLInputElement;
  expect(new URL(input.value).searchParams.get('p')).toBe('shanghai-suzhou-huzhou');
  expect(input.selectionEnd! - input.selectionStart!).toBe(input.value.length);
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
  expect(said).toContain(plain(evidence!));
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

it.each(LANGS)(
  'offers the other documents that name the feature, to open or to lay beside (%s)',
  async (lang) => {
    const { app, catalog } = await mountPart(AlsoIn, `?lang=${lang}`, (_, c) => ({
      feature: shared(c),
      source: c.document(shared(c).documents[0]!)!,
      named: true,
    }));
    const feature = shared(catalog);
    const [first, second] = feature.documents;
    app.go({ ...app.view, document: first!, feature: feature.id });
    const other = catalog.document(second!)!;
    await page
      .getByRole('button', { name: app.t('reader.besideOf', { name: app.named(other.name) }) })
      .click();
    expect(linkNow()).toMatchObject({ f: feature.id, doc: first, beside: second });
    await page.getByRole('button', { name: `${second} · ${date(other.date, lang)}` }).click();
    const passage = catalog.data.annotations
      .filter((a) => a.document === second && a.features.includes(feature.id))
      .sort((a, b) => a.position.start - b.position.start)[0]!.passage;
    expect(linkNow()).toMatchObject({ f: feature.id, doc: second, p: passage });
  },
);

it('offers nothing where no other document names it', async () => {
  const { root } = await mountPart(AlsoIn, '', (_, c) => {
    const feature = c.features.find(({ documents }) => documents.length === 1)!;
    return { feature, source: c.document(feature.documents[0]!)!, named: true };
  });
  expect(read(root)).toBe('');
});

it.each(LANGS)(
  'sets what each document claims of the feature, in its words, or that it is silent (%s)',
  async (lang) => {
    const pressed: string[] = [];
    const of = (c: Catalog, document: string) =>
      c.annotationsIn(document).filter((a) => a.features.includes(shared(c).id));
    const given = (c: Catalog, id: string) => ({
      feature: shared(c),
      source: c.document(id)!,
      passages: of(c, id),
      onpassage: (a: Annotation) => void pressed.push(a.id),
    });
    const { app, catalog, give, root } = await mountPart(Claims, `?lang=${lang}`, (_, c) =>
      given(c, shared(c).documents[0]!),
    );
    const passages = of(catalog, shared(catalog).documents[0]!);
    for (const { exact, says } of passages) {
      expect(read(root)).toContain(exact);
      expect(read(root)).toContain(app.t(`status.${says.status}`));
      if (says.words) expect(read(root)).toContain(says.words.exact);
    }
    await page.getByRole('button', { name: passages[0]!.exact }).first().click();
    expect(pressed).toEqual([passages[0]!.id]);
    const silent = catalog.documents.find(({ id }) => !shared(catalog).documents.includes(id))!;
    await give(given(catalog, silent.id));
    const said = app.t('reader.silent', {
      name: app.named(shared(catalog).name),
      date: date(silent.date, lang),
    });
    expect(read(root)).toBe(said);
  },
);

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

async function mountRuler() {
  const went: string[] = [];
  const shares: number[] = [];
  const measured = (id: string, top: number, features: string[]) => ({
    id,
    top,
    features,
    colours: ['#123456'],
  });
  const { app, root } = await mountPart(
    OverviewRuler,
    '',
    {
      passages: [measured('a', 1000, ['one']), measured('b', 3000, ['one', 'two'])],
      contentHeight: 4000,
      pageHeight: 400,
      scrollTop: 0,
      current: null,
      onpassage: (id: string) => void went.push(id),
      onplace: (share: number) => void shares.push(share),
    },
    400,
  );
  const ruler = root.querySelector<HTMLElement>('[aria-hidden="true"]')!;
  ruler.style.flex = '1';
  await expect.poll(() => ruler.clientHeight).toBe(400);
  const press = (y: number) => userEvent.click(ruler, { position: { x: 12, y } });
  return { app, ruler, went, shares, press };
}

it('leads from a mark of the ruler to its passage, and from elsewhere to that part of the text', async () => {
  const { press, went, shares } = await mountRuler();
  await press(102);
  expect(went).toEqual(['a']);
  expect(shares).toEqual([]);
  await press(200);
  expect(went).toEqual(['a']);
  expect(shares[0]).toBeCloseTo(0.5, 1);
});

it('shows on the map what the pointer is on in the ruler, and guesses none of two', async () => {
  const { app, ruler } = await mountRuler();
  await userEvent.hover(ruler, { position: { x: 12, y: 102 } });
  expect(app.hover).toBe('one');
  await userEvent.hover(ruler, { position: { x: 12, y: 300 } });
  expect(app.hover).toBeNull();
});
