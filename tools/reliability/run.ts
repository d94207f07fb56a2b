/**
 * `npm run reliability [-- --cases 3000]`: tries every known fault and so many random cases of each entrance, and
 * writes docs/reliability.md: what was tried and what happened. Exits 1 where a promise was broken.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { cases } from './cases';
import { pageFaults } from './page';
import { dataFaults, fuzzed, held } from './sections';

const { values } = parseArgs({ options: { cases: { type: 'string', default: '3000' } } });
const sections = [fuzzed(Number(values.cases)), held(), cases(), pageFaults(), dataFaults()];
const broken = sections.flatMap((section) => section.broken);
const page = [
  '# What was tried, and what happened',
  'Written by `npm run reliability`, which tries the random cases and the faults of the data anew.',
  broken.length
    ? `**Broken: ${broken.length}**\n\n${broken.map((line) => `- ${line}`).join('\n')}`
    : '**Every promise tried here held.**',
  ...sections.map(({ title, text }) => `## ${title}\n\n${text}`),
].join('\n\n');
writeFileSync('docs/reliability.md', await format(`${page}\n`, { parser: 'markdown', printWidth: 110 }));
console.log(broken.length ? broken.join('\n') : 'docs/reliability.md is written; every promise held.');
process.exitCode = broken.length ? 1 : 0;
