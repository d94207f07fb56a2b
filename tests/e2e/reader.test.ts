/** The reader, both ways: a passage by link and by hand, the text as it stands, the walk, two side by side. */
import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import type { CatalogData } from '../../src/core/model/types';
import { BESIDE_MAP, openPage, useBrowser } from './page';

useBrowser();

const DOCUMENTS = ['000', '001', '002', '003', '004'];
/** A passage that names one feature, far down in its document. */
const LINK = '?doc=000&p=yingdian-lu';

async function read(link: string, options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  const page = await openPage(link, { ...BESIDE_MAP, ...options });
  await page.locator('.reader .text').first().waitFor();
  return page;
}
const catalogOf = (page: Page): Promise<CatalogData> =>
  page.evaluate(async () => (await (await fetch('data/app/catalog.json')).json()) as CatalogData);
const textOf = (document: string): Promise<string> =>
  fetch(new URL(`data/texts/${document}.txt`, inject('site'))).then((response) => response.text());
const current = (page: Page) => page.locator('.passage.current').first();

/** Whether an element lies wholly within the page that scrolls. */
const inSight = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const [mark, frame] = [document.querySelector(wanted), document.querySelector('.reader .page')];
    if (!mark || !frame) return false;
    const [box, outer] = [mark.getBoundingClientRect(), frame.getBoundingClientRect()];
    return box.top >= outer.top && box.bottom <= outer.bottom;
  }, selector);

describe('a link to a passage', () => {
  it.each([
    ['on a desk', { width: 1440, height: 900 }],
    ['on a phone', { width: 390, height: 844 }],
  ])('shows it highlighted, %s', async (_, viewport) => {
    const page = await read(LINK, { viewport });
    await expect.poll(() => current(page).getAttribute('data-passage')).toBe('000/yingdian-lu');
    await expect.poll(() => inSight(page, '.passage.current')).toBe(true);
    expect(await current(page).locator('rt').getAttribute('data-as')).toBe('盈淀路');
    await page.locator('.reader footer button[aria-expanded]').click();
    await page.locator('.reader .why').waitFor();
  });

  it('is what the copy button gives', async () => {
    const page = await read(LINK, { permissions: ['clipboard-read', 'clipboard-write'] });
    await current(page).click();
    await page.getByRole('button', { name: '复制此处链接' }).click();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(link.searchParams.get('doc')).toBe('000');
    expect(link.searchParams.get('p')).toBe('yingdian-lu');
    expect(link.pathname).toMatch(/\/f\/yingdian-lu\/$/);
  });
});

describe('the text', () => {
  it.each(DOCUMENTS)('%s is the canonical text, character for character', async (id) => {
    const page = await read(`?doc=${id}`);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('.text [data-paragraph]')].map((p) => p.textContent).join('\n'),
    );
    expect(shown).toBe(await textOf(id));
  });

  it('is copied as it stands, readings and deletions left aside', async () => {
    const page = await read('?doc=000', { permissions: ['clipboard-read', 'clipboard-write'] });
    const copied = () =>
      page.evaluate(() => {
        getSelection()!.selectAllChildren(document.querySelector('.reader .text')!);
        const data = new DataTransfer();
        const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
        document.querySelector('.reader .text')!.dispatchEvent(event);
        return data.getData('text/plain');
      });
    expect(await copied()).toBe(await textOf('000'));
    await page.locator('.left-out').click();
    await page.locator('.text del').first().waitFor();
    expect(await copied()).toBe(await textOf('000'));
    // The browser's own idea of the selection agrees, paragraph by paragraph.
    const own = await page.evaluate(() =>
      getSelection()!
        .toString()
        .split('\n')
        .filter((line) => line.trim())
        .join('\n'),
    );
    expect(own).toBe(await textOf('000'));
  });

  it('shows on request what was left out, each in its place', async () => {
    const page = await read('?doc=003');
    const { documents } = await catalogOf(page);
    const deletions = documents.find(({ id }) => id === '003')!.deletions;
    expect(await page.locator('.text del').count()).toBe(0);
    await page.locator('.left-out').click();
    await expect.poll(() => page.locator('.text del').count()).toBeGreaterThanOrEqual(deletions.length);
    const romanised = await page.locator('.text del', { hasText: '(wǎng)' }).count();
    expect(romanised).toBeGreaterThan(0);
    await page.locator('.left-out').click();
    await expect.poll(() => page.locator('.text del').count()).toBe(0);
  });

  it('marks every passage', async () => {
    const page = await read('?doc=004');
    const { annotations } = await catalogOf(page);
    const marked = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-passages]')].flatMap((mark) =>
        mark.dataset.passages!.split(' ').filter(Boolean),
      ),
    );
    expect(marked.sort()).toEqual(
      annotations
        .filter(({ document }) => document === '004')
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe('a press', () => {
  it('on a passage selects what it names', async () => {
    const page = await read('?doc=000');
    await page.locator('[data-passage="000/yingdian-lu"]').click();
    await expect.poll(() => new URL(page.url()).searchParams.get('f')).toBe('yingdian-lu');
    expect(new URL(page.url()).searchParams.get('p')).toBe('yingdian-lu');
  });

  it('moves no word, though the offer to read elsewhere opens above the text', async () => {
    const page = await read('?doc=001');
    const mark = page.locator('[data-passage="001/xiangfudang"]');
    await mark.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.evaluate(() => document.fonts.ready);
    const before = (await mark.boundingBox())!.y;
    await mark.click();
    await page.locator('.column > p', { hasText: '另见' }).waitFor();
    expect(Math.abs((await mark.boundingBox())!.y - before)).toBeLessThan(1);
  });

  it('on words that several things share asks which', async () => {
    const page = await read('?doc=004');
    await page.locator('.passage.several').first().click();
    const asked = page.locator('.chooser button');
    expect(await asked.count()).toBeGreaterThan(1);
    expect(new URL(page.url()).searchParams.get('f')).toBeNull();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('f')).not.toBeNull();
    expect(await asked.count()).toBe(0);
  });

  it('in the panel leads the keyboard to the passage', async () => {
    const page = await openPage('?f=yingdian-lu', BESIDE_MAP);
    await page.getByRole('button', { name: '在原文中阅读' }).first().click();
    await current(page).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-passage')))
      .toBe('000/yingdian-lu');
  });
});

