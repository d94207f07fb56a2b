/** Drafts that come in: texts that are read and proposed for, and drafts handed on as files, whole and with harm done to them. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { bundleOf, written, type Bundle } from '../../src/core/draft/bundle';
import { draftFolder } from '../../src/core/draft/folder';
import { Gazetteer } from '../../src/core/draft/gazetteer';
import { now, replayed } from '../../src/core/draft/history';
import { intoCatalog } from '../../src/core/draft/into-catalog';
import { proposeAll } from '../../src/core/draft/propose';
import { readPasted } from '../../src/core/draft/read/read';
import { isFault, type Fault, type ReadText } from '../../src/core/draft/read/types';
import { accepted, begun, draftOf, type Work } from '../../src/core/draft/work';
import type { CatalogData } from '../../src/core/model/types';
import { INJECTIONS } from '../../tests/fixtures/injections';
import { anyAction, DRAFT } from '../../tests/unit/draft/work-fixture';
import { generated, harmed, harms, hold, isTold, type Generated, wounds } from './entrance';

const PIECES = [
  '\n',
  '\r\n',
  '\0',
  '《',
  '》',
  '（',
  '、',
  '—',
  '至',
  '铁路',
  '高速公路',
  '示范区',
  '2024年',
  '已开工',
];
const put = fc.oneof(fc.constantFrom(...PIECES, ...INJECTIONS), fc.string({ unit: 'binary', maxLength: 4 }));

/** What may never come out, whatever went in: words that are not the text's own. */
function holdsToText({ text, items }: Pick<Work, 'text' | 'items'>): void {
  const points = Array.from(text);
  for (const { proposal } of items) {
    const { start, end, name } = proposal;
    hold(points.slice(start, end).join('') === name, `"${name}" is not what stands at ${start}`);
  }
}

/** A text pasted, with sentences of the real documents in it. */
export function draftTexts(catalog: CatalogData, texts: readonly string[]): Generated {
  const gazetteer = new Gazetteer(readFileSync('data/gazetteer/units.txt', 'utf8'));
  const atlas = { features: [], passages: [], variants: new Map<string, string>() };
  const lines = texts.flatMap((text) => text.split('\n').filter((line) => line.length > 20));
  const pasted = fc
    .tuple(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 3 }), harms(put, 4))
    .map(([some, changes]) => harmed(some.join('\n'), changes));
  return generated(fc.oneof(pasted, put, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
    const read: ReadText | Fault = readPasted(text);
    if (isFault(read)) {
      hold(isTold(`draft.fault.${read.fault}`), `${read.fault} has no sentence`);
      return 'told as a fault';
    }
    const draft = draftOf(read, proposeAll(read.text, atlas, gazetteer));
    holdsToText(begun(draft));
    // What is left out of the text is said: nothing of what came is lost without a word.
    hold(
      rebuilt(draft.text, draft.deletions) === draft.received,
      'text and what it left out are not what came',
    );
    hold(
      intoCatalog(
        catalog,
        [begun(draft)],
        () => [],
        () => true,
      ) !== undefined,
      'it cannot stand in the atlas',
    );
    return draft.proposals.length ? 'proposals in its own words' : 'read, nothing found';
  });
}

/** The received text out of the working text and its deletions. */
function rebuilt(text: string, deletions: readonly { at: number; text: string }[]): string {
  const points = Array.from(text);
  let out = '';
  let from = 0;
  for (const { at, text: gone } of [...deletions].sort((a, b) => a.at - b.at)) {
    out += points.slice(from, at).join('') + gone;
    from = at;
  }
  return out + points.slice(from).join('');
}

const wound = wounds('"start"', 'javascript:');

/** What a page can have written. */
const possible = anyAction.filter((action) => action.do !== 'put-back' || action.deletion >= 0);

/** A draft handed on (the zip that is dropped, and what the browser keeps): the same one, or told as none. */
export function draftFiles(catalog: CatalogData): Generated {
  const bundles: fc.Arbitrary<Bundle> = fc
    .tuple(fc.array(possible, { maxLength: 8 }), fc.nat(8), fc.option(fc.constantFrom(...INJECTIONS)))
    .map(([actions, at, title]) => ({
      draft: title ? { ...DRAFT, meta: { ...DRAFT.meta, title } } : DRAFT,
      actions,
      at: Math.min(at, actions.length),
    }));
  const harm = fc.oneof(fc.constant([]), harms(wound, 3));
  return generated(fc.tuple(bundles, harm, fc.boolean()), ([bundle, changes, zipped]) => {
    const text = harmed(written(bundle), changes);
    const found = bundleOf(zipped ? throughZip(text) : text);
    if (!found) {
      hold(changes.length, 'a sound draft is refused');
      return 'told as no draft';
    }
    const work = now(replayed(found.draft, found));
    holdsToText(work);
    const { url } = work.meta;
    hold(url === null || /^https?:\/\//.test(url), `a link that leads elsewhere: ${url}`);
    hold(
      intoCatalog(
        catalog,
        [work],
        () => [],
        () => true,
      ) !== undefined,
      'it cannot stand in the atlas',
    );
    for (const [path] of draftFolder(accepted(work), { received: '2026-01-01' }))
      hold(!/(?:^|\/)\.\.(?:\/|$)|^\//.test(path), `a file outside of its folder: ${path}`);
    if (changes.length) return 'a draft';
    hold(JSON.stringify(found) === JSON.stringify(bundle), 'comes back as another');
    return 'the same draft';
  });
}

/** What is dropped is a zip; half a character cannot be written in one. */
const throughZip = (text: string): string =>
  new TextDecoder().decode(unzipSync(zipSync({ 'draft.json': strToU8(text) }, { level: 0 }))['draft.json']);
