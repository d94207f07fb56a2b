/** How deep each heading of a text stands for who hears it: no rank is left out on the way down. */
import type { SourceDocument } from '../model/types';

/** A document's own title stands below the page's h1 and its name, an h2. */
const TOP = 3;
const LOWEST = 6;

/** Ranks of titles and headings (3 to 6) by number of their paragraph. A rise of several levels is one step. */
export function headingRanks(paragraphs: SourceDocument['paragraphs']): Readonly<Record<number, number>> {
  const ranks: Record<number, number> = {};
  /** Levels of the headings that the present place stands under. */
  let above: number[] = [];
  paragraphs.forEach(({ kind, level }, index) => {
    if (kind !== 'title' && kind !== 'heading') return;
    const own = kind === 'title' ? 0 : (level ?? 2);
    above = above.filter((one) => one < own);
    ranks[index] = Math.min(LOWEST, TOP + above.length);
    above.push(own);
  });
  return ranks;
}
