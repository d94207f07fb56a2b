/** Cuts a canonical text into paragraphs (its lines) and sentences. Offsets in code points. */
import type { SourceDocument, Span } from '../model/types';
import type { LinedText } from './lined-text';

type Paragraph = SourceDocument['paragraphs'][number];

export interface Headings {
  title: string;
  headings: readonly { exact: string; level: 1 | 2 | 3 }[];
  captions: readonly string[];
}

const STOPS = new Set('。!?;\uff01\uff1f\uff1b');
/** What may stand after a stop and still belong to its sentence. */
const CLOSERS = new Set('”’」』》〉】)]"\uff09\uff3d\'');

/**
 * The lines of the text with their kinds. The first line is the title if it equals `title`.
 * `missing` are the headings and captions that are no line of the text.
 */
export function paragraphsOf(
  text: LinedText,
  given: Headings,
): { paragraphs: Paragraph[]; missing: string[] } {
  const levels = new Map(given.headings.map(({ exact, level }) => [exact, level]));
  const captions = new Set(given.captions);
  const seen = new Set<string>();
  const paragraphs = text.lines().map((span, index): Paragraph => {
    const line = text.slice(span.start, span.end);
    seen.add(line);
    const level = levels.get(line);
    if (index === 0 && line === given.title) return { ...span, kind: 'title', level: 1 };
    if (level) return { ...span, kind: 'heading', level };
    return { ...span, kind: captions.has(line) ? 'caption' : 'paragraph', level: null };
  });
  return { paragraphs, missing: [...levels.keys(), ...captions].filter((exact) => !seen.has(exact)) };
}

/** The sentences of a paragraph: they end at 。!?; with the closing quotes and brackets after it. */
export function sentencesOf(text: LinedText, paragraph: Span): Span[] {
  const points = Array.from(text.slice(paragraph.start, paragraph.end));
  const sentences: Span[] = [];
  let start = 0;
  for (let i = 0; i < points.length; i++) {
    if (!STOPS.has(points[i]!)) continue;
    while (i + 1 < points.length && (CLOSERS.has(points[i + 1]!) || STOPS.has(points[i + 1]!))) i++;
    sentences.push({ start: paragraph.start + start, end: paragraph.start + i + 1 });
    start = i + 1;
  }
  if (start < points.length) sentences.push({ start: paragraph.start + start, end: paragraph.end });
  return sentences;
}

/** The sentence (or run of sentences) of its paragraph that holds a span. */
export function sentenceAround(text: LinedText, span: Span): Span {
  const line = text.lineSpan(span.start);
  const touched = sentencesOf(text, line).filter(
    (sentence) => sentence.start < span.end && sentence.end > span.start,
  );
  return { start: touched[0]?.start ?? line.start, end: touched.at(-1)?.end ?? line.end };
}
