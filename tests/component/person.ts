/** What a person finds outside of the part that is tested: the address in the bar, the clipboard, the network. */
import { onTestFinished, vi } from 'vitest';
import type { App } from '../../src/app/state/app.svelte';

/** Both languages of the page, for `it.each`. */
export const LANGS = ['zh', 'en'] as const;

/** The parameters of the link that stands in the address bar now. */
export const linkNow = (): Record<string, string> => Object.fromEntries(new URLSearchParams(location.search));

/** A clipboard for this test, open or closed; gives what was copied into it, latest last. */
export function clipboard(open = true): string[] {
  const copied: string[] = [];
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    if (!open) return Promise.reject(new Error('not allowed'));
    copied.push(text);
    return Promise.resolve();
  });
  // The old way is closed with it.
  const command = vi.spyOn(document, 'execCommand').mockImplementation(() => false);
  onTestFinished(() => command.mockRestore());
  onTestFinished(() => write.mockRestore());
  return copied;
}

/** For this test, addresses that contain `part` are answered by `answer`, all others by the network. */
export function answering(part: string, answer: () => Promise<Response>): void {
  const real = window.fetch.bind(window);
  const stub = vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return url.includes(part) ? answer() : real(input, init);
  });
  onTestFinished(() => stub.mockRestore());
}

/** What the map was asked to show, by id. */
export function askedOfMap(app: App): string[] {
  const wish = app.takeMapWish();
  return wish && 'show' in wish ? wish.show.map(({ id }) => id) : [];
}

/** What is in sight, as a person would read it. */
export const read = (element: Element | null): string =>
  (element as HTMLElement | null)?.innerText.replace(/\s+/g, ' ').trim() ?? '';
