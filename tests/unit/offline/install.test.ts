/** What a system asks for before it installs the page: a manifest in each language and icons of the sizes that it says. */
import { expect, it } from 'vitest';
import { installFiles } from '../../../src/build/pages/install';

interface Manifest {
  id: string;
  name: string;
  lang: string;
  start_url: string;
  scope: string;
  display: string;
  icons: { src: string; sizes: string; purpose: string }[];
}

const files = installFiles('public/favicon.svg');
const manifests = [...files]
  .filter(([path]) => path.endsWith('.webmanifest'))
  .map(([, text]) => JSON.parse(text as string) as Manifest);

it('has a manifest in each language, of one app, below any folder', () => {
  expect(manifests.map(({ lang, name }) => [lang, name])).toEqual([
    ['zh-CN', '跨界图集'],
    ['en', 'Kuajie Atlas'],
  ]);
  expect(new Set(manifests.map(({ id }) => id))).toEqual(new Set(['./']));
  for (const { start_url, scope, icons } of manifests)
    for (const address of [start_url, scope, ...icons.map(({ src }) => src)])
      expect(address).toMatch(/^\.\//);
});

it('has every icon in the size it is said to have, a maskable one among them', () => {
  for (const { icons } of manifests) {
    expect(icons.map(({ purpose }) => purpose)).toContain('maskable');
    for (const { src, sizes } of icons) {
      const png = Buffer.from(files.get(src.slice(2)) as Uint8Array);
      expect(png.toString('latin1', 1, 4)).toBe('PNG');
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
  }
});

it('is left out where there is no sign to draw', () => expect(installFiles('none.svg').size).toBe(0));
