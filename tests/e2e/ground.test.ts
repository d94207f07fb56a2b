/** What the ground looks like in pixels, on the live map and on the one without WebGL2. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { GROUND } from '../../src/core/cartography/theme';
import { listReadable, mapIdle, openPage, useBrowser } from './page';

useBrowser();

type Position = readonly [lon: number, lat: number];
const PHONE = { width: 390, height: 844 };
/** As far out as a phone starts, and further: the Yangtze from Wuhan to Jiujiang across the screen, no features. */
const LINK = '?layers=none#map=4.5/30.9/116.6';
/** Between Wuhan and Jiujiang, clear of rivers, borders and names. */
const LAND: readonly Position[] = [
  [115.25, 30.35],
  [115.6, 30.15],
  [115.4, 30.48],
  [116.3, 30.42],
];
/** In Hongze Lake. */
const LAKE: Position = [118.68, 33.28];

/** Colours at positions, #rrggbb, of a page whose address says where its camera stands. */
async function coloursAt(page: Page, positions: readonly Position[]): Promise<string[]> {
  const frame = await page.locator('.map-frame').first().boundingBox();
  if (!frame) throw new Error('there is no map on the page');
  const hash = new URL(page.url()).hash;
  const [zoom, lat, lon] = hash
    .match(/map=([\d.]+)\/([\d.]+)\/([\d.]+)/)!
    .slice(1)
    .map(Number);
  const world = 512 * 2 ** zoom!;
  const down = (degrees: number) =>
    (0.5 - Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI)) * world;
  const points = positions.map(([east, north]) => [
    Math.round(frame.x + frame.width / 2 + ((east - lon!) / 360) * world),
    Math.round(frame.y + frame.height / 2 + down(north) - down(lat!)),
  ]);
  const shot = await page.screenshot();
  return page.evaluate(
    async ({ png, at }) => {
      const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      pen.drawImage(bitmap, 0, 0);
      return at.map(([x, y]) => {
        const [r, g, b] = pen.getImageData(x!, y!, 1, 1).data;
        return `#${[r!, g!, b!].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      });
    },
    { png: shot.toString('base64'), at: points },
  );
}

test.each([['live', false] as const, ['without WebGL2', true] as const])(
  'there is no lake between Wuhan and Jiujiang, and Hongze Lake is where it is: %s',
  async (_, withoutWebgl) => {
    const page = await openPage(LINK, { viewport: PHONE, withoutWebgl, reducedMotion: 'reduce' });
    if (withoutWebgl) {
      await listReadable(page);
      await page.locator('.svg-map .lake').first().waitFor({ state: 'attached' });
    } else {
      await mapIdle(page);
      await page.locator('.svg-layer.done').waitFor({ state: 'attached' });
    }
    const { land, lake } = GROUND.light;
    const colours = await coloursAt(page, [...LAND, LAKE]);
    expect(colours).toEqual([...LAND.map(() => land.toLowerCase()), lake.toLowerCase()]);
  },
);
