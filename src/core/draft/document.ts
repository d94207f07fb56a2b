/** The text of a draft as a document of the atlas: its paragraphs, and its own words for what it is. */
import { messageAsKept, type MessageKey } from '../messages';
import type { Bilingual, SourceDocument } from '../model/types';
import { fingerprint } from '../model/fingerprint';
import type { LinedText } from '../text/lined-text';
import { paragraphsOf } from '../text/segment';
import type { Work } from './work';

/** 一、…  第三章…  (一)…: a short line without a stop at its end. */
const HEADING = [
  /^第[一二三四五六七八九十百]{1,4}[章节篇部]/,
  /^[一二三四五六七八九十]{1,3}、/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
] as const;
const LONGEST = 40;

const levelOf = (line: string): 1 | 2 | 3 | null => {
  if (Array.from(line).length > LONGEST || /[。；;，,：:]$/.test(line)) return null;
  const at = HEADING.findIndex((form) => form.test(line));
  return at < 0 ? null : ([1, 2, 3] as const)[at]!;
};

export function paragraphsOfDraft(text: LinedText, title: string): SourceDocument['paragraphs'] {
  const headings = text.text.split('\n').flatMap((exact) => {
    const level = levelOf(exact);
    return level && exact !== title ? [{ exact, level }] : [];
  });
  return paragraphsOf(text, { title, headings, captions: [] }).paragraphs;
}

/** In both languages, with the mark that it is a draft: wherever the name stands, the mark stands too. */
export const marked = (name: string, english = name): Bilingual => ({
  zh: messageAsKept('zh', 'draft.marked', { name }),
  en: messageAsKept('en', 'draft.marked', { name: english }),
});
export const bothOf = (key: MessageKey): Bilingual => ({
  zh: messageAsKept('zh', key),
  en: messageAsKept('en', key),
});

export function documentOf({ id, meta, text: raw, deletions }: Work, text: LinedText): SourceDocument {
  const name = marked(meta.title);
  return {
    id,
    name,
    short: name,
    title: meta.title,
    publisher: meta.publisher,
    date: meta.date,
    eventDate: null,
    issued: meta.date || null,
    language: meta.language,
    url: meta.url,
    reliability: { grade: 'poor', note: bothOf('draft.mark') },
    paragraphs: paragraphsOfDraft(text, meta.title),
    deletions: [...deletions],
    length: text.length,
    fingerprint: fingerprint(raw),
  };
}
