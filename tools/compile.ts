/**
 * `npx tsx tools/compile.ts [--data dir] [--out dir]`: checks the data and, if it is sound, writes
 * what is published to a folder. Prints every fault and warning; exits 1 if there is a fault.
 * Further words (`002`, `features/rail`) show only the findings whose file or text contains one of them.
 */
import { compile } from '../src/compile/compile';
import { formatIssue, formatIssues, type Issue } from '../src/compile/issue';
import { readTree } from '../src/compile/tree';

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};

const words = process.argv
  .slice(2)
  .filter((word, i, all) => !word.startsWith('--') && !/^--(data|out)$/.test(all[i - 1] ?? ''));
const shown = (list: Issue[]): Issue[] =>
  list.filter((issue) => words.length === 0 || words.some((word) => formatIssue(issue).includes(word)));

const { issues, warnings } = compile(readTree(option('--data')));
if (warnings.length > 0) console.log(`${formatIssues(shown(warnings), 'warning')}\n`);
console.log(formatIssues(shown(issues)));
if (issues.length > 0) process.exitCode = 1;
