/**
 * The table that puts the page's Chinese into traditional characters (`core/messages/script.ts`): made here with OpenCC
 * and the exceptions of `data/traditional.yaml`, so that the page needs neither. Characters one by one, and of phrases
 * only those that texts of this atlas need. The forms are those that Taiwan writes (裡, 為, 群); words stay those of the
 * mainland.
 */
import { Converter } from 'opencc-js/cn2t';
import { byFirst, converted, type ScriptTable } from '../../core/messages/script';

export interface Exception {
  simplified: string;
  traditional: string;
}

const BLOCK = [0x4e00, 0x9fff] as const;
/** No phrase that decides how a character is written is longer. */
const LONGEST = 8;
const openCc = Converter({ from: 'cn', to: 'tw' });

let single: Map<string, string> | null = null;
/** What each character becomes that stands alone. */
function singles(): Map<string, string> {
  if (single) return single;
  single = new Map();
  for (let code = BLOCK[0]; code <= BLOCK[1]; code++) {
    const character = String.fromCharCode(code);
    const traditional = openCc(character);
    if (traditional !== character && traditional.length === 1) single.set(character, traditional);
  }
  return single;
}

/** A whole text by OpenCC, but for what the exceptions say; the longest of them first. */
export function inTraditional(text: string, exceptions: readonly Exception[]): string {
  const [first] = exceptions
    .filter(({ simplified }) => text.includes(simplified))
    .sort((a, b) => b.simplified.length - a.simplified.length);
  if (!first) return openCc(text);
  return text
    .split(first.simplified)
    .map((part) => inTraditional(part, exceptions))
    .join(first.traditional);
}

/** `texts`: all that must come out as OpenCC and the exceptions would have it. */
export function scriptTable(texts: readonly string[], exceptions: readonly Exception[]): ScriptTable {
  const phrases = new Map(exceptions.map(({ simplified, traditional }) => [simplified, traditional]));
  for (const text of texts) addPhrases(text, exceptions, phrases);
  return {
    characters: [...singles()].flat().join(''),
    phrases: Object.fromEntries([...phrases].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Adds the shortest phrases with which a text comes out as it should. */
function addPhrases(text: string, exceptions: readonly Exception[], phrases: Map<string, string>): void {
  const wanted = inTraditional(text, exceptions);
  const within = new Map([...phrases].filter(([from]) => text.includes(from)));
  const made = (): string => converted(text, singles(), byFirst(within));
  for (let rounds = 0; rounds < text.length; rounds++) {
    const wrong = firstDifference(made(), wanted);
    if (wrong < 0) return;
    const found = windows(text, wrong).some(([from, to]) => {
      const phrase = text.slice(from, to);
      // Only what says the same wherever it stands: 批复, not 复。
      if (within.has(phrase) || inTraditional(phrase, exceptions) !== wanted.slice(from, to)) return false;
      within.set(phrase, wanted.slice(from, to));
      const after = firstDifference(made(), wanted);
      if (after < 0 || after > wrong) {
        phrases.set(phrase, wanted.slice(from, to));
        return true;
      }
      within.delete(phrase);
      return false;
    });
    // Where nothing shorter helps, the text itself.
    if (!found) return void phrases.set(text, wanted);
  }
}

function firstDifference(a: string, b: string): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) if (a[i] !== b[i]) return i;
  return -1;
}

/** Parts of a text around a place, the shortest first, and of these what begins there: 签约 rather than 已签. */
function windows(text: string, at: number): [number, number][] {
  const found: [number, number][] = [];
  for (let length = 2; length <= LONGEST; length++)
    for (let from = at; from >= 0 && from > at - length; from--)
      if (from + length <= text.length) found.push([from, from + length]);
  return found;
}
