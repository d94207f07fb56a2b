/**
 * The text as the engine works on it: simplified characters, one UTF-16 unit for each code point, so that an offset
 * in it is a code point of the text. Names are always cut from the text itself.
 */
export class WorkingText {
  readonly folded: string;
  readonly #points: readonly string[];

  constructor(
    readonly text: string,
    variants: ReadonlyMap<string, string>,
  ) {
    this.#points = Array.from(text);
    this.folded = this.#points
      .map((point) => {
        if (point.length > 1) return '\ufffc';
        const simple = variants.get(point) ?? point;
        return simple.length === 1 ? wide(simple) : point;
      })
      .join('');
  }
  get length(): number {
    return this.#points.length;
  }
  /** Verbatim, between two code points. */
  slice(start: number, end: number): string {
    return this.#points.slice(start, end).join('');
  }
}

/** Full-width letters and digits in half width; everything else as it is. */
function wide(character: string): string {
  const code = character.charCodeAt(0);
  const half =
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a);
  return half ? String.fromCharCode(code - 0xfee0) : character;
}
