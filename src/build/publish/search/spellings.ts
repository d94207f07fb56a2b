/** The words in Latin letters that a misspelt word may stand for: English words, pinyin of names and of their parts. */
import { fold, isHan, type Variants } from '../../../core/text/fold';
import { latinTerms } from '../../../core/search/terms';
import type { Entry } from '../../../core/search/index-file';

/** Nobody runs more syllables than this together and misspells them. */
const MOST_SYLLABLES = 6;
const SHORTEST = 4;

/** Each once, in alphabetical order. */
export function spellingsOf(entries: readonly Entry[], variants: Variants): string[] {
  const words = new Set<string>();
  for (const { forms } of entries)
    for (const { text, from, readings } of forms) {
      const folded = fold(text, variants);
      if (from !== 'id') for (const word of latinTerms(folded)) words.add(word);
      if (readings === undefined) continue;
      const spoken = readings.split(' ').map((alternatives) => alternatives.split('/')[0]!);
      let part: string[] = [];
      const close = () => {
        if (part.length > 1 && part.length <= MOST_SYLLABLES) words.add(part.join(''));
        part = [];
      };
      let next = 0;
      Array.from(folded.text).forEach((character, i) => {
        if (folded.starts[i]) close();
        if (isHan(character)) part.push(spoken[next++] ?? '');
      });
      close();
      if (spoken.length <= MOST_SYLLABLES) words.add(spoken.join(''));
    }
  return [...words].filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word)).sort();
}