describe('the walk by keyboard', () => {
  it('skips nothing, is announced, and comes back the same way', async () => {
    const page = await read('?doc=004');
    const { annotations } = await catalogOf(page);
    const row = annotations.filter(({ document }) => document === '004').slice(0, 12);
    await page.locator('.reader .page').focus();
    const at = () => new URL(page.url()).searchParams.get('p');
    for (const { passage } of row) {
      await page.keyboard.press('n');
      await expect.poll(at).toBe(passage);
    }
    await expect.poll(() => inSight(page, '.passage.current')).toBe(true);
    const said = page.locator('.column > [role="status"]');
    expect(await said.textContent()).toContain(row.at(-1)!.exact);
    for (const { passage } of row.slice(0, -1).reverse()) {
      await page.keyboard.press('[');
      await expect.poll(at).toBe(passage);
    }
    await page.keyboard.press('p');
    await expect.poll(() => said.textContent()).toBe('已是第一处。');
  });
});

describe('find in document', () => {
  it('counts, goes round, and finds a corrupt name by its reading', async () => {
    const page = await read('?doc=000');
    await page.getByRole('button', { name: '在文中查找' }).click();
    await page.keyboard.type('盈淀路');
    await expect.poll(() => page.locator('.find .count').textContent()).toBe('1 / 1');
    await expect.poll(() => inSight(page, '[data-passage="000/yingdian-lu"]')).toBe(true);
    await page.locator('.find input').fill('签署');
    const count = (await textOf('000')).split('签署').length - 1;
    await expect.poll(() => page.locator('.find .count').textContent()).toBe(`1 / ${count}`);
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => page.locator('.find .count').textContent()).toBe(`${count} / ${count}`);
    await page.keyboard.press('Escape');
    expect(await page.locator('.find').count()).toBe(0);
  });
});

describe('two documents beside each other', () => {
  it('are offered, say each what it says, and come back by their link', async () => {
    const page = await read('?f=caohejing-haining&doc=002');
    await page
      .getByRole('button', { name: /与本文件对照阅读/ })
      .first()
      .click();
    await expect.poll(() => page.locator('.column').count()).toBe(2);
    expect(await page.locator('.reader .says').count()).toBe(2);
    const again = await read(new URL(page.url()).search);
    await expect.poll(() => again.locator('.column').count()).toBe(2);
    const order = await again.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.column')].map((column) => column.dataset.document),
    );
    expect(order).toEqual(['002', '003']);
    // Reading on in the second leaves both where they are.
    await again.locator('.column >> nth=1').locator('.says button').first().click();
    await expect.poll(() => new URL(again.url()).searchParams.get('doc')).toBe('003');
    expect(new URL(again.url()).searchParams.get('beside')).toBe('002');
    expect(await again.locator('.column').count()).toBe(2);
  });

  it('are tabs where there is no room', async () => {
    const page = await read('?f=caohejing-haining&doc=002&beside=003', {
      viewport: { width: 390, height: 844 },
    });
    expect(await page.locator('.column').count()).toBe(1);
    await page.getByRole('tab', { selected: false }).click();
    await expect.poll(() => page.locator('.column').getAttribute('data-document')).toBe('003');
    await expect.poll(() => new URL(page.url()).searchParams.get('beside')).toBe('002');
  });
});
