/** Forty hostile files: each is read, or one sentence says why not, in both languages; none hangs and none throws. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Gazetteer } from '../../../src/core/draft/gazetteer';
import { begun, draftOf } from '../../../src/core/draft/work';
import { intoCatalog } from '../../../src/core/draft/into-catalog';
import { proposeAll } from '../../../src/core/draft/propose';
import { readFile } from '../../../src/core/draft/read/read';
import { isFault, MOST_BYTES } from '../../../src/core/draft/read/types';
import type { PdfModule } from '../../../src/core/draft/read/pdf';
import { message } from '../../../src/core/messages';
import { DATA } from '../catalog-fixture';
import { HOSTILE } from '../../fixtures/hostile';

const pdfjs = (): Promise<PdfModule> => import('pdfjs-dist/legacy/build/pdf.mjs');
const gazetteer = new Gazetteer(readFileSync('data/gazetteer/units.txt', 'utf8'));
const atlas = { features: [], passages: [], variants: new Map<string, string>() };
/** Nothing small takes longer, ms; an endless loop does. */
const PATIENCE = 15_000;

it('are forty', () => expect(HOSTILE).toHaveLength(40));

it.each(HOSTILE)('$about ($name)', { timeout: PATIENCE }, async ({ name, bytes, fault }) => {
  const read = await readFile({ name, bytes: bytes() }, pdfjs);
  expect(isFault(read) ? read.fault : null).toBe(fault);
  if (isFault(read)) {
    for (const lang of ['zh', 'en'] as const) {
      const said = message(lang, `draft.fault.${read.fault}`, { file: name });
      expect(said).toContain(name);
      expect(said).not.toContain('{');
    }
    return;
  }
  const draft = draftOf(read, proposeAll(read.text, atlas, gazetteer));
  const points = Array.from(draft.text);
  for (const { start, end, name: words } of draft.proposals)
    expect(points.slice(start, end).join('')).toBe(words);
  // And what is made of it can stand in the atlas.
  expect(() =>
    intoCatalog(
      DATA,
      [begun(draft)],
      () => [],
      () => true,
    ),
  ).not.toThrow();
});

it('fifty megabytes are refused before anything is done with them', async () => {
  const read = await readFile({ name: '大.txt', bytes: new Uint8Array(MOST_BYTES + 1) }, pdfjs);
  expect(read).toEqual({ fault: 'too-large', file: '大.txt' });
});
