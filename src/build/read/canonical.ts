/**
 * The canonical text is its seed with furniture deleted, nothing else: proves it and lists what was deleted.
 *
 * Both are aligned line by line, then character by character. A deletion stands at an offset (code
 * points) of the canonical text: what was left out just before that character.
 */
import { Deletions, type Deletion } from './deletions';

export type Alignment =
  { deletions: Deletion[] } | { fault: { code: string; line: number; message: string; cure: string } };

/** Pinyin interpolated after a traditional character: 網(wǎng). */
const ROMANISATION = /\([a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹ]+\)/g;

/** What `text` leaves out of `seed`, in the order of the text; or the first line that is not made by deleting. */
export function deletionsOf(text: string, seed: string): Alignment {
  const form = formFault(text);
  if (form) return { fault: form };
  const lines = text.split('\n');
  const seedLines = seed.replace(/\r\n?/g, '\n').split('\n');
  const unaltered = align(lines, seedLines, true);
  const pairs = Array.isArray(unaltered) ? unaltered : align(lines, seedLines, false);
  if (!Array.isArray(pairs)) {
    const { line, after } = pairs;
    const message = `this line is not in the seed (after its line ${after}) by deletion alone: "${lines[line]!.slice(0, 24)}"`;
    const cure =
      'only delete: never add, move or replace a character; start again from the seed for this line';
    return { fault: { code: 'not-a-subsequence', line: line + 1, message, cure } };
  }
  const out = new Deletions(lines);
  let at = 0;
  let next = 0;
  lines.forEach((line, i) => {
    for (const skipped of seedLines.slice(next, pairs[i])) out.whole(at, skipped, `${skipped}\n`);
    at = inLine(line, seedLines[pairs[i]!]!, at, out) + (i < lines.length - 1 ? 1 : 0);
    next = pairs[i]! + 1;
  });
  for (const skipped of seedLines.slice(next)) out.whole(at, skipped, `\n${skipped}`);
  return { deletions: out.list };
}

/**
 * The seed line of each line: the next that holds it whole if there is one (`unaltered`), else the
 * next that it can be made from; or the line for which there is none.
 */
function align(
  lines: string[],
  seedLines: string[],
  unaltered: boolean,
): number[] | { line: number; after: number } {
  const plain = seedLines.map((line) => line.replace(ROMANISATION, ''));
  const pairs: number[] = [];
  let next = 0;
  for (const [i, line] of lines.entries()) {
    const whole = unaltered ? plain.findIndex((candidate, j) => j >= next && candidate.includes(line)) : -1;
    const found =
      whole >= 0 ? whole : seedLines.findIndex((candidate, j) => j >= next && isSubsequence(line, candidate));
    if (found < 0) return { line: i, after: next };
    pairs.push(found);
    next = found + 1;
  }
  return pairs;
}

/** Whether all characters of `part` stand in `whole`, in order. */
export function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    const found = whole.indexOf(character, at);
    if (found < 0) return false;
    at = found + character.length;
  }
  return true;
}

function formFault(text: string): { code: string; line: number; message: string; cure: string } | null {
  const lineOf = (index: number): number => text.slice(0, index).split('\n').length;
  const carriage = text.indexOf('\r');
  if (carriage >= 0)
    return {
      code: 'text-not-lf',
      line: lineOf(carriage),
      message: 'the text has CR line ends',
      cure: 'save it with LF line ends',
    };
  const normal = text.normalize('NFC');
  if (text !== normal) {
    const odd = text.split('').findIndex((unit, i) => unit !== normal[i]);
    return {
      code: 'text-not-nfc',
      line: lineOf(Math.max(0, odd)),
      message: 'the text is not in Unicode NFC',
      cure: 'normalise it to NFC',
    };
  }
  if (text.endsWith('\n'))
    return {
      code: 'text-final-break',
      line: lineOf(text.length),
      message: 'the text ends with a line break',
      cure: 'delete the last line break',
    };
  return null;
}

/** Aligns one line with its seed line; romanisation first, the rest greedily. Gives the offset after the line. */
function inLine(line: string, seedLine: string, start: number, out: Deletions): number {
  const romanised = seedLine.matchAll(ROMANISATION);
  const spans = [...romanised].map((match) => [match.index, match.index + match[0].length] as const);
  const without = seedLine.replace(ROMANISATION, '');
  const guided = spans.length > 0 && isSubsequence(line, without);
  const wanted = Array.from(line);
  // A seed line that ends with the whole line (a breadcrumb before a title) keeps the end, not scattered characters.
  const tail = !guided && seedLine.endsWith(line) ? seedLine.length - line.length : 0;
  let taken = 0;
  let gone = '';
  for (let i = 0; i < seedLine.length;) {
    const character = String.fromCodePoint(seedLine.codePointAt(i)!);
    const span = guided ? spans.find(([from]) => from === i) : undefined;
    if (span) {
      out.run(start + taken, gone);
      out.add(start + taken, seedLine.slice(span[0], span[1]), 'romanisation');
      gone = '';
      i = span[1];
      continue;
    }
    if (i >= tail && wanted[taken] === character) {
      out.run(start + taken, gone);
      gone = '';
      taken++;
    } else gone += character;
    i += character.length;
  }
  out.run(start + taken, gone);
  return start + taken;
}
