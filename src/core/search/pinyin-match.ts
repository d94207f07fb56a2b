/**
 * Lays what was typed along a name that is spoken: full pinyin (husuhu, the last syllable may be
 * cut short), initials (hsh; zh, ch and sh may be two letters), and short forms that skip from one
 * part to the next (徐淮阜, xhb). Han characters among the letters stand for themselves.
 */
import { fold, isHan, type Folded, type Variants } from '../text/fold';
import type { Form } from './index-file';

export interface Spoken {
  form: Form;
  folded: Folded;
  /** Readings of the Han character at this place of the folded text; null elsewhere. */
  readings: (readonly string[] | null)[];
}

export function prepare(form: Form, variants: Variants): Spoken {
  const folded = fold(form.text, variants);
  const spoken = form.readings?.split(' ').map((alternatives) => alternatives.split('/')) ?? [];
  let next = 0;
  const readings = Array.from({ length: folded.text.length }, (_, i) =>
    isHan(folded.text[i]!) ? (spoken[next++] ?? null) : null,
  );
  return { form, folded, readings };
}

export type Manner = 'pinyin' | 'initials' | 'short';

/** Where the query, laid along the name from `start`, ends (exclusive); -1 if it does not fit. */
export const lay = (name: Spoken, query: string, start: number, manner: Manner): number =>
  manner === 'short' && !name.folded.starts[start] ? -1 : step(name, query, start, manner, start, 0, false);

/** Where it ends if `j` characters of it reach to `i`; `skipped`: a part of the name was left out. */
function step(
  name: Spoken,
  query: string,
  start: number,
  manner: Manner,
  i: number,
  j: number,
  skipped: boolean,
): number {
  const { text, starts } = name.folded;
  if (j === query.length) return manner === 'short' && !skipped ? -1 : i;
  if (i < text.length) {
    const end = bite(name, query, start, manner, i, j, skipped);
    if (end >= 0) return end;
  }
  if (manner !== 'short' || i === start || starts[i]) return -1;
  const part = starts.indexOf(1, i);
  return part > i ? step(name, query, start, manner, part, j, true) : -1;
}

/** The same for each way in which the character at `i` can take some of the query, the longest first. */
function bite(
  name: Spoken,
  query: string,
  start: number,
  manner: Manner,
  i: number,
  j: number,
  skipped: boolean,
): number {
  if (name.folded.text[i] === query[j]) return step(name, query, start, manner, i + 1, j + 1, skipped);
  const rest = query.length - j;
  for (const reading of name.readings[i] ?? NONE) {
    if (reading[0] !== query[j]) continue;
    let most = 1;
    let least = 1;
    if (manner !== 'pinyin') most = reading[1] === 'h' && query[j + 1] === 'h' ? 2 : 1;
    else if (query.startsWith(reading, j)) most = least = reading.length;
    else if (rest < reading.length && reading.startsWith(query.slice(j))) most = least = rest;
    else continue;
    for (let size = most; size >= least; size--) {
      const end = step(name, query, start, manner, i + 1, j + size, skipped);
      if (end >= 0) return end;
    }
  }
  return -1;
}

const NONE: readonly string[] = [];
