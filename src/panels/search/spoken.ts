/**
 * Lays what was typed along a name that is spoken: full pinyin (husuhu, the last syllable may be
 * cut short), initials (hsh; zh, ch and sh may be two letters), and short forms that skip from one
 * part to the next (徐淮阜, xhb). Han characters among the letters stand for themselves.
 */
import { fold, isHan, type Folded, type Variants } from '../../lib/search/fold';
import type { Form } from '../../model/search';

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
export function lay(name: Spoken, query: string, start: number, manner: Manner): number {
  const { text, starts } = name.folded;
  if (manner === 'short' && !starts[start]) return -1;
  const step = (i: number, j: number, skipped: boolean): number => {
    if (j === query.length) return manner === 'short' && !skipped ? -1 : i;
    if (i < text.length) {
      for (const size of bites(name, i, query, j, manner)) {
        const end = step(i + 1, j + size, skipped);
        if (end >= 0) return end;
      }
    }
    if (manner !== 'short' || i === start || starts[i]) return -1;
    const part = starts.indexOf(1, i);
    return part > i ? step(part, j, true) : -1;
  };
  return step(start, 0, false);
}

/** How much of the query the character at `i` can take. */
function bites(name: Spoken, i: number, query: string, j: number, manner: Manner): number[] {
  if (name.folded.text[i] === query[j]) return [1];
  const rest = query.length - j;
  const sizes: number[] = [];
  for (const reading of name.readings[i] ?? []) {
    if (manner === 'pinyin') {
      if (query.startsWith(reading, j)) sizes.push(reading.length);
      else if (rest < reading.length && reading.startsWith(query.slice(j))) sizes.push(rest);
    } else if (reading[0] === query[j]) {
      if (reading[1] === 'h' && query[j + 1] === 'h') sizes.push(2);
      sizes.push(1);
    }
  }
  return sizes;
}
