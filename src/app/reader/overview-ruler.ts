/** Where passages lie along the strip beside the text. Pure arithmetic; the column measures, the strip draws. */

/** A passage as measured: where it stands in the scrolled content, in CSS pixels. */
export interface Measured {
  id: string;
  top: number;
  features: readonly string[];
  colours: readonly string[];
}

export interface StripMark {
  /** Pixels from the top of the strip. */
  top: number;
  /** Passages under this mark, in the order of the text. */
  passages: string[];
  features: string[];
  /** Each colour once, in the order of the text. */
  colours: string[];
}

/** Height of a mark in pixels; passages nearer than this share one. */
export const MARK = 4;

/**
 * The marks of a strip `height` pixels high beside content of `contentHeight` pixels.
 * Never more marks than the strip has room for, whatever the number of passages.
 */
export function stripMarks(
  passages: readonly Measured[],
  contentHeight: number,
  height: number,
): StripMark[] {
  if (contentHeight <= 0 || height <= MARK) return [];
  const marks = new Map<number, StripMark>();
  for (const passage of passages) {
    const share = Math.min(1, Math.max(0, passage.top / contentHeight));
    const row = Math.round((share * (height - MARK)) / MARK);
    const mark = marks.get(row) ?? { top: row * MARK, passages: [], features: [], colours: [] };
    marks.set(row, mark);
    mark.passages.push(passage.id);
    mark.features.push(...passage.features.filter((id) => !mark.features.includes(id)));
    mark.colours.push(...passage.colours.filter((colour) => !mark.colours.includes(colour)));
  }
  return [...marks.values()].sort((a, b) => a.top - b.top);
}

/** The mark at or nearest to a height on the strip, if one is within `reach` pixels. */
export function nearest(marks: readonly StripMark[], y: number, reach: number): StripMark | null {
  let best: StripMark | null = null;
  for (const mark of marks) {
    const away = Math.abs(mark.top + MARK / 2 - y);
    if (away <= reach && (!best || away < Math.abs(best.top + MARK / 2 - y))) best = mark;
  }
  return best;
}

/** The window of the strip that shows what is on the page: top and height in pixels. */
export function windowOf(
  scrollTop: number,
  pageHeight: number,
  contentHeight: number,
  height: number,
): { top: number; height: number } {
  if (contentHeight <= 0) return { top: 0, height };
  const share = Math.min(1, pageHeight / contentHeight);
  const tall = Math.max(12, share * height);
  const rest = contentHeight - pageHeight;
  return { top: rest > 0 ? (Math.min(scrollTop, rest) / rest) * (height - tall) : 0, height: tall };
}
