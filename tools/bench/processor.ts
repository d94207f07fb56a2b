/** What a frame costs, whoever else uses the machine: processor time, on all cores together. */
import type { Map as MapLibre } from 'maplibre-gl';
import type { Browser, Page } from 'playwright';

/** Seconds of processor time that the browser has used, all its processes together. */
async function used(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Milliseconds for each frame that MapLibre has drawn during `work`; null where another library draws. */
export async function processorPerFrame(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<number | null> {
  const frames = await page.evaluateHandle(() => {
    const counted = { drawn: 0 };
    const element = document.querySelector<HTMLElement & { map?: MapLibre }>('.maplibregl-map');
    element?.map?.on('render', () => counted.drawn++);
    return counted;
  });
  const before = await used(browser);
  await work();
  const after = await used(browser);
  const drawn = await frames.evaluate((counted) => counted.drawn);
  return drawn ? ((after - before) * 1000) / drawn : null;
}
