/** No label is a box on a machine without Chinese fonts: the faces that the map brings draw every character of its labels. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { converter, type ScriptTable } from '../../src/core/messages/script';
import type { CatalogData } from '../../src/core/model/types';
import { mapIdle, openPage, useBrowser } from './page';

// A font configuration that knows no folder: the browser has no system font at all.
const nowhere = join(mkdtempSync(join(tmpdir(), 'atlas-fonts-')), 'fonts.conf');
writeFileSync(
  nowhere,
  '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>',
);
useBrowser({ FONTCONFIG_FILE: nowhere });

test('every character of every label has a glyph', async () => {
  const page = await openPage();
  await mapIdle(page);
  const { names, table } = await page.evaluate(async () => {
    const { features, places } = (await (await fetch('data/app/catalog.json')).json()) as CatalogData;
    const labels = (await (await fetch('data/basemap/labels.json')).json()) as {
      name: { zh: string; en?: string };
    }[];
    const names = [...features, ...places, ...labels].flatMap(({ name }) => [name.zh, name.en ?? '']);
    const table = (await (await fetch('data/app/hant.json')).json()) as ScriptTable;
    return { names, table };
  });
  // Chinese in either script.
  const written = names.join('') + names.map(converter(table)).join('');
  const characters = [...new Set(written)].filter((character) => character.trim());
  const missing = await page.evaluate((characters) => {
    // The faces that the map has declared and loaded, by whatever name it gave them.
    const families = [
      ...new Set([...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family)),
    ];
    const canvas = new OffscreenCanvas(48, 48);
    const pen = canvas.getContext('2d', { willReadFrequently: true })!;
    const drawn = (character: string) => {
      pen.clearRect(0, 0, 48, 48);
      pen.font = `32px ${families.map((family) => `"${family.replaceAll('"', '')}"`).join(',')}`;
      pen.fillText(character, 4, 36);
      return pen.getImageData(0, 0, 48, 48).data.join();
    };
    // Two characters of planes that no face of ours covers: what they look like is a box.
    const boxes = new Set([drawn('\u{10FFFD}'), drawn('\u{2B740}')]);
    return {
      families,
      checked: characters.length,
      boxes: characters.filter((character) => boxes.has(drawn(character))),
    };
  }, characters);
  expect(missing.families.length).toBeGreaterThan(0);
  expect(missing.checked).toBeGreaterThan(1000);
  expect(characters).toEqual(expect.arrayContaining(['臺', '鐵', '澱', '潁', '濟']));
  expect(missing.boxes).toEqual([]);
});
