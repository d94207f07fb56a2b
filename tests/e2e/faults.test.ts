/** The page where something of it fails: one clear sentence in the reader's language, the rest lives, and a way back. */
import type { Map as MapLibre } from 'maplibre-gl';
import type { Page, Route } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { message, type MessageKey, type MessageParams } from '../../src/core/messages';
import { FILES, WAYS, type ReadFile, type Way } from '../fixtures/page-faults';
import { COARSE, listReadable, mapIdle, openPage, useBrowser } from './page';

useBrowser();

const FEATURE = 'shanghai-suzhou-huzhou-hsr';
const EXPECTED = new RegExp(
  ['Failed to load', 'ERR_', 'could not be', 'incomplete', 'is no map', 'MIME', 'engine', 'stays as'].join(
    '|',
  ),
  'i',
);
const zh = (key: MessageKey, params?: MessageParams) => message('zh', key, params);
const AGAIN = zh('fault.again');

/** The reason as the page tells it; without the detail where that is of the file's own making. */
function reasonOf({ file }: ReadFile, { says }: Way): string {
  const [key, params] = says.detail ?? [];
  const detail = key ? zh('fault.aside', { what: zh(key, params) }) : '';
  return zh(`data.${says.trouble}`, { file, detail });
}

async function answer(route: Route, way: Way): Promise<void> {
  if (way.id === 'gone') return route.abort('internetdisconnected');
  if (way.status) return route.fulfill({ status: way.status, body: 'x' });
  const real = await route.fetch();
  const type = way.type ?? real.headers()['content-type']!;
  await route.fulfill({ status: 200, contentType: type, body: way.body!(await real.text()) });
}

/** Breaks files in a way. */
async function breaking(page: Page, way: Way, files: readonly Pick<ReadFile, 'path'>[]): Promise<void> {
  for (const { path } of files) await page.route(path, (route) => answer(route, way));
}

/** A sentence on the page. It speaks one language: no two English words in a row. */
async function said(page: Page, scope: string, ...parts: string[]): Promise<void> {
  const place = page.locator(scope).first();
  for (const part of parts) await place.getByText(part).first().waitFor({ timeout: 15_000 });
  expect(await place.innerText()).not.toMatch(/[a-z]{3} [a-z]{3}/i);
}
const again = (page: Page, scope: string) =>
  page.locator(scope).first().getByRole('button', { name: AGAIN }).click();

describe('each file that the page reads', () => {
  const { catalog, ...others } = FILES;
  test.each(WAYS)('$id', async (way) => {
    const page = await openPage(`?doc=002&f=${FEATURE}`, {
      withoutWebgl: true,
      tolerate: EXPECTED,
      prepare: (page) => breaking(page, way, [catalog, ...Object.values(others)]),
    });
    const mend = async (...files: ReadFile[]) => {
      for (const { path } of files) await page.unroute(path);
    };
    // The catalogue: nothing but the picture, and the way back.
    await said(page, '.failure', reasonOf(catalog, way));
    await mend(catalog);
    await again(page, '.failure');
    await listReadable(page);

    // The map: the picture stays, and nobody is told that it can be clicked.
    const { lines, areas, units, water, labels, text, search } = FILES;
    await said(page, '.trouble', zh('map.no-webgl2'), '不能点选');
    // What a host refuses is said with the cure, and once.
    const trouble = await page.locator('.trouble').innerText();
    expect(trouble.includes('web.config')).toBe(way.says.trouble === 'missing');
    expect(await page.locator('.trouble').innerText()).not.toContain(zh('map.simple'));
    await mend(lines, areas);
    await again(page, '.trouble');
    await said(page, '.trouble', zh('map.simple'));
    for (const gap of [units, water, labels])
      await said(
        page,
        '.trouble',
        reasonOf(gap, way).split('（')[0]!,
        zh(`map.gap.${gap.file.slice(13)}` as MessageKey),
      );
    await mend(units, water, labels);
    await again(page, '.trouble');
    await page.locator('.trouble', { hasText: '底图不全' }).waitFor({ state: 'detached' });

    // The text, which has no shape: it is told by its fingerprint.
    const told = way.says.trouble === 'shape' ? 'data.version' : `data.${way.says.trouble}`;
    const reason = zh(told as MessageKey, { file: text.file, detail: '' }).split(/，|（/)[0]!;
    await said(page, '.column .failure', reason);
    expect(await page.locator('.passage').count()).toBe(0);
    await mend(text);
    await again(page, '.column .failure');
    await page.locator('.passage').first().waitFor();

    // The search.
    await page.getByRole('combobox').first().fill('沪苏湖');
    await said(page, '.popup', reasonOf(search, way).split('（')[0]!);
    await mend(search);
    await again(page, '.popup');
    await page.locator('[role=option]').first().waitFor();
  });
});

