/** One part of the page fails: it says so in its place, its error can be copied, and it can be tried again. */
import { createRawSnippet } from 'svelte';
import { expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Guard from '../../src/app/Guard.svelte';
import Stumble from '../../src/app/Stumble.svelte';
import { mountPart } from './mount';
import { clipboard, LANGS, read } from './person';

let broken = true;
const part = createRawSnippet(() => ({
  render: () => {
    if (broken) throw new TypeError('x is undefined');
    return '<p>whole again</p>';
  },
}));

it.each(LANGS)('says which part failed, copies the error, and comes back (%s)', async (lang) => {
  broken = true;
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => logged.mockRestore());
  const copied = clipboard();
  const { app, root } = await mountPart(Guard, `?lang=${lang}`, { part: 'table' as const, children: part });
  const alert = page.getByRole('alert').first();
  await expect.element(alert).toHaveTextContent(app.t('fault.part.table'));
  // What was thrown is for whoever mends it, not for whoever reads.
  expect(read(root)).not.toContain('undefined');
  await userEvent.click(page.getByRole('button', { name: app.t('fault.copy') }));
  expect(copied.at(-1)).toContain('x is undefined');
  expect(copied.at(-1)).toContain(app.catalog!.data.version);
  broken = false;
  await userEvent.click(page.getByRole('button', { name: app.t('fault.again') }));
  await expect.element(page.getByText('whole again')).toBeVisible();
});

it.each(LANGS)('an error that nobody caught is said once, and put away (%s)', async (lang) => {
  const { app } = await mountPart(Stumble, `?lang=${lang}`);
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  app.faults.watch(window);
  const ours = new URL('.', document.baseURI).href;
  // An extension's error is none of ours.
  dispatchEvent(new ErrorEvent('error', { message: 'x', filename: 'chrome-extension://a/b.js' }));
  dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop limit', filename: ours }));
  await new Promise((done) => setTimeout(done, 50));
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  app.faults.stumble = new TypeError('y is undefined');
  await expect.element(page.getByRole('alert')).toHaveTextContent(app.t('fault.stumbled'));
  await userEvent.click(page.getByRole('button', { name: app.t('notice.dismiss') }));
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});
