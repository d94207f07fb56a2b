/**
 * `npx tsx tools/coverage.ts [--data dir] [--out dir]`: for each document a page with its passages
 * marked and every trigger word shown as covered, explained or not; prints a table. Exits 1 if a
 * trigger is unexplained.
 */
import { parseArgs } from 'node:util';
import { annotate } from '../src/build/read/annotate';
import { checkCoverage } from '../src/build/check/coverage';
import { coverageIndex, coveragePage } from '../src/build/check/coverage-page';
import { formatIssues, Report } from '../src/build/issue';
import { readSources } from '../src/build/read/sources';
import { readTree } from '../src/build/read/tree';
import { writeFiles } from '../src/build/publish/writer';

const { values } = parseArgs({
  options: { data: { type: 'string', default: 'data' }, out: { type: 'string', default: 'dist/coverage' } },
});
const sources = readSources(readTree(values.data), new Report());
const report = new Report();
const files = new Map<string, string>();
const header = ['document', 'characters', 'passages', 'triggers', 'in passages', 'explained', 'unexplained'];
const rows = sources.documents.map((document) => {
  const anchored = annotate(document, new Report());
  const coverage = checkCoverage(document, anchored, report);
  files.set(`${document.id}.html`, coveragePage(document, anchored, coverage));
  const count = (state: string): number =>
    coverage.triggers.filter((trigger) => trigger.state === state).length;
  return [
    document.id,
    document.text.length,
    anchored.length,
    coverage.triggers.length,
    count('marked'),
    count('explained'),
    count('unexplained'),
  ];
});
files.set('index.html', coverageIndex(rows, header));
writeFiles(files, values.out);

for (const row of [header, ...rows]) console.log(row.map((cell) => String(cell).padStart(12)).join(''));
console.log(`\n${files.size} pages written to ${values.out}`);
const { issues } = report.sorted();
if (issues.length > 0) {
  console.log(formatIssues(issues));
  process.exitCode = 1;
}
