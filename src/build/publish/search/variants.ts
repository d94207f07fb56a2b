/**
 * Traditional characters and regional variants → simplified, only those that can occur in a query
 * that has an answer: a converter of 100 KB becomes a list of a few KB, and is not needed in the page.
 */
import { Converter } from 'opencc-js/t2cn';
import { isHan } from '../../../core/text/fold';

const BLOCKS: readonly (readonly [number, number])[] = [
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
];

let all: Map<string, string> | null = null;

/** Every character of Unicode's first two Han blocks that OpenCC turns into one other character. */
function everyVariant(): Map<string, string> {
  if (all) return all;
  all = new Map();
  // Later ones yield to earlier ones: OpenCC's own standard, then Taiwan's and Hong Kong's forms.
  for (const from of ['t', 'tw', 'hk'] as const) {
    const convert = Converter({ from, to: 'cn' });
    for (const [first, last] of BLOCKS)
      for (let code = first; code <= last; code++) {
        const character = String.fromCharCode(code);
        const simple = convert(character);
        if (simple !== character && simple.length === 1 && isHan(simple) && !all.has(character))
          all.set(character, simple);
      }
  }
  return all;
}

/** A text in simplified characters, those with no simplified form as they are. */
export function toSimplified(text: string): string {
  const variants = everyVariant();
  return Array.from(text, (character) => variants.get(character) ?? character).join('');
}

/** The pairs ("滬沪臺台…") that these texts, or a query for something in them, can need. */
export function variantPairs(texts: Iterable<string>): string {
  const variants = everyVariant();
  const used = new Set<string>();
  for (const text of texts) for (const character of text) used.add(variants.get(character) ?? character);
  let pairs = '';
  for (const [character, simple] of variants) if (used.has(simple)) pairs += character + simple;
  return pairs;
}

/** All pairs, for texts that nobody has seen yet. */
export function everyPair(): string {
  return [...everyVariant()].flat().join('');
}
