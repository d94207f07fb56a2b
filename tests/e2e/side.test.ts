/** A phone on its side, 390 px high: what is read there has the lines of the page. */
import { expect, test } from 'vitest';
import { BESIDE_MAP, openPage, useBrowser } from './page';

useBrowser();

const SIDE = { ...BESIDE_MAP, viewport: { width: 844, height: 390 }, hasTouch: true };
const FEATURE = 'f=shanghai-suzhou-huzhou-hsr';

test('tools and search give way to what is read, and come back with its end or with the keyboard', async () => {
  const page = await openPage(`?lang=en&${FEATURE}&doc=002`, SIDE);
  await page.locator('.passage').first().waitFor();
  const tools = page.locator('.tools');
  const search = page.locator('search');
  /** Of the navigation with the tools, of the search box and of the text, px. */
  const heights = () =>
    page.evaluate(() =>
      ['.tools', 'search', '.page'].map((one) => document.querySelector(one)!.clientHeight),
    );
  const [over, box, text] = await heights();
  expect(over! + box!).toBeLessThan(4);
  // Six lines of it, above the bar and not under it.
  expect(text).toBeGreaterThan(6 * 31);
  expect(
    await page.evaluate(
      () =>
        document.querySelector('article footer')!.getBoundingClientRect().top -
        document.querySelector('.page')!.getBoundingClientRect().bottom,
    ),
  ).toBeGreaterThanOrEqual(0);
  await page.getByRole('button', { name: 'Close the document', exact: true }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect.poll(async () => (await tools.boundingBox())!.height).toBeGreaterThan(30);
  await expect.poll(async () => (await search.boundingBox())!.height).toBeGreaterThan(30);
  await page.goBack();
  await expect.poll(async () => (await search.boundingBox())!.height).toBeLessThan(4);
  await page.keyboard.press('/');
  expect((await search.boundingBox())!.height).toBeGreaterThan(30);
  await page.getByRole('combobox').fill('徐州');
  await page.getByRole('option').first().waitFor();
  const list = (await page.getByRole('listbox').boundingBox())!;
  const last = await page
    .getByRole('option')
    .evaluateAll(
      (all, end) => all.some((one) => Math.abs(one.getBoundingClientRect().bottom - end) < 1),
      list.y + list.height,
    );
  expect(list.height).toBeGreaterThan(230);
  expect(last).toBe(true);
});
