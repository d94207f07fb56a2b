/**
 * `npx tsx tools/compile.ts [--data dir] [--out dir] [words]`: checks the data and, if it is sound,
 * writes what is published to a folder. Prints every fault and warning; exits 1 if there is a fault,
 * and then writes nothing, unless `--despite-faults` asks for the sound part to look at.
 * Words (`002`, `features/rail`, `unexplained`) show only the findings that contain one of them.
 */
import { parseArgs } from 'node:util';
import { compile } from '../src/build/compile';
import { formatIssue, formatIssues, type Issue } from '../src/build/issue';
import { readTree, TreeError } from '../src/build/read/tree';
import { writeFiles } from '../src/build/publish/writer';

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: 'data' },
    out: { type: 'string' },
    'despite-faults': { type: 'boolean', default: false },
  },
});
const shown = (list: Issue[]): Issue[] =>
  list.filter((issue) => words.length === 0 || words.some((word) => formatIssue(issue).includes(word)));

/** What can't go on ends with its sentence, not with a trace. */
function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
function read() {
  try {
    return readTree(values.data);
  } catch (error) {
    if (error instanceof TreeError) giveUp(`The data could not be read:\n${error.message}`);
    throw error;
  }
}

const { catalog, files, issues, warnings } = compile(read());
if (shown(warnings).length > 0) console.log(`${formatIssues(shown(warnings), 'warning')}\n`);
console.log(formatIssues(shown(issues)));
console.log(
  `data ${catalog.version}: ${catalog.documents.length} documents, ${catalog.annotations.length} passages, ` +
    `${catalog.features.length} features (${catalog.features.filter((f) => f.basis !== 'none').length} placed), ` +
    `${catalog.outcomes.length} outcomes`,
);
if (issues.length > 0) process.exitCode = 1;
if (values.out && (issues.length === 0 || values['despite-faults'])) {
  try {
    writeFiles(files, values.out);
  } catch (error) {
    giveUp(
      `Nothing more was written: ${(error as Error).message}. Choose a folder that can be written to with --out.`,
    );
  }
  console.log(`${files.size} files written to ${values.out}`);
}
