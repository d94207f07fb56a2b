/** Puts what the canonical text left out of its seed back in its place, for those who ask to see it. */
import type { SourceDocument, Span } from '../../core/model/types';

type Deletion = SourceDocument['deletions'][number];

export interface LeftOut {
  /** Whole lines that stood before the paragraph of that index; the last list stood after all of them. */
  before: Deletion[][];
  /** What stood inside the paragraph of that index, at offsets from its start to its end. */
  within: Deletion[][];
}

/**
 * Distributes deletions (in the order of the text) over paragraphs. Whole lines that were left out
 * stand at the start of the next paragraph, or at the end of the text, and bring their line break.
 */
export function leftOut(paragraphs: readonly Span[], deletions: readonly Deletion[]): LeftOut {
  const before: Deletion[][] = Array.from({ length: paragraphs.length + 1 }, () => []);
  const within: Deletion[][] = paragraphs.map(() => []);
  let index = 0;
  for (const deletion of deletions) {
    while (index < paragraphs.length && paragraphs[index]!.end < deletion.at) index++;
    const paragraph = paragraphs[index];
    const lines = deletion.text.lastIndexOf('\n') + 1;
    if (!paragraph) before[paragraphs.length]!.push(deletion);
    else if (deletion.at === paragraph.start && lines > 0) {
      before[index]!.push({ ...deletion, text: deletion.text.slice(0, lines) });
      // A line that was cut at its beginning too: its rest belongs to the paragraph itself.
      const rest = deletion.text.slice(lines);
      if (rest)
        within[index]!.push({ ...deletion, text: rest, why: rest.trim() ? deletion.why : 'white-space' });
    } else if (deletion.at === paragraph.end && lines > 0) before[index + 1]!.push(deletion);
    else within[index]!.push(deletion);
  }
  return { before, within };
}

const SIGNS: Record<string, string> = { '\n': '↵', '\t': '⇥', ' ': '␣', '\u3000': '□', '\u00a0': '␣' };

/** What was left out, as it can be seen: white space by signs, a run of the same sign counted (↵×3). */
export function visible({ text, why }: Deletion): string {
  if (why !== 'white-space') return text.trim();
  return [...text.matchAll(/(.)\1*/gsu)]
    .map(([run, sign = '']) => {
      const count = Array.from(run).length;
      return (SIGNS[sign] ?? '␣') + (count > 1 ? `×${count}` : '');
    })
    .join(' ');
}

/** A paragraph in the order in which it is shown: runs of the text, and what was left out between them. */
export type Piece<Run extends Span> = { run: Run } | { gone: Deletion };

/** Weaves deletions between runs that are cut at their offsets. */
export function pieces<Run extends Span>(runs: readonly Run[], gone: readonly Deletion[]): Piece<Run>[] {
  const at = (offset: number): Piece<Run>[] => gone.filter((d) => d.at === offset).map((d) => ({ gone: d }));
  return [...runs.flatMap((run) => [...at(run.start), { run }]), ...at(runs.at(-1)?.end ?? -1)];
}

/** Signs of what a site puts round every text of its: the path to the page, what else is to be read, mark-up. */
const NAVIGATION = /\s>\s|热门推荐|分享到|<\/?[a-z]+/u;

/** Whether a deletion is the site's navigation and says nothing of the text, such as its date or source. */
export const isForeign = ({ text, why }: Deletion): boolean =>
  (why === 'furniture' || why === 'debris') && NAVIGATION.test(text);
