/** The one-file atlas in the share dialog: its size, what has come, stopping, and a host that has none. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import KitDownload from '../../src/app/brief/kit/KitDownload.svelte';
import { mountPart } from './mount';
import { LANGS } from './person';

const KIT =
  '<!doctype html><html data-kit lang="zh-CN"><script type="text/plain" id="kit-pack">AA</script></html>';

/** A host that answers for the kit; `push` sends a piece of it, `end` the rest. */
function host(status = 200, page = KIT) {
  let body: ReadableStreamDefaultController<Uint8Array> | undefined;
  const bytes = new TextEncoder().encode(page);
  const original = window.fetch;
  const spy = vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.endsWith('/kuajie-atlas.html')) return original(input, init);
    if (init?.method === 'HEAD')
      return Promise.resolve(new Response(null, { status, headers: { 'content-length': '3417569' } }));
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        body = controller;
        init?.signal?.addEventListener('abort', () => controller.error(init.signal!.reason));
      },
    });
    return Promise.resolve(new Response(stream, { status }));
  });
  onTestFinished(() => spy.mockRestore());
  return {
    push: () => body!.enqueue(bytes.subarray(0, 20)),
    end: () => {
      body!.enqueue(bytes.subarray(20));
      body!.close();
    },
  };
}

function saved() {
  const files: { name: string; href: string }[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    files.push({ name: this.download, href: this.href });
  });
  onTestFinished(() => click.mockRestore());
  return files;
}

it.each(LANGS)('says its size, shows what has come and saves it (%s)', async (lang) => {
  const { push, end } = host();
  const files = saved();
  const { app } = await mountPart(KitDownload, `?lang=${lang}`);
  await page.getByRole('button', { name: app.t('kit.save', { mb: '3.4' }) }).click();
  await expect.element(page.getByRole('button', { name: app.t('share.stop') })).toBeVisible();
  push();
  end();
  await expect.element(page.getByText(app.t('share.saved', { file: 'kuajie-atlas.html' }))).toBeVisible();
  expect(files.map(({ name }) => name)).toEqual(['kuajie-atlas.html']);
  // From one's own computer it is as it came: its links would lead nobody there.
  expect(await (await fetch(files[0]!.href)).text()).toBe(KIT);
});

it('can be stopped, and then saves nothing', async () => {
  const { push } = host();
  const files = saved();
  const { app } = await mountPart(KitDownload, '');
  await page.getByRole('button', { name: /下载单文件版/ }).click();
  push();
  await page.getByRole('button', { name: app.t('share.stop') }).click();
  await expect.element(page.getByText(app.t('share.stopped'))).toBeVisible();
  expect(files).toEqual([]);
});

it.each([
  [404, ''],
  [200, '<!doctype html><title>Another page</title>'],
])('says where there is none (%i %s)', async (status, answer) => {
  const { end } = host(status, answer || KIT);
  const files = saved();
  const { app } = await mountPart(KitDownload, '');
  await page.getByRole('button', { name: /下载单文件版/ }).click();
  if (status === 200) end();
  await expect.element(page.getByText(app.t('kit.missing'))).toBeVisible();
  expect(files).toEqual([]);
});
