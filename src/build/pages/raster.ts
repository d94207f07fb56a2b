/**
 * SVG → PNG with the atlas's own font, so that pictures are the same on every machine. Finished pictures are kept
 * by what they were made from: a build draws only what has changed.
 */
import { Resvg } from '@resvg/resvg-js';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { CARD_FONT } from './card';

const FACES = ['atlas-sans-regular.woff2', 'atlas-sans-medium.woff2'];
/** Raise it where the same SVG would make another picture: another rasteriser or font. */
const EDITION = '1';

export interface Rasteriser {
  /** PNG bytes of an SVG text at its own size. Throws with the reason where the SVG can't be drawn. */
  png(svg: string): Uint8Array;
  /** Pictures drawn and pictures found. */
  readonly counts: { drawn: number; kept: number };
}

/**
 * @param fonts folder of the faces (public/fonts)
 * @param cache folder where finished pictures are kept
 * @param characters every character that may be drawn
 */
export async function rasteriser(fonts: string, cache: string, characters: string): Promise<Rasteriser> {
  mkdirSync(cache, { recursive: true });
  const fontFiles: string[] = [];
  for (const face of FACES) {
    const woff2 = readFileSync(join(fonts, face));
    const key = createHash('sha256').update(woff2).update(characters).digest('hex').slice(0, 16);
    const file = join(cache, `${face}-${key}.ttf`);
    try {
      readFileSync(file);
    } catch {
      writeFileSync(file, await subsetFont(woff2, characters, { targetFormat: 'sfnt' }));
    }
    fontFiles.push(file);
  }
  const counts = { drawn: 0, kept: 0 };
  return {
    counts,
    png(svg) {
      const name = createHash('sha256').update(EDITION).update(fontFiles.join()).update(svg).digest('hex');
      const file = join(cache, `${name.slice(0, 32)}.png`);
      try {
        const kept = readFileSync(file);
        counts.kept++;
        return kept;
      } catch {
        const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: CARD_FONT };
        const drawn = new Resvg(svg, { font }).render().asPng();
        writeFileSync(file, drawn);
        counts.drawn++;
        return drawn;
      }
    },
  };
}
