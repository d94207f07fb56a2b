/** Annotation entries → annotations with positions. What can't be anchored is reported and left out. */
import type { AnnotationEntry } from './schemas';
import { BARE_MENTION } from '../../core/model/statuses';
import type { Annotation, Span } from '../../core/model/types';
import { anchor, publishedContext, wordsNear } from '../../core/text/anchor';
import type { Report } from '../issue';
import { sentenceAround } from '../../core/text/segment';
import type { DocumentSource } from './sources';
import type { Entry } from './yaml';

export interface Anchored {
  annotation: Annotation;
  entry: Entry<AnnotationEntry>;
}

/** The document's annotations in the order of the text. */
export function annotate(document: DocumentSource, report: Report): Anchored[] {
  const anchored = document.annotations.flatMap((entry): Anchored[] => {
    const found = anchor(entry.value, document.text);
    if ('fault' in found) {
      report.fault(found.fault.code, entry, ['exact'], found.fault.message, found.fault.cure);
      return [];
    }
    if (entry.value.exact.includes('\n'))
      report.fault(
        'quote-over-lines',
        entry,
        ['exact'],
        'the passage runs over a line break',
        'mark each paragraph by itself',
      );
    return [{ annotation: made(entry, found.span, document, report), entry }];
  });
  const seen = new Map<string, string>();
  for (const { annotation, entry } of anchored) {
    const key = `${annotation.position.start}-${annotation.position.end} ${annotation.features.join(' ')}`;
    const other = seen.get(key);
    if (other) {
      const message = `"${annotation.passage}" marks the same words for the same features as "${other}"`;
      report.fault('duplicate-passage', entry, ['id'], message, 'delete one of the two');
    } else seen.set(key, annotation.passage);
    if (annotation.features.length === 0 && !annotation.reading) {
      const cure = 'name the feature, or give a reading if the passage only corrects a slip';
      report.fault(
        'names-nothing',
        entry,
        ['features'],
        'the passage names no feature and has no reading',
        cure,
      );
    }
  }
  return anchored.sort((a, b) => order(a.annotation.position, b.annotation.position));
}

function made(
  entry: Entry<AnnotationEntry>,
  span: Span,
  document: DocumentSource,
  report: Report,
): Annotation {
  const { value } = entry;
  const says = value.says;
  const near = (words: string | undefined, path: string[], first: 'before' | 'after') => {
    if (words === undefined) return null;
    const at = wordsNear(words, span, document.text, first);
    if (at) return { exact: words, ...at };
    const cure = 'copy them verbatim from the line of the passage, or leave them out';
    const message = `the words "${words}" do not stand in the passage's own paragraph (line ${document.text.lineOf(span.start)})`;
    report.fault('words-not-found', entry, path, message, cure);
    return null;
  };
  const promised = says?.promise && near(says.promise.words, ['says', 'promise', 'words'], 'before');
  if (says && says.status !== BARE_MENTION && says.words === undefined) {
    const cure = 'add says.words: the very words of the paragraph that say so, or status: mentioned';
    report.fault(
      'status-without-words',
      entry,
      ['says'],
      `the status "${says.status}" has no words that say it`,
      cure,
    );
  }
  return {
    id: `${document.id}/${value.id}`,
    document: document.id,
    passage: value.id,
    exact: value.exact,
    ...publishedContext(span, document.text),
    position: span,
    sentence: sentenceAround(document.text, span),
    features: value.features,
    role: value.role,
    says: {
      status: says?.status ?? BARE_MENTION,
      words: near(says?.words, ['says', 'words'], 'before'),
      kindWords: near(says?.kind_words, ['says', 'kind_words'], 'after'),
      count: says?.count ?? null,
      lengthKm: says?.length_km ?? null,
      promise:
        says?.promise && promised
          ? { ...promised, event: says.promise.event, by: says.promise.by, words: promised.exact }
          : null,
    },
    reading: readingOf(value),
    note: value.note ?? null,
  };
}

function readingOf({ reading }: AnnotationEntry): Annotation['reading'] {
  if (!reading) return null;
  const evidence = reading.evidence ?? null;
  if ('unresolved' in reading) return { as: null, reason: reading.reason, confidence: null, evidence };
  return { as: reading.as, reason: reading.reason, confidence: reading.confidence, evidence };
}

function order(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
