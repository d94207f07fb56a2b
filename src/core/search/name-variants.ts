/** Packs one form of a Chinese name: as written, in pinyin, in initials, and shortened as people do. */
import { isHan, type Folded } from '../text/fold';
import type { Pack } from './substring-index';

export interface Packs {
  written: Pack;
  pinyin: Pack;
  initials: Pack;
}

/** Syllable by syllable. A run of Latin letters or digits counts as one that reads as written. */
interface Syllables {
  written: string[];
  /** The common reading. */
  spoken: string[];
  /** The common reading cut to its first letter. */
  initial: string[];
  /** Place, spelling and initial of each other reading. */
  others: [number, string, string][];
  /** Where parts of the name begin. */
  parts: number[];
}

/** More parts than this make no short form, and too many ways to shorten. */
const MOST_PARTS = 4;

/** `readings` as in `Form`; `owner` is the entry's number. `folded.starts` is written over. */
export function packName(folded: Folded, readings: string, owner: number, packs: Packs): void {
  const { written, spoken, initial, others, parts } = syllablesOf(folded, readings);
  const { text, starts } = folded;
  for (let i = 0; i < text.length; i++)
    if (!starts[i] && (isHan(text[i]!) || isNumber(text, i))) starts[i] = 1;
  packs.written.add(text, owner, starts, false);
  packs.pinyin.addParts(spoken, owner);
  packs.initials.addParts(initial, owner);
  // One heteronym at a time read the other way.
  for (const [i, other, letter] of others) {
    packs.pinyin.addParts(withOther(spoken, i, other), owner);
    packs.initials.addParts(withOther(initial, i, letter), owner);
  }
  if (parts.length < 2 || parts.length > MOST_PARTS) return;
  for (const short of shortened(written, parts)) packs.written.add(short, owner, null, true);
  for (const short of shortened(initial, parts)) packs.initials.add(short, owner, null, true);
}

const withOther = (syllables: readonly string[], place: number, other: string): string[] =>
  syllables.map((syllable, i) => (i === place ? other : syllable));

/** The number of a road code may be looked for by itself: 524 of G524. */
const isNumber = (text: string, i: number): boolean =>
  isBetween(text, i, '0', '9') && i > 0 && isBetween(text, i - 1, 'a', 'z');
const isBetween = (text: string, i: number, first: string, last: string): boolean =>
  text[i]! >= first && text[i]! <= last;

function syllablesOf({ text, starts }: Folded, readings: string): Syllables {
  const read = readings.split(' ');
  const made: Syllables = { written: [], spoken: [], initial: [], others: [], parts: [] };
  const { written, spoken, initial } = made;
  let next = 0;
  let i = 0;
  let open = false;
  for (const character of text) {
    const begins = starts[i] === 1;
    i += character.length;
    const last = written.length - 1;
    if (!isHan(character)) {
      if (open && !begins) written[last] = spoken[last] = initial[last] = written[last]! + character;
      else take(character, character, character, begins);
      open = true;
      continue;
    }
    const [first = '', ...rest] = (read[next++] ?? character).split('/');
    take(character, first, first.slice(0, 1), begins);
    for (const other of rest) made.others.push([written.length - 1, other, other.slice(0, 1)]);
    open = false;
  }
  return made;

  function take(character: string, reading: string, letter: string, begins: boolean): void {
    if (begins || !written.length) made.parts.push(written.length);
    written.push(character);
    spoken.push(reading);
    initial.push(letter);
  }
}

/** The parts of 徐州—淮北—阜阳 but the last cut to their first syllable or left whole: 徐淮阜, xhb, xhf. */
function shortened(syllables: readonly string[], parts: readonly number[]): string[] {
  let made = [''];
  parts.forEach((from, i) => {
    const whole = syllables.slice(from, parts[i + 1]).join('');
    const ways = i === parts.length - 1 ? [whole] : [whole, syllables[from]!];
    made = made.flatMap((begin) => ways.map((way) => begin + way));
  });
  return made.slice(1);
}
