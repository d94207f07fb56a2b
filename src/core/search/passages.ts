/** Sentences of the documents that hold the words of a query, and the passage to open for each. */
import { fold, isHan, sourceRange } from '../text/fold';
import type { Annotation } from '../model/types';
import type { Sentence } from './index-file';
import type { Corpus } from './corpus';
import type { PassageHit } from './results';
import { BY_PASSAGE } from './rank';
import type { Words } from './words';

const LIMIT = 200;
/** Fewer folded characters stand across two sentences by chance. */
const ACROSS_LEAST = 6;
/** Between words and passage within which the one speaks of the other: these characters, and no end of a clause. */
const NEAR = 40;
const CLAUSE_END = /[、，；。：,;:]/;

export function passagesWith(corpus: Corpus, query: Words): PassageHit[] {
  if (query.phrase.length < 2) return [];
  return sentences(corpus, query)
    .slice(0, LIMIT)
    .flatMap((sentence) => hitOf(corpus, sentence, query) ?? [])
    .sort((a, b) => b.score - a.score);
}

/**
 * Where words stand that go on over the end of a sentence or a paragraph, as words copied from a document may:
 * the sentence in which they begin, to its end. `typed`: as it was typed.
 */
export function passagesAcross(corpus: Corpus, typed: string): PassageHit[] {
  const wanted = fold(typed, corpus.variants).text;
  if (wanted.length < ACROSS_LEAST) return [];
  return corpus.joined().flatMap(({ text, begins }) => {
    const hits: PassageHit[] = [];
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const { number, from } = begins.findLast((one) => one.from <= at)!;
      const sentence = corpus.index.sentences[number]!;
      const folded = fold(sentence.text, corpus.variants);
      const end = Math.min(folded.text.length, at - from + wanted.length);
      const range = sourceRange(folded, sentence.text, at - from, end);
      const passage = corpus.citations.nearest(sentence, sentence.start + range[0])?.passage ?? null;
      hits.push({ sentence, ranges: [range], passage, score: 2 });
    }
    return hits;
  });
}

/** The sentences that name a feature, its own words emphasised. */
export function passagesOf(corpus: Corpus, number: number): PassageHit[] {
  const named = new Map<number, Annotation>();
  for (const id of corpus.catalog.features[number]!.annotations) {
    const annotation = corpus.citations.byId(id);
    const at = annotation ? corpus.citations.sentenceOf(annotation) : -1;
    const before = named.get(at);
    if (annotation && at >= 0 && !(before && before.position.start <= annotation.position.start))
      named.set(at, annotation);
  }
  return [...named]
    .sort(([a], [b]) => a - b)
    .map(([at, { exact, passage }]) => {
      const sentence = corpus.index.sentences[at]!;
      const from = sentence.text.indexOf(exact);
      return { sentence, ranges: [[from, from + exact.length]], passage, score: 0 };
    });
}

/** Features that the sentence of a hit names beside the words, the nearer the better. */
export function featuresBeside(
  corpus: Corpus,
  { sentence, ranges }: PassageHit,
): { number: number; score: number }[] {
  const at = sentence.start + ranges[0]![0];
  return sentence.passages.flatMap((passage) => {
    const annotation = corpus.citations.of(sentence, passage);
    if (!annotation) return [];
    const distance = Math.abs(annotation.position.start - at);
    if (distance > NEAR) return [];
    const start = Math.min(annotation.position.start, at) - sentence.start;
    if (CLAUSE_END.test(sentence.text.slice(start, start + distance))) return [];
    const numbers = corpus.citations.namedBy(annotation);
    return numbers.map((number) => ({ number, score: BY_PASSAGE - distance }));
  });
}

function sentences(corpus: Corpus, query: Words): Sentence[] {
  return corpus.sentencesWith(query.tokens).map((number) => corpus.index.sentences[number]!);
}

function hitOf(corpus: Corpus, sentence: Sentence, query: Words): PassageHit | null {
  const folded = fold(sentence.text, corpus.variants);
  const find = (phrase: string): [number, number] | null => {
    const free = isHan(phrase[0] ?? '');
    for (let at = folded.text.indexOf(phrase); at >= 0; at = folded.text.indexOf(phrase, at + 1))
      if (free || folded.starts[at]) return sourceRange(folded, sentence.text, at, at + phrase.length);
    return null;
  };
  const phrase = find(query.phrase);
  const ranges = phrase ? [phrase] : query.tokens.map(find);
  if (!ranges.every((range) => range !== null)) return null;
  const at = sentence.start + ranges[0]![0];
  const passage = corpus.citations.nearest(sentence, at)?.passage ?? null;
  return { sentence, ranges, passage, score: phrase ? 2 : 1 };
}
