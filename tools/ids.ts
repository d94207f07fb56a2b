/** `npm run ids`: adds the ids of today's data to data/published-ids.txt. It never takes one away. */
import { readFileSync, writeFileSync } from 'node:fs';
import { idsOf, listed, PUBLISHED_IDS } from '../src/build/check/published-ids';
import { formatIssues, Report } from '../src/build/issue';
import { readSources } from '../src/build/read/sources';
import { readTree } from '../src/build/read/tree';

const HEAD = '# Ids that were published once. The list only grows, by: npm run ids\n';

const report = new Report();
const sources = readSources(readTree(), report);
if (report.issues.length > 0) {
  console.log(
    `${formatIssues(report.sorted().issues)}\nNothing is written as long as something can't be read.`,
  );
  process.exit(1);
}
const before = new Set(listed(sources.tree.get(PUBLISHED_IDS) ?? ''));
const all = [...new Set([...before, ...idsOf(sources)])].sort();
const text = `${HEAD}${all.join('\n')}\n`;
if (all.length > before.size || readFileSync(PUBLISHED_IDS, 'utf8') !== text)
  writeFileSync(PUBLISHED_IDS, text);
console.log(`${all.length} ids, ${all.length - before.size} of them new`);
