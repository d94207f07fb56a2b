/** What is packed of one form of a Chinese name: as written, in pinyin, in initials, and shortened as people do. */
import { isHan, type Folded } from '../../lib/search/fold';
import type { Line } from './pack';

type Part = Omit<Line, 'owner'>;

export interface Lines {
  written: Part[];
  pinyin: Part[];
  initials: Part[];
}

interface Syllable {
  written: string;
  /** A run of Latin letters or digits counts as one syllable that reads as written. */
  readings: string[];
  han: boolean;
  partStart: boolean;
}

/** More parts than this make no short form, and too many ways to shorten. */
const MOST_PARTS = 4;

export function linesOf(folded: Folded, readings: string): Lines {
  const syllables = syllablesOf(folded, readings);
  const initial = (reading: string, i: number) => (syllables[i]!.han ? reading.slice(0, 1) : reading);
  const spoken = spellings(syllables.map((syllable) => syllable.readings));
  const starts = Uint8Array.from(folded.starts, (start, i) =>
    start || isHan(folded.text[i]!) || isNumber(folded, i) ? 1 : 0,
  );
  return {
    written: [
      { text: folded.text, starts, derived: false },
      ...shortened(syllables, ({ written }) => written).map(derived),
    ],
    pinyin: spoken.map((parts) => ({ text: parts.join(''), starts: startsOf(parts), derived: false })),
    initials: [
      ...spoken
        .map((parts) => parts.map(initial))
        .map((parts) => ({ text: parts.join(''), starts: startsOf(parts), derived: false })),
      ...shortened(syllables, ({ readings: [reading = ''] }, i) => initial(reading, i)).map(derived),
    ],
  };
}

const derived = (text: string): Part => ({ text, starts: null, derived: true });

/** The number of a road code may be looked for by itself: 524 of G524. */
const isNumber = ({ text }: Folded, i: number): boolean =>
  /\d/.test(text[i]!) && /[a-z]/.test(text[i - 1] ?? '');

function startsOf(parts: readonly string[]): Uint8Array {
  const starts = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    if (part) starts[at] = 1;
    at += part.length;
  }
  return starts;
}

function syllablesOf(folded: Folded, readings: string): Syllable[] {
  const spoken = readings.split(' ');
  const syllables: Syllable[] = [];
  let next = 0;
  let i = 0;
  for (const written of folded.text) {
    const partStart = folded.starts[i] === 1;
    i += written.length;
    const last = syllables.at(-1);
    if (isHan(written)) {
      syllables.push({ written, readings: (spoken[next++] ?? written).split('/'), han: true, partStart });
    } else if (last && !last.han && !partStart) {
      last.written += written;
      last.readings = [last.written];
    } else syllables.push({ written, readings: [written], han: false, partStart });
  }
  return syllables;
}

/** The common spelling, and those with one heteronym read the other way. */
function spellings(readings: readonly string[][]): string[][] {
  const common = readings.map(([first = '']) => first);
  return [
    common,
    ...readings.flatMap((alternatives, i) =>
      alternatives.slice(1).map((other) => common.map((reading, j) => (j === i ? other : reading))),
    ),
  ];
}

/** The parts of 徐州—淮北—阜阳 but the last cut to their first syllable or left whole: 徐淮阜, xhb, xhf. */
function shortened(
  syllables: readonly Syllable[],
  write: (syllable: Syllable, i: number) => string,
): string[] {
  const parts: string[][] = [];
  syllables.forEach((syllable, i) => {
    if (syllable.partStart || parts.length === 0) parts.push([]);
    parts.at(-1)!.push(write(syllable, i));
  });
  if (parts.length < 2 || parts.length > MOST_PARTS) return [];
  return parts
    .map((part, i) => (i === parts.length - 1 ? [part.join('')] : [part.join(''), part[0]!]))
    .reduce<string[]>((made, ways) => made.flatMap((begin) => ways.map((way) => begin + way)), [''])
    .slice(1);
}
