/**
 * Where a quoted passage stands in its document: W3C TextQuoteSelector, matched exactly.
 *
 * One match or a fault that lists the candidates; never fuzzy. `prefix` must stand directly before
 * `exact`, `suffix` directly after. Offsets are code points of the canonical text.
 */
import type { Span } from '../model/types';
import type { LinedText } from './lined-text';

export interface Quote {
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

export type Anchoring = { span: Span } | { fault: { code: string; message: string; cure: string } };

const SHOWN = 12;
const PUBLISHED = 32;

/** The one place where the quote stands, or why there is none. */
export function anchor(quote: Quote, text: LinedText): Anchoring {
  const all = text.occurrences(quote.exact);
  const matches = all.filter((span) => contextFits(quote, span, text));
  const [only, second] = matches;
  if (only && !second) return { span: only };
  if (only) {
    const cure = `add prefix and/or suffix so that one remains of:${listed(matches, text)}`;
    return {
      fault: { code: 'quote-not-unique', message: `"${quote.exact}" occurs ${matches.length} times`, cure },
    };
  }
  if (all.length > 0) {
    const message = `"${quote.exact}" never stands between this prefix and suffix`;
    const cure = `prefix must end directly before it, suffix begin directly after it; it stands here:${listed(all, text)}`;
    return { fault: { code: 'quote-context', message, cure } };
  }
  return {
    fault: {
      code: 'quote-not-found',
      message: `"${quote.exact}" is not in the text`,
      cure: hint(quote.exact, text),
    },
  };
}

/**
 * Where words that a passage leans on stand in its own paragraph. They are the nearest occurrence
 * before the passage, else the nearest after (a Chinese verb governs what follows it); for the
 * list's own kind word it is the other way round (等城际铁路 closes its list). Null if not there.
 */
export function wordsNear(
  words: string,
  passage: Span,
  text: LinedText,
  first: 'before' | 'after',
): Span | null {
  const found = text.occurrences(words, text.lineSpan(passage.start));
  const before = found.filter((span) => span.end <= passage.start).at(-1) ?? null;
  const after = found.find((span) => span.end > passage.start) ?? null;
  return first === 'before' ? (before ?? after) : (after ?? before);
}

/** The context to publish: at most 32 code points on each side. */
export function publishedContext(span: Span, text: LinedText): { prefix: string; suffix: string } {
  return {
    prefix: text.slice(span.start - PUBLISHED, span.start),
    suffix: text.slice(span.end, span.end + PUBLISHED),
  };
}

function contextFits(quote: Quote, span: Span, text: LinedText): boolean {
  const before = Array.from(quote.prefix ?? '').length;
  const after = Array.from(quote.suffix ?? '').length;
  return (
    (before === 0 || text.slice(span.start - before, span.start) === quote.prefix) &&
    (after === 0 || text.slice(span.end, span.end + after) === quote.suffix)
  );
}

function listed(spans: readonly Span[], text: LinedText): string {
  const lines = spans.slice(0, 8).map((span) => {
    const before = text.slice(span.start - SHOWN, span.start);
    const after = text.slice(span.end, span.end + SHOWN);
    return `\n    line ${text.lineOf(span.start)}: …${before}【${text.slice(span.start, span.end)}】${after}…`.replace(
      /\n(?! )/g,
      '⏎',
    );
  });
  return lines.join('') + (spans.length > 8 ? `\n    and ${spans.length - 8} more` : '');
}

/** The longest beginning of the quote that does occur: a hint for the writer, never an anchor. */
function hint(exact: string, text: LinedText): string {
  const points = Array.from(exact);
  for (let size = points.length - 1; size >= 2; size--) {
    const [span] = text.occurrences(points.slice(0, size).join(''));
    if (!span) continue;
    const goesOn = text.slice(span.end, span.end + SHOWN).replace(/\n/g, '⏎');
    const here = text.slice(span.start, span.end);
    return `copy it verbatim: line ${text.lineOf(span.start)} has "${here}" and goes on "${goesOn}"`;
  }
  if (exact !== exact.normalize('NFC')) return 'write it in Unicode NFC, as the text is';
  return 'copy the passage verbatim from text.txt of this document, wrong characters included';
}
