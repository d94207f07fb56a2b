/** Sentences of the documents that hold the words of a query, and the passage to open for each. */
import { fold, isHan } from '../../lib/search/fold';
import type { Annotation } from '../../model/catalog';
import type { Sentence } from '../../model/search';
import type { Engine } from './engine';
import type { Ranges } from './match';
import { BY_PASSAGE } from './rank';
import type { Words } from './words';

export interface PassageHit {
  sentence: Sentence;
  /** Where the words stand in the sentence. */
  ranges: Ranges;
  /** The passage nearest to them, in this sentence or else in the document; null if the document has none. */
  passage: string | null;
  /** Features named in the sentence, the nearer to the words the better. */
  features: { number: number; score: number }[];
  score: number;
}

const LIMIT = 200;
/** Between words and passage within which the one speaks of the other: these characters, and no end of a clause. */
const NEAR = 40;
const CLAUSE_END = /[、,;。:,;:]/;

export function passagesWith(engine: Engine, query: Words): PassageHit[] {
  if (query.phrase.length < 2) return [];
  return sentences(engine, query)
    .slice(0, LIMIT)
    .flatMap((sentence) => hitOf(engine, sentence, query) ?? [])
    .sort((a, b) => b.score - a.score);
}

/** The sentences that name a feature, its own words emphasised. */
export function passagesOf(engine: Engine, number: number): PassageHit[] {
  const named = new Set(engine.catalog.features[number]!.annotations);
  return engine.index.sentences.flatMap((sentence) => {
    const passage = sentence.passages.find((id) => named.has(`${sentence.document}/${id}`));
    if (!passage) return [];
    const exact = engine.annotation(sentence, passage)?.exact ?? '';
    const at = sentence.text.indexOf(exact);
    return [{ sentence, ranges: [[at, at + exact.length]], passage, features: [], score: 0 }];
  });
}

function sentences(engine: Engine, query: Words): Sentence[] {
  return engine.sentencesWith(query.tokens).map((number) => engine.index.sentences[number]!);
}

function hitOf(engine: Engine, sentence: Sentence, query: Words): PassageHit | null {
  const folded = fold(sentence.text, engine.variants);
  const find = (phrase: string): [number, number] | null => {
    const free = isHan(phrase[0] ?? '');
    for (let at = folded.text.indexOf(phrase); at >= 0; at = folded.text.indexOf(phrase, at + 1))
      if (free || folded.starts[at]) return [folded.at[at]!, folded.at[at + phrase.length - 1]! + 1];
    return null;
  };
  const phrase = find(query.phrase);
  const ranges = phrase ? [phrase] : query.tokens.map(find);
  if (!ranges.every((range) => range !== null)) return null;
  const at = sentence.start + ranges[0]![0];
  const near = nearest(engine, sentence, at);
  const features = sentence.passages.flatMap((passage) => {
    const annotation = engine.annotation(sentence, passage);
    if (!annotation) return [];
    const distance = Math.abs(annotation.position.start - at);
    const start = Math.min(annotation.position.start, at) - sentence.start;
    const between = sentence.text.slice(start, start + distance);
    const numbers = engine.belongings.namedBy.get(annotation.id) ?? [];
    return distance > NEAR || CLAUSE_END.test(between)
      ? []
      : numbers.map((number) => ({ number, score: BY_PASSAGE - distance }));
  });
  return { sentence, ranges, passage: near, features, score: phrase ? 2 : 1 };
}

/** Offsets count code points, ranges UTF-16 units: near enough to find the nearest. */
function nearest(engine: Engine, sentence: Sentence, at: number): string | null {
  const inSentence = sentence.passages.flatMap((passage) => engine.annotation(sentence, passage) ?? []);
  const among = inSentence.length ? inSentence : engine.annotationsIn(sentence.document);
  const distance = ({ position }: Annotation): number => Math.abs(position.start - at);
  return (
    among.reduce<Annotation | null>((best, a) => (!best || distance(a) < distance(best) ? a : best), null)
      ?.passage ?? null
  );
}
