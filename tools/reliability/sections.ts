/**
 * What `docs/reliability.md` tells, section by section. Random cases and faults of the data are tried anew when the
 * page is written; of what needs a browser it says only which test holds it. A new kind of bad input is a section here.
 */
import { compile } from '../../src/build/compile';
import { FAULTS } from '../../tests/fixtures/faults';
import { INJECTIONS } from '../../tests/fixtures/injections';
import { overlaid } from '../../tests/fixtures/tree';
import { TARGETS } from '../../src/build/vite/targets';
import { ENTRANCES } from '../fuzz/entrances';
import { fuzz } from '../fuzz/entrance';
import { known } from '../kernels/unpack';
import { row, table, type Section } from './table';

/** Random cases through each entrance. */
export function fuzzed(cases: number): Section {
  const runs = ENTRANCES.map((entrance) => ({ entrance, ...fuzz(entrance, cases) }));
  const rows = runs.map(({ entrance, cases: done, seed, outcomes, broken }) =>
    row(
      entrance.id,
      entrance.what,
      done,
      Object.entries(outcomes)
        .sort((a, b) => b[1] - a[1])
        .map(([outcome, times]) => `${outcome}: ${times}`)
        .join('; '),
      broken ? 'BROKEN' : 'held',
      seed,
    ),
  );
  return {
    title: 'Random cases',
    text:
      'Real links, texts, quotes and files with harm done to them. `npm run fuzz` takes 100,000 of each; the seed brings the same ones again.\n\n' +
      table(['entrance', 'promise', 'cases', 'what came of them', 'result', 'seed'], rows),
    broken: runs.flatMap(({ id, broken }) => (broken ? [`${id}: ${broken}`] : [])),
  };
}

/** Each known fault of `data/`, made in the small sound set. */
export function dataFaults(): Section {
  const tried = FAULTS.map(({ name, change, code }) => {
    const found = compile(overlaid(...(Array.isArray(change) ? change : [change]))).issues;
    return { name, code, told: found.find((issue) => issue.code === code) };
  });
  const rows = tried.map(({ name, code, told }) =>
    row(name, `\`${code}\``, told ? told.message.split('\n')[0]!.slice(0, 140) : 'NOTHING SAID'),
  );
  return {
    title: `Faults in the data (${tried.length})`,
    text:
      'Each ends the build before anything is written, with file, line and cure.\n\n' +
      table(['fault', 'code', 'what is said'], rows),
    broken: tried.filter(({ told }) => !told).map(({ name }) => `nothing is said of: ${name}`),
  };
}

/** What is held by tests on the built page: what they put in, and where. */
export function held(): Section {
  const rows = [
    row(
      `${INJECTIONS.length} hostile strings`,
      'links, search box, config.json with credits, on the built page under its policy',
      'none runs, no violation',
      '`tests/e2e/injections.test.ts`',
    ),
    row(
      'the same',
      'names, notes, quotations of the whole catalogue: list, shelf, table, panel, reader, credits, notices',
      'shown as text',
      '`tests/component/injections.test.ts`',
    ),
    row(
      'the same',
      'static pages, pictures, CSV, XLSX, KML, GeoJSON, JSON-LD, every parameter of a link',
      'texts; no formula',
      '`tests/data/injections.test.ts`',
    ),
    row(
      'the same',
      'dropped GeoJSON and tables, briefings as a file and in a link',
      'names and notes, or told as a fault',
      '`tests/unit/brought-injections.test.ts`',
    ),
    row(
      'the same',
      'titles and notes of slides, in their dialog and on the stage; text, name, omissions and proposals of a draft on its desk; drafts that the browser kept',
      'shown as text',
      '`tests/component/brought-injections.test.ts`, `draft-kept.test.ts`',
    ),
    row(
      'texts handed to the browser as markup, or as the address of a script',
      'any line of the page, under its own policy (Trusted Types)',
      'refused by the browser',
      '`tests/e2e/injections.test.ts`',
    ),
    row(
      'published files',
      'GeoJSON, every CSV, annotations, documents, data package',
      'each as its standard and its schema say; one type a field; annotations come back whole through a JSON-LD processor',
      '`tests/data/published.test.ts`, `published-tables.test.ts`, `annotations-ld.test.ts`',
    ),
    row(
      'no network after one visit',
      'search, panel, map, reader, static pages',
      'all work',
      '`tests/e2e/offline.test.ts`',
    ),
    row(
      'a new release under an open page',
      'kept by the service worker; and without one',
      'old page whole; reload offered; view kept',
      '`tests/e2e/offline.test.ts`',
    ),
    row(
      'sources that can’t be read or written',
      'no folder, dead link, other encoding, unwritable target, broken basemap',
      'one sentence, no trace',
      '`tests/unit/tree.test.ts`',
    ),
    row(
      `Chromium ${known().join(', ')}`,
      'the main journey in the real old kernels',
      'by `npm run kernels`',
      `built for ${TARGETS.join(', ')}`,
    ),
  ];
  return {
    title: 'Held by tests',
    text: `Tried by \`npm test\`, not by the command that writes this page.\n\n${table(['what', 'where', 'what happens', 'test'], rows)}`,
    broken: [],
  };
}
