/** One line for a newer release, in the reader's language; the part that is gone leads to it, a lost network does not. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import NewRelease from '../../src/app/offline/NewRelease.svelte';
import { Release } from '../../src/app/offline/release.svelte';
import { mountPart } from './mount';
import { answering } from './person';

const OWN = './assets/index-OLD.js';
let script: HTMLScriptElement;
beforeEach(() => {
  // Of a type that runs nothing until its address is looked at.
  script = document.createElement('script');
  script.type = 'module';
  vi.spyOn(script, 'getAttribute').mockReturnValue(OWN);
  vi.spyOn(document, 'querySelector').mockImplementation(function (this: Document, selector: string) {
    return selector.includes('assets/')
      ? script
      : Document.prototype.querySelectorAll.call(document, selector)[0]!;
  });
});
afterEach(() => void vi.restoreAllMocks());
const host = (html: string) => answering('index.html', () => Promise.resolve(new Response(html)));

it('tells of a part that is gone, with a way on; the line can be put off', async () => {
  host('<script type="module" src="./assets/index-NEW.js">');
  const release = new Release(window);
  await mountPart(NewRelease, '', { release });
  window.dispatchEvent(new Event('atlas:other-release'));
  await expect.element(page.getByRole('status')).toHaveTextContent('网站已换为新版本');
  await expect.element(page.getByRole('button', { name: '刷新', exact: true })).toBeVisible();
  await page.getByRole('button', { name: '稍后再刷新' }).click();
  await expect.element(page.getByRole('status')).not.toBeInTheDocument();
});

it('says nothing where the host still has this release, or does not answer', async () => {
  const asked = vi.fn(() => Promise.resolve(new Response(`<script src="${OWN}">`)));
  answering('index.html', asked);
  const release = new Release(window);
  window.dispatchEvent(new Event('atlas:other-release'));
  await expect.poll(() => asked.mock.calls.length).toBeGreaterThan(0);
  asked.mockClear();
  asked.mockRejectedValue(new TypeError('Failed to fetch'));
  window.dispatchEvent(new Event('atlas:other-release'));
  await expect.poll(() => asked.mock.calls.length).toBeGreaterThan(0);
  await new Promise((done) => setTimeout(done, 20));
  expect(release.newer).toBe(null);
});
