/**
 * Many short texts in one long string, searched by the engine's own substring search: one pass,
 * linear in what is packed, and an index that need not be published. At 100,000 features some
 * milliseconds; a tree of all parts of all names would be a hundred times the data itself.
 */
import { HEAD, INSIDE, WHOLE, type Extent, type Found } from './hits';

const END = '\n';

/** Texts are added first and then looked in; what is added later is found too, at the price of one more joining. */
export class Pack {
  #text = END;
  #pieces: string[] = [];
  #length = END.length;
  #longest = 0;
  /** Where each line begins; one more for the end. */
  readonly #offsets: number[] = [END.length];
  /** Twice the number of the entry, and one more for a line made from a name. */
  readonly #owners: number[] = [];
  #starts = new Uint8Array(1024);

  /**
   * `starts`: 1 where a match may begin; null: anywhere. `derived`: made from a name, not a name:
   * meeting it is never more than `INSIDE`.
   */
  add(text: string, owner: number, starts: Uint8Array | null, derived: boolean): void {
    const at = this.#begin(text, owner, derived);
    if (starts) this.#starts.set(starts, at);
    else this.#starts.fill(1, at, at + text.length);
  }

  /** A text of which each part may begin a match. */
  addParts(parts: readonly string[], owner: number): void {
    let at = this.#begin(parts.join(''), owner, false);
    for (const part of parts) {
      if (part) this.#starts[at] = 1;
      at += part.length;
    }
  }

  /** Adds the entries that hold the needle, each with the most of a line that it is; no more than `most` asks for. */
  find(needle: string, found: Found, most: Extent = INSIDE): void {
    if (!needle || needle.length > this.#longest) return;
    if (most !== INSIDE) return this.#findHeads(needle, found, most);
    const text = this.#joined();
    let line = 0;
    for (let at = this.#next(needle, 0); at >= 0;) {
      line = this.#lineAt(at, line);
      const owner = this.#owners[line]!;
      const begins = at === this.#offsets[line] && !(owner & 1);
      found.add(owner >> 1, !begins ? INSIDE : text[at + needle.length] === END ? WHOLE : HEAD);
      // The rest of this line has nothing better.
      at = this.#next(needle, this.#offsets[line + 1]!);
    }
  }

  /** Whether any line holds the needle: stops at the first. */
  holds(needle: string): boolean {
    return needle !== '' && needle.length <= this.#longest && this.#next(needle, 0) >= 0;
  }

  /** Line ends are looked for with the needle, so that a letter or two do not stop at every word. */
  #findHeads(needle: string, found: Found, most: Extent): void {
    const text = this.#joined();
    const sought = END + needle + (most === WHOLE ? END : '');
    let line = 0;
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      line = this.#lineAt(at + END.length, line);
      const owner = this.#owners[line]!;
      if (owner & 1) continue;
      found.add(owner >> 1, most === WHOLE || text[at + sought.length] === END ? WHOLE : HEAD);
    }
  }

  /** The next place from `from` on where a match may begin; -1 if there is none. */
  #next(needle: string, from: number): number {
    const text = this.#joined();
    let at = text.indexOf(needle, from);
    while (at >= 0 && !this.#starts[at]) at = text.indexOf(needle, at + 1);
    return at;
  }

  #begin(text: string, owner: number, derived: boolean): number {
    const at = this.#length;
    this.#pieces.push(text);
    this.#owners.push(2 * owner + Number(derived));
    this.#length += text.length + END.length;
    this.#offsets.push(this.#length);
    this.#longest = Math.max(this.#longest, text.length);
    if (this.#length > this.#starts.length) {
      const longer = new Uint8Array(2 * this.#length);
      longer.set(this.#starts);
      this.#starts = longer;
    }
    return at;
  }

  #joined(): string {
    if (this.#pieces.length) {
      this.#text += this.#pieces.join(END) + END;
      this.#pieces = [];
    }
    return this.#text;
  }

  /** The line of an offset, at or after line `from`: hits follow each other closely, so in steps that double. */
  #lineAt(offset: number, from: number): number {
    const offsets = this.#offsets;
    let low = from;
    let step = 1;
    while (low + step < this.#owners.length && offsets[low + step]! <= offset) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, this.#owners.length) - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (offsets[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
