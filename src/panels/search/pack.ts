/**
 * Many short texts in one long string, searched by the engine's own substring search: one pass,
 * linear in what is packed, and an index that need not be published. At 100,000 features some
 * milliseconds; a tree of all parts of all names would be a hundred times the data itself.
 */

/** How much of a packed text was met: all of it, its beginning, or something inside. */
export const WHOLE = 0;
export const HEAD = 1;
export const INSIDE = 2;
export type Extent = typeof WHOLE | typeof HEAD | typeof INSIDE;

export interface Line {
  text: string;
  /** Number of the entry that it belongs to. */
  owner: number;
  /** 1 where a match may begin; null: anywhere. */
  starts: Uint8Array | null;
  /** Made from a name, not a name: meeting it is never more than `INSIDE`. */
  derived: boolean;
}

const END = '\n';

export class Pack {
  readonly #text: string;
  readonly #offsets: Uint32Array;
  readonly #owners: Uint32Array;
  readonly #derived: Uint8Array;
  readonly #starts: Uint8Array;

  constructor(lines: readonly Line[]) {
    this.#text = END + lines.map(({ text }) => text).join(END) + END;
    this.#offsets = new Uint32Array(lines.length + 1).fill(END.length);
    this.#owners = Uint32Array.from(lines, ({ owner }) => owner);
    this.#derived = Uint8Array.from(lines, ({ derived }) => Number(derived));
    this.#starts = new Uint8Array(this.#text.length).fill(1);
    lines.forEach(({ text, starts }, i) => {
      const at = this.#offsets[i]!;
      if (starts) this.#starts.set(starts, at);
      this.#offsets[i + 1] = at + text.length + END.length;
    });
  }

  /** Adds the entries that hold the needle, each with the most of a line that it is; no more than `most` asks for. */
  find(needle: string, found: Map<number, Extent>, most: Extent = INSIDE): void {
    if (!needle) return;
    if (most !== INSIDE) return this.#findHeads(needle, found, most);
    const text = this.#text;
    let line = 0;
    for (let at = text.indexOf(needle); at >= 0;) {
      line = this.#lineAt(at, line);
      if (!this.#starts[at]) {
        at = text.indexOf(needle, at + 1);
        continue;
      }
      const owner = this.#owners[line]!;
      const begins = at === this.#offsets[line] && !this.#derived[line];
      const extent = !begins ? INSIDE : text[at + needle.length] === END ? WHOLE : HEAD;
      const before = found.get(owner);
      if (before === undefined || extent < before) found.set(owner, extent);
      // The rest of this line has nothing better.
      at = text.indexOf(needle, this.#offsets[line + 1]);
    }
  }

  /** Line ends are looked for with the needle, so that a letter or two do not stop at every word. */
  #findHeads(needle: string, found: Map<number, Extent>, most: Extent): void {
    const sought = END + needle + (most === WHOLE ? END : '');
    let line = 0;
    for (let at = this.#text.indexOf(sought); at >= 0; at = this.#text.indexOf(sought, at + 1)) {
      line = this.#lineAt(at + END.length, line);
      const owner = this.#owners[line]!;
      if (this.#derived[line]) continue;
      const extent = this.#text[at + sought.length] === END || most === WHOLE ? WHOLE : HEAD;
      const before = found.get(owner);
      if (before === undefined || extent < before) found.set(owner, extent);
    }
  }

  /** The line of an offset, at or after line `from`. */
  #lineAt(offset: number, from: number): number {
    let low = from;
    let high = this.#owners.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#offsets[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
