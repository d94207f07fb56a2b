/** Widgets of the page at large: the bottom sheet of a phone, and what copies a text. */
import { createRawSnippet } from 'svelte';
import { expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import CopyButton from '../../src/app/ui/CopyButton.svelte';
import Sheet from '../../src/app/ui/Sheet.svelte';
import { mountPart } from './mount';
import { clipboard, read } from './person';

const children = createRawSnippet(() => ({ render: () => '<p>what the sheet holds</p>' }));
const heightOf = () => page.getByRole('region', { name: 'Contents' }).element().clientHeight;
const handle = () => page.getByRole('button', { name: 'Contents' });

async function sheet(height: 'peek' | 'half' | 'full') {
  document.documentElement.style.setProperty('--motion', '0s');
  return mountPart(Sheet, '', { label: 'Contents', height, children }, 600);
}

it('opens the sheet wider and wider by presses, then lets it rest at its lowest', async () => {
  await sheet('peek');
  const seen = [heightOf()];
  for (let i = 0; i < 3; i++) {
    await handle().click();
    seen.push(heightOf());
  }
  const [peek, half, full, again] = seen as [number, number, number, number];
  expect(peek).toBeLessThan(half);
  expect(half).toBeLessThan(full);
  expect(again).toBe(peek);
  await expect.element(page.getByText('what the sheet holds')).toBeInTheDocument();
});

it('moves the sheet by arrow keys, no further than its ends, and tells whether it is open in full', async () => {
  await sheet('half');
  const half = heightOf();
  handle().element().focus();
  await userEvent.keyboard('{ArrowUp}');
  expect(heightOf()).toBeGreaterThan(half);
  await expect.element(handle()).toHaveAttribute('aria-expanded', 'true');
  const full = heightOf();
  await userEvent.keyboard('{ArrowUp}');
  expect(heightOf()).toBe(full);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(heightOf()).toBeLessThan(half);
  await expect.element(handle()).toHaveAttribute('aria-expanded', 'false');
});

it('lets the sheet be dragged, and stays where it was let go', async () => {
  await sheet('peek');
  const top = document.body.appendChild(document.createElement('div'));
  top.style.cssText = 'position: fixed; inset: 0 0 auto; height: 30px';
  await userEvent.dragAndDrop(handle().element(), top);
  top.remove();
  await expect.element(handle()).toHaveAttribute('aria-expanded', 'true');
});

it('keeps the height that a person chose until the content asks for another', async () => {
  const { give } = await sheet('half');
  const half = heightOf();
  await handle().click();
  await give({ label: 'Contents', height: 'half', children });
  expect(heightOf()).toBeGreaterThan(half);
  await give({ label: 'Contents', height: 'peek', children });
  expect(heightOf()).toBeLessThan(half);
});

const words = { label: 'copy it', done: 'copied', failed: 'take it by hand', close: 'put away' };

it('copies the text as it is at the moment of the press, says so, and falls silent again', async () => {
  const copied = clipboard();
  let text = 'before';
  await mountPart(CopyButton, '', { ...words, text: () => text });
  text = 'now';
  const button = page.getByRole('button').element() as HTMLElement;
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  button.click();
  await vi.waitFor(() => expect(read(page.getByRole('status').element())).toBe(words.done));
  expect(copied).toEqual(['now']);
  expect(read(button)).toBe(words.done);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(read(button)).toBe(words.label);
  expect(read(page.getByRole('status').element())).toBe('');
  text = 'later';
  button.click();
  expect(copied).toEqual(['now', 'later']);
});

it('shows the text to copy by hand where the clipboard is closed, and puts it away when asked', async () => {
  clipboard(false);
  await mountPart(CopyButton, '', { ...words, text: () => 'the very text' });
  await page.getByRole('button', { name: words.label }).click();
  const box = page.getByRole('textbox', { name: words.failed });
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(box).toHaveValue('the very text');
  const input = box.element() as HTMLInputElement;
  expect(input.value.slice(input.selectionStart!, input.selectionEnd!)).toBe('the very text');
  await page.getByRole('button', { name: words.close }).click();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: words.label })).toHaveFocus();
});

it('copies the old way where the page may not use the clipboard by itself', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  const command = vi.spyOn(document, 'execCommand').mockImplementation((what) => {
    copied =
      what === 'copy'
        ? String(document.getSelection()) || (document.activeElement as HTMLInputElement).value
        : '';
    return true;
  });
  onTestFinished(() => [write, command].forEach((spy) => spy.mockRestore()));
  let copied = '';
  await mountPart(CopyButton, '', { ...words, text: () => 'the very text' });
  await page.getByRole('button', { name: words.label }).click();
  await vi.waitFor(() => expect(read(page.getByRole('status').element())).toBe(words.done));
  expect(copied).toBe('the very text');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: words.done })).toHaveFocus();
});