test('the live map: engine, worker, data and basemap come back one by one', async () => {
  const [missing] = WAYS as [Way];
  const engine = /assets\/engine-[^/]*\.js/;
  const worker = /assets\/maplibre-gl-worker[^/]*\.js/;
  const { lines, units } = FILES;
  const page = await openPage('', {
    ...COARSE,
    tolerate: EXPECTED,
    prepare: (page) => breaking(page, missing, [{ path: engine }, { path: worker }, lines, units]),
  });
  await listReadable(page);
  await said(page, '.trouble', '地图引擎未能启动', 'assets/engine-', '404');
  await page.unroute(engine);
  await again(page, '.trouble');
  await said(page, '.trouble', '地图的后台程序未能启动', 'assets/maplibre-gl-worker', '不能点选');
  await page.unroute(worker);
  await again(page, '.trouble');
  await said(page, '.trouble', '地图数据未能读取', lines.file, '不能点选');
  await page.unroute(lines.path);
  await again(page, '.trouble');
  await said(page, '.trouble', '底图不全', units.file, '陆地');
  await page.unroute(units.path);
  await again(page, '.trouble');
  await page.locator('.trouble').waitFor({ state: 'detached' });
  await mapIdle(page);
});

test('a lost context: what is filtered, themed and selected meanwhile is on the map that comes back', async () => {
  const page = await openPage('', { ...COARSE, tolerate: /WebGL|context/i, colorScheme: 'light' });
  await mapIdle(page);
  await page.evaluate(() => {
    const gl = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')!.getContext('webgl2')!;
    const lose = gl.getExtension('WEBGL_lose_context')!;
    Object.assign(window, { restore: () => lose.restoreContext() });
    performance.clearMarks('map-complete');
    lose.loseContext();
  });
  await page.getByText(zh('map.context-lost')).first().waitFor();
  await page.getByRole('button', { name: zh('theme.toDark') }).click();
  await page.locator('#list li button', { hasText: '沪苏湖' }).first().click();
  await page.evaluate(() => (window as unknown as { restore: () => void }).restore());
  await mapIdle(page);
  const state = await page.evaluate((id) => {
    const { map } = document.querySelector('.frame > .map') as unknown as { map: MapLibre };
    return {
      ground: map.getPaintProperty('land', 'background-color') as string,
      selected: map.querySourceFeatures('selection').map(({ properties }) => properties.id as string),
      id,
    };
  }, FEATURE);
  expect(state.selected).toContain(FEATURE);
  expect(state.ground).toMatch(/^#1/);
});

describe('without a running program one sentence stands in the shell', () => {
  /** The sentence comes after some seconds; here they pass at once. */
  async function idle(page: Page): Promise<string> {
    const session = await page.context().newCDPSession(page);
    await session.send('Animation.enable');
    await session.send('Animation.setPlaybackRate', { playbackRate: 100 });
    const sentence = page.locator('.shell-idle');
    await sentence.waitFor({ state: 'visible', timeout: 8000 });
    return sentence.innerText();
  }
  const expectWhole = (text: string) => {
    expect(text).toContain('npm start');
    for (const lang of ['zh', 'en'] as const)
      expect(text.replace(/\s+/g, ' ')).toContain(message(lang, 'shell.idle').slice(0, 30));
  };

  test('JavaScript off', async () => {
    const page = await openPage('', { javaScriptEnabled: false });
    expectWhole(await idle(page));
  });
  test('opened as a file', async () => {
    const page = await openPage('', { withoutWebgl: true, tolerate: /CORS|ERR_FAILED|from origin|file:/i });
    await page.goto(`file://${inject('folder')}/index.html`);
    expectWhole(await idle(page));
    // In its place in the layout: the style sheet is there.
    expect(await page.locator('.shell').evaluate((element) => getComputedStyle(element).display)).toBe(
      'grid',
    );
  });
  const MAIN = /assets\/index-[^/]*\.js/;
  test.each<[string, (route: Route) => Promise<void>]>([
    ['missing', (route) => route.fulfill({ status: 404, body: 'x' })],
    [
      'of the wrong type',
      async (route) => route.fulfill({ contentType: 'text/plain', body: await (await route.fetch()).text() }),
    ],
    [
      'too new for the browser',
      (route) => route.fulfill({ contentType: 'text/javascript', body: 'let a = b ??| c;' }),
    ],
  ])('the main script %s', async (_, answering) => {
    const page = await openPage('', {
      tolerate: /404|MIME|Unexpected token/,
      prepare: (page) => page.route(MAIN, answering),
    });
    expectWhole(await idle(page));
  });
  test('and goes when the program comes', async () => {
    const page = await openPage('', { withoutWebgl: true });
    await listReadable(page);
    expect(await page.locator('.shell-idle').isVisible()).toBe(false);
  });
});

test('chunks that could not be had can be had again: find in the text, and the search', async () => {
  let down = true;
  const page = await openPage(`?doc=002&f=${FEATURE}`, {
    withoutWebgl: true,
    tolerate: EXPECTED,
    prepare: (page) =>
      page.route(/assets\/(?:find|question|engine)-[^/]*\.js/, (route) =>
        down ? route.abort() : route.continue(),
      ),
  });
  await listReadable(page);
  await page
    .getByRole('button', { name: zh('reader.findShort') })
    .first()
    .click();
  await said(page, '.column .failure', '文内查找未能载入');
  await page.getByRole('combobox').first().fill('沪苏湖');
  await said(page, '.popup', 'assets/');
  down = false;
  await again(page, '.popup');
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('Escape');
  await again(page, '.column .failure');
  await page.locator('.find input').fill('沪苏湖');
  await page.locator('.find .count', { hasText: '1 /' }).waitFor();
});

test('a browser that lacks storage, a right clock and newer interfaces shows the whole page', async () => {
  const lacking = () => {
    const deny = {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    Object.defineProperty(window, 'localStorage', deny);
    Object.defineProperty(window, 'sessionStorage', deny);
    Date.now = () => 0;
    const drop = (of: object, ...names: string[]) => {
      for (const name of names) Reflect.deleteProperty(of, name);
    };
    drop(Element.prototype, 'checkVisibility');
    drop(CSS, 'highlights');
    drop(window, 'Highlight', 'PerformanceObserver', 'scheduler', 'requestIdleCallback', 'structuredClone');
    drop(HTMLElement.prototype, 'showPopover', 'hidePopover', 'togglePopover');
    drop(Array.prototype, 'toSpliced', 'toReversed', 'toSorted', 'with', 'group');
    drop(Object, 'groupBy');
    drop(Map, 'groupBy');
    drop(Promise, 'withResolvers', 'try');
    drop(Intl, 'Segmenter');
    drop(AbortSignal, 'any', 'timeout');
    drop(Navigator.prototype, 'clipboard', 'userActivation', 'locks', 'share');
    drop(Document.prototype, 'startViewTransition');
    for (const name of ['union', 'intersection', 'difference', 'isSubsetOf']) drop(Set.prototype, name);
  };
  const page = await openPage(`?doc=002&f=${FEATURE}`, {
    withoutWebgl: true,
    prepare: (page) => page.addInitScript(lacking),
  });
  await listReadable(page);
  await page.locator('.passage').first().waitFor();
  await page
    .getByRole('button', { name: zh('reader.findShort') })
    .first()
    .click();
  await page.locator('.find input').fill('沪苏湖');
  await page.locator('.find .count', { hasText: '1 /' }).waitFor();
  await page.getByRole('button', { name: zh('theme.toDark') }).click();
  await page.getByRole('combobox').first().fill('徐州');
  await page.keyboard.press('Enter');
  await page.getByText(zh('map.simple')).first().waitFor();
});

test('what is slow is spoken of, and goes on by itself', async () => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  const page = await openPage('', {
    withoutWebgl: true,
    prepare: async (page) => {
      await page.clock.install();
      await page.route(FILES.catalog.path, async (route) => {
        await held;
        await route.continue();
      });
    },
  });
  await page.getByText(zh('app.loading')).first().waitFor();
  // Words that are typed before there is anything to look in.
  await page.getByRole('combobox').first().fill('沪苏湖');
  await page.clock.runFor(9000);
  await page.getByText(zh('fault.slow')).first().waitFor();
  release();
  await page.clock.runFor(2000);
  await page.locator('[role=option]').first().waitFor();
});
