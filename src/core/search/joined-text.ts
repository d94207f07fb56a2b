/** Documents as one folded string each, for words that go on over the end of a sentence. */
import { fold, type Variants } from '../text/fold';
import type { Sentence } from './index-file';

export interface JoinedText {
  document: string;
  text: string;
  /** Where each sentence begins in it, by its number in the index, in order. */
  begins: { number: number; from: number }[];
}

export function joinedTexts(sentences: readonly Sentence[], variants: Variants): JoinedText[] {
  const texts = new Map<string, JoinedText>();
  sentences.forEach(({ document, text }, number) => {
    let joined = texts.get(document);
    if (!joined) texts.set(document, (joined = { document, text: '', begins: [] }));
    const folded = fold(text, variants).text;
    // A sentence of marks alone has no place in it.
    if (!folded) return;
    joined.begins.push({ number, from: joined.text.length });
    joined.text += folded;
  });
  return [...texts.values()];
}
