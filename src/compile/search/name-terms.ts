/** The terms under which the forms of a name are indexed: see lib/search/terms.ts for the fields. */
import { fold, isHan, type Folded, type Variants } from '../../lib/search/fold';
import {
  hanTerms,
  INITIALS_CUT,
  latinTerms,
  PINYIN_CUT,
  tails,
  type NameField,
} from '../../lib/search/terms';
import type { Form } from '../../model/search';

type Terms = Record<NameField, string[]>;

/** `headOnly`: what is typed in letters must begin the name; enough for places, and half the size. */
export function nameTerms(forms: readonly Form[], variants: Variants, headOnly: boolean): Terms {
  const terms: Terms = { head: [], zh: [], en: [], py: [], in: [] };
  for (const form of forms) {
    const folded = fold(form.text, variants);
    if (form.from !== 'id') terms.head.push(folded.text);
    terms.zh.push(...hanTerms(folded.text), ...firstsOfParts(folded));
    terms.en.push(...latinTerms(folded));
    if (form.readings === undefined) {
      if (form.from !== 'id' && !headOnly) terms.py.push(...tails(latinTerms(folded), PINYIN_CUT));
      continue;
    }
    const syllables = syllablesOf(folded, form.readings);
    for (const spoken of spellings(syllables.map(({ readings }) => readings))) {
      const initials = spoken.map(initialOf(syllables));
      terms.head.push(spoken.join(''), initials.join(''));
      if (headOnly) continue;
      terms.py.push(...tails(spoken, PINYIN_CUT));
      terms.in.push(...tails(initials, INITIALS_CUT));
    }
    if (!headOnly) terms.in.push(...abbreviations(syllables));
  }
  return terms;
}

interface Syllable {
  /** A run of Latin letters or digits counts as one syllable that reads as written. */
  readings: string[];
  han: boolean;
  partStart: boolean;
}

function syllablesOf(folded: Folded, readings: string): Syllable[] {
  const spoken = readings.split(' ').map((alternatives) => alternatives.split('/'));
  const syllables: Syllable[] = [];
  let next = 0;
  let i = 0;
  for (const character of folded.text) {
    const partStart = folded.starts[i] === 1;
    i += character.length;
    const last = syllables.at(-1);
    if (isHan(character)) syllables.push({ readings: spoken[next++] ?? [character], han: true, partStart });
    else if (last && !last.han && !partStart) last.readings = [last.readings[0] + character];
    else syllables.push({ readings: [character], han: false, partStart });
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

const initialOf =
  (syllables: readonly Syllable[]) =>
  (reading: string, i: number): string =>
    syllables[i]!.han ? reading.slice(0, 1) : reading;

/** 徐淮, 淮阜 of 徐州—淮北—阜阳: neighbours in the short form that people make of it. */
function firstsOfParts({ text, starts }: Folded): string[] {
  const firsts = Array.from(text).filter((character, i) => starts[i] && isHan(character));
  return firsts.slice(1).map((first, i) => firsts[i]! + first);
}

/** Initials with each part cut to its first syllable or left whole: xhb and xhf for 徐州—淮北—阜阳. */
function abbreviations(syllables: readonly Syllable[]): string[] {
  const parts: string[] = [];
  for (const { readings, han, partStart } of syllables) {
    const letter = han ? readings[0]!.slice(0, 1) : readings[0]!;
    if (partStart || parts.length === 0) parts.push(letter);
    else parts[parts.length - 1] += letter;
  }
  if (parts.length < 2 || parts.length > 5) return [];
  const ways = parts.map((part, i) => (i === parts.length - 1 ? [part] : [part, part.slice(0, 1)]));
  return ways
    .reduce<string[]>((made, way) => made.flatMap((begin) => way.map((part) => begin + part)), [''])
    .map((letters) => letters.slice(0, INITIALS_CUT));
}
