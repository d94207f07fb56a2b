/** What a canonical text leaves out of its seed, and why. */
import type { SourceDocument } from '../../core/model/types';

export type Deletion = SourceDocument['deletions'][number];
type Why = Deletion['why'];

/** Collects the deletions of one text, in its order, and tells why each was made. */
export class Deletions {
  readonly list: Deletion[] = [];
  readonly #kept: string[];
  constructor(lines: readonly string[]) {
    this.#kept = lines.filter((line) => line.length > 8);
  }

  /** A whole line of the seed that was left out; `text` is the line with its line break. */
  whole(at: number, line: string, text: string): void {
    const repeats = this.#kept.some((kept) => line.includes(kept));
    this.add(at, text, line.trim() !== '' && repeats ? 'repetition' : reasonFor(line));
  }

  /** A run of characters left out within a line. */
  run(at: number, text: string): void {
    if (text !== '') this.add(at, text, reasonFor(text));
  }

  /** White space joins what was deleted beside it. */
  add(at: number, text: string, why: Why): void {
    const last = this.list.at(-1);
    if (last?.at !== at || (last.why !== why && last.why !== 'white-space' && why !== 'white-space'))
      this.list.push({ at, text, why });
    else {
      last.text += text;
      if (last.why === 'white-space') last.why = why;
    }
  }
}

function reasonFor(text: string): Why {
  if (text.trim() === '') return 'white-space';
  return isDebris(text) ? 'debris' : 'furniture';
}

/** Left-over mark-up, bullets, lone punctuation: no letter or character of its own. */
function isDebris(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(/<[^>]*>/g, ''));
}
