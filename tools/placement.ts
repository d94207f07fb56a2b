/**
 * `npm run placement -- --reference <folder>`: measures every drawn line against the reference alignments of a
 * folder and writes docs/placement.md (`--out` writes elsewhere). Exits 1 without a folder, or where less than
 * 98 % of the true lines lies in the stated bands.
 *
 * The folder holds GeoJSON files, WGS-84. Lines whose properties have `role: "feature"` and `feature: <our id>`
 * are taken; `precision_m`, `source` and `as_of` say how good they are, whose, and of when.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compile } from '../src/build/compile';
import { readTree } from '../src/build/read/tree';
import { drawnLines, measure, summaryOf } from './placement/measure';
import { placementPage } from './placement/page';
import { readReferences } from './placement/reference';

const WANTED = 0.98;
const NEEDED = `npm run placement -- --reference <folder>

needs a folder of reference alignments: GeoJSON files of lines in WGS-84 with the properties
  role         "feature"
  feature      the id of one of our features
  precision_m  how good the line itself is, metres
  source       whose it is
  as_of        of when it is
They are not part of this repository.`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    reference: { type: 'string' },
    out: { type: 'string', default: 'docs/placement.md' },
  },
});
if (!values.reference || !existsSync(values.reference)) {
  console.error(values.reference ? `There is no folder ${values.reference}.\n\n${NEEDED}` : NEEDED);
  process.exit(1);
}
const references = readReferences(values.reference);
const { catalog, files } = compile(readTree(values.data));
const { measured, unmeasured } = measure(drawnLines(catalog, files), references);
writeFileSync(values.out, placementPage(measured, unmeasured, references));

const { count, trueKm, medianOfMedians, medianOfWorst, inside, share } = summaryOf(measured);
console.log(
  `${count} lines measured over ${Math.round(trueKm)} km, ${unmeasured.length} without a reference: ` +
    `median ${medianOfMedians.toFixed(2)} km, median of worst points ${medianOfWorst.toFixed(2)} km; ` +
    `${inside} wholly in their bands, ${(share * 100).toFixed(1)} % of the true lines. Written to ${values.out}`,
);
const missing = [...new Set(references.map(({ feature }) => feature))].filter(
  (id) => !measured.some(({ feature }) => feature.id === id),
);
if (missing.length > 0) console.log(`no stretch shared with a drawn line: ${missing.join(', ')}`);
if (share < WANTED) process.exitCode = 1;
