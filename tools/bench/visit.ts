/** One visit to a site in a fresh profile: what a person waits for, and how it moves under the hand. */
import type { Browser, Page } from 'playwright';
import { processorPerFrame } from './processor';
import { drag, framesDuring, middle, REST_MS, watchFrames, zoom, type Frames } from './frames';
import type { Site } from './sites';

/** In milliseconds; what a site does not have is left out. */
export type Measured = Partial<Record<string, number>>;
const PATIENCE_MS = 120_000;

async function openPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    // Other libraries set style attributes, which the policy of our server refuses.
    bypassCSP: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await watchFrames(page);
  await page.goto(address, { waitUntil: 'commit' });
  return page;
}

const marked = (page: Page, mark: string) =>
  page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, { polling: 50 });

function note(into: Measured, what: string, { p50, p95, longest }: Frames): void {
  into[`${what}, p50`] = p50;
  into[`${what}, p95`] = p95;
  into[`${what}, longest`] = longest;
}

/** Loads the page undisturbed, then drags, zooms and, in the atlas, clicks. */
export async function visit(browser: Browser, address: string, site: Site): Promise<Measured> {
  const page = await openPage(browser, address);
  try {
    await marked(page, 'map-complete');
    const times = await page.evaluate(() => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
      return {
        'first picture': at('map-picture') ?? at('map-complete'),
        // The frame may have been asked for before the browser tells of a first paint.
        'names on it': at('bench-names') && Math.max(at('bench-names')!, at('map-picture') ?? 0),
        'list readable': at('list-readable'),
        'whole map at full size': at('map-complete'),
      };
    });
    const measured: Measured = times;
    const at = await middle(page, site.map);
    await page.waitForTimeout(REST_MS);
    const perFrame = await processorPerFrame(browser, page, async () =>
      note(measured, 'dragging', await framesDuring(page, () => drag(page, at))),
    );
    if (perFrame) measured['processor time of a frame'] = perFrame;
    await page.waitForTimeout(REST_MS);
    note(measured, 'zooming', await framesDuring(page, () => zoom(page, at)));
    await page.waitForTimeout(REST_MS);
    if (site.isAtlas) measured['click on the map to panel'] = await clickToPanel(page);
    return measured;
  } finally {
    await page.context().close();
  }
}

/** Drags as soon as there is a picture, while all else is being loaded. */
export async function earlyDrag(browser: Browser, address: string, site: Site): Promise<Measured> {
  const page = await openPage(browser, address);
  try {
    await page.waitForSelector(site.map, { state: 'attached' });
    const measured: Measured = {};
    const at = await middle(page, site.map);
    note(measured, 'dragging while it loads', await framesDuring(page, () => drag(page, at)));
    return measured;
  } finally {
    await page.context().close();
  }
}

/** From a click on a line that lies by itself to the first frame with its panel. */
async function clickToPanel(page: Page): Promise<number> {
  const places = await page.evaluate(() => {
    const box = document.querySelector<HTMLElement & { map: import('maplibre-gl').Map }>('.maplibregl-map')!;
    const { left, top } = box.getBoundingClientRect();
    const found: [number, number][] = [];
    for (let x = 80; x < box.clientWidth - 80; x += 6)
      for (let y = 80; y < box.clientHeight - 80 && found.length < 8; y += 6) {
        const ids = (room: number) =>
          new Set(
            box.map
              .queryRenderedFeatures([
                [x - room, y - room],
                [x + room, y + room],
              ])
              .filter(({ source }) => source === 'lines' || source === 'areas')
              .map(({ id }) => id),
          );
        if (ids(1).size === 1 && ids(14).size === 1) found.push([left + x, top + y]);
      }
    return found;
  });
  for (const [x, y] of places) {
    const time = page.evaluate(
      () =>
        new Promise<number | null>((resolve) => {
          const start = { at: 0 };
          addEventListener('click', ({ timeStamp }) => (start.at = timeStamp), { capture: true, once: true });
          const until = performance.now() + 5000;
          const look = () => {
            if (start.at && document.querySelector('#feature-title'))
              return requestAnimationFrame((now) => resolve(now - start.at));
            if (performance.now() > until) return resolve(null);
            requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }),
    );
    await page.mouse.click(x, y);
    const taken = await time;
    if (taken !== null) return taken;
    // Two things lay there, or none: the question is closed, and another place is tried.
    await page.keyboard.press('Escape');
    if (await page.locator('#feature-title').count()) break;
  }
  return NaN;
}
