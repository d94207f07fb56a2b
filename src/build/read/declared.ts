/**
 * Every character that a canonical text leaves out of its seed is declared in the document's deletions.yaml, with
 * its reason and how often; white space alone may go without.
 *
 * What is left out at one place is looked at line by line, each without the white space around it. Declared and
 * left out must be the same lines the same number of times: one character more, and nothing fits.
 */
import { wholeFile, type Report } from '../issue';
import { Deletions, type Deletion } from './deletions';
import type { DeletionEntry } from './schemas';
import type { Entry } from './yaml';

/** A declared line and what of its number is still to come. */
interface Left {
  entry: Entry<DeletionEntry>;
  times: number;
}

/**
 * The deletions with the reasons that `entries` give. Reports what nothing declares (in `file`, on the line that
 * `lineOf` gives for an offset) and what is declared and not left out. What is not declared keeps its guessed reason.
 */
export function declared(
  deletions: readonly Deletion[],
  entries: readonly Entry<DeletionEntry>[],
  { file, lineOf }: { file: string; lineOf: (offset: number) => number },
  report: Report,
): Deletion[] {
  const left = new Map<string, Left>();
  for (const entry of entries) {
    const known = left.get(entry.value.exact);
    if (known) {
      const cure = `keep one, with the number of both: "times: ${known.times + entry.value.times}"`;
      report.fault('duplicate-deletion', entry, ['exact'], 'this line is declared twice', cure);
      known.times += entry.value.times;
    } else left.set(entry.value.exact, { entry, times: entry.value.times });
  }
  const out = new Deletions([]);
  for (const { at, text, why } of deletions)
    for (const line of linesOf(text)) {
      const exact = line.trim();
      if (exact === '') {
        out.add(at, line, 'white-space');
        continue;
      }
      const known = left.get(exact);
      if (known && known.times > 0) {
        known.times--;
        out.add(at, line, known.entry.value.why);
        continue;
      }
      const again = known
        ? `more than the ${known.entry.value.times} times declared`
        : 'and nothing says why';
      const message = `"${cut(exact)}" of the seed is left out here, ${again}`;
      const folder = file.slice(0, file.lastIndexOf('/'));
      const cure = `put it back; or, if it is no part of the document, declare it with its reason in ${folder}/deletions.yaml`;
      report.fault('undeclared-deletion', wholeFile(file, lineOf(at)), [String(at)], message, cure);
      out.add(at, line, why);
    }
  for (const { entry, times } of left.values()) {
    if (times === 0) continue;
    const made = entry.value.times - times;
    const message = `declared ${entry.value.times} times, but left out ${made} times`;
    report.fault(
      'deletion-not-made',
      entry,
      ['exact'],
      message,
      'delete the entry, or correct exact or times',
    );
  }
  return out.list;
}

/** A text in lines, each with the line break that ends it. */
const linesOf = (text: string): string[] => text.split(/(?<=\n)/u);

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
