/**
 * Folds a text to the form in which texts are compared: full width to half width, capitals to
 * small, accents off, traditional characters to simplified, radicals of PDF files to characters, separators
 * (— – - 、 “ ” spaces, line ends, what has no width …) out. Every folded character knows where it stands in the
 * original, so that a hit can be shown there. This is the only folding: the search and the reader's find use it.
 */

/** Traditional or variant character → the simplified one. */
export type Variants = ReadonlyMap<string, string>;

export interface Folded {
  text: string;
  /** For each folded UTF-16 unit its offset in the original; one more entry for the end. */
  at: number[];
  /** 1 where a word or part of a name begins: after a separator, or where the script changes. */
  starts: Uint8Array;
}

/** Inside a word they are no gap: Huai'an is one word. */
const APOSTROPHE = /['\u2018\u2019\u02bc`]/;
const SEPARATOR = /[\s\p{P}\p{S}\p{Cc}\p{Cf}]/u;
const ACCENTED = /[\u00c0-\u024f]/;
const HAN = /\p{Script=Han}/u;

/** Whether a character, or anything in a text, is Han. */
export function isHan(text: string): boolean {
  const code = text.charCodeAt(0);
  // Nearly all that is asked is told by its first character; the pattern is for the rest.
  if (isCommonHan(code)) return true;
  return !(text.length === 1 && code < 0x2e80) && HAN.test(text);
}

/** Pairs as published ("滬沪臺台…") → a map. */
export function variantsOf(pairs: string): Variants {
  const points = Array.from(pairs);
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < points.length; i += 2) map.set(points[i]!, points[i + 1]!);
  return map;
}

/**
 * `separators`: whether spaces and punctuation are left out; or all but what stands within a number (15 is not
 * 1.5); or stay and are folded like the rest.
 */
export function fold(
  original: string,
  variants: Variants,
  separators: 'drop' | 'numbers' | 'keep' = 'drop',
): Folded {
  const keeps = separators === 'keep';
  let text = '';
  const at: number[] = [];
  const starts: number[] = [];
  let offset = 0;
  let previous: 'gap' | 'han' | 'other' = 'gap';
  for (const point of original) {
    const code = point.charCodeAt(0);
    // Most of what is folded is plain: it need not pass the tests for what is not.
    const plain = isCommonHan(code) ? 'han' : isPlain(code) ? 'other' : null;
    const folded =
      plain === 'han' ? (variants.get(point) ?? point) : plain ? point : simplified(point, variants);
    for (const character of folded) {
      if (!plain && !keeps && APOSTROPHE.test(character)) continue;
      const gap = !plain && SEPARATOR.test(character);
      if (gap) previous = 'gap';
      if (
        gap &&
        !keeps &&
        !(separators === 'numbers' && isWithinNumber(text, character, original, offset + point.length))
      )
        continue;
      const script = gap ? 'gap' : (plain ?? (isHan(character) ? 'han' : 'other'));
      for (let i = 0; i < character.length; i++) {
        at.push(offset);
        starts.push(i === 0 && script !== previous ? 1 : 0);
      }
      text += character;
      previous = script;
    }
    offset += point.length;
  }
  at.push(offset);
  return { text, at, starts: new Uint8Array(starts) };
}

/** A digit, or one behind marks that have no width: some carriers put them between all characters. */
const DIGIT_NEXT = /\p{Cf}*[\d\uff10-\uff19]/uy;

/** A point or comma between two digits: after the folded `before`, in front of what stands at `next`. */
function isWithinNumber(before: string, character: string, original: string, next: number): boolean {
  if (!/[.,]/.test(character) || !/\d$/.test(before)) return false;
  DIGIT_NEXT.lastIndex = next;
  return DIGIT_NEXT.test(original);
}

const isCommonHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
/** a–z and 0–9 */
const isPlain = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/**
 * Where folded units `from` to `to` (exclusive, more than none) stand in the original, as UTF-16 offsets: whole
 * characters, without the separators that follow.
 */
export function sourceRange({ at }: Folded, original: string, from: number, to: number): [number, number] {
  const last = at[to - 1]!;
  return [at[from]!, last + (original.codePointAt(last)! > 0xffff ? 2 : 1)];
}

/** The words of a text that are joined by nothing: runs of Han characters, runs of other letters and digits. */
export function runsOf({ text, starts }: Folded): string[] {
  const runs: string[] = [];
  let from = 0;
  for (let i = 1; i <= text.length; i++) {
    if (i < text.length && !starts[i]) continue;
    if (i > from) runs.push(text.slice(from, i));
    from = i;
  }
  return runs;
}

function simplified(point: string, variants: Variants): string {
  if (point < '\u0080') return point.toLowerCase();
  const known = variants.get(point);
  if (known) return known;
  if (isHan(point)) {
    // Text of a PDF may have the sign of a radical, or a compatible form, for the character itself.
    const character = point.normalize('NFKC');
    return variants.get(character) ?? character;
  }
  const plain = point.normalize('NFKC').toLowerCase();
  return ACCENTED.test(plain) ? plain.normalize('NFD').replace(/\p{M}/gu, '') : plain;
}
