/** The frames of a page while something is done to it. */
import type { Page } from 'playwright';

const DRAG_MS = 2000;
const ZOOM_MS = 1500;
/** Between two movements of the hand, ms. */
const HAND_MS = 12;
const WHEEL_MS = 40;
/** Until a map has come to rest and is drawn again at its full size, ms. */
export const REST_MS = 900;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
interface Sampling {
  benchFrames: number[];
}

/** Notes the time of each frame from the first on, and when names stand on the picture that came with the page. */
export async function watchFrames(page: Page): Promise<void> {
  // What tsx wraps functions in, and the page does not have.
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.addInitScript(() => {
    const frames = ((window as unknown as Sampling).benchFrames = []) as number[];
    let named = false;
    const next = (now: number) => {
      frames.push(now);
      if (!named && document.querySelector('.svg-map text')?.checkVisibility()) {
        named = true;
        // This frame is painted after its callbacks; the next one begins when it is on the screen.
        requestAnimationFrame(() => performance.mark('bench-names'));
      }
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

export interface Frames {
  p50: number;
  p95: number;
  longest: number;
}

/** Time between frames from now until `work` is done, ms. */
export async function framesDuring(page: Page, work: () => Promise<void>): Promise<Frames> {
  const now = () => page.evaluate(() => performance.now());
  const start = await now();
  await work();
  const times = await page.evaluate(
    ([from, to]) =>
      (window as unknown as Sampling).benchFrames.filter((time) => time >= from! && time <= to!),
    [start, await now()],
  );
  const between = times.slice(1).map((time, i) => time - times[i]!);
  between.sort((a, b) => a - b);
  const at = (share: number) =>
    between[Math.min(between.length - 1, Math.floor(between.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), longest: at(1) };
}

/** In the middle of the element. */
export async function middle(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await page.locator(selector).first().boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** Drags about in a figure of eight and back to where it began. */
export async function drag(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  const start = performance.now();
  for (let share = 0; share < 1; share = (performance.now() - start) / DRAG_MS) {
    const turn = share * 2 * Math.PI;
    await page.mouse.move(x + 200 * Math.sin(turn), y + 100 * Math.sin(2 * turn));
    await pause(HAND_MS);
  }
  await page.mouse.move(x, y);
  await page.mouse.up();
}

/** Zooms in with the wheel, and out again. */
export async function zoom(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x, y);
  const start = performance.now();
  for (let share = 0; share < 1; share = (performance.now() - start) / ZOOM_MS) {
    await page.mouse.wheel(0, share < 0.5 ? -60 : 60);
    await pause(WHEEL_MS);
  }
}
