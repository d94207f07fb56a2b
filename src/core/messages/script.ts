/**
 * Chinese in its other script. 繁體 is no third language here: names and sentences are kept in simplified characters,
 * and what a person reads is put into traditional ones where they are shown, by a table that the build makes
 * (`build/publish/traditional.ts`). Verbatim passages never go through here.
 */
export type Script = 'hans' | 'hant';

/** `app/hant.json`. */
export interface ScriptTable {
  /** Simplified and traditional in pairs: "铁鐵轨軌". */
  characters: string;
  /** Where a character alone says too little ("台儿庄" → "臺兒莊", "三十里" → itself); of equal length. */
  phrases: Readonly<Record<string, string>>;
}

/** Phrases by their first character, the longest first. */
type Phrases = Map<string, [from: string, to: string][]>;

/** Puts text into traditional characters: the longest phrase that begins at a place, else the character. */
export function converted(text: string, single: ReadonlyMap<string, string>, begun: Phrases): string {
  let out = '';
  for (let at = 0; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    const phrase = begun.get(character)?.find(([from]) => text.startsWith(from, at));
    out += phrase ? phrase[1] : (single.get(character) ?? character);
    at += (phrase ? phrase[0] : character).length;
  }
  return out;
}

export function byFirst(phrases: Iterable<[from: string, to: string]>): Phrases {
  const begun: Phrases = new Map();
  for (const pair of [...phrases].sort(([a], [b]) => b.length - a.length)) {
    const [first = ''] = pair[0];
    begun.set(first, [...(begun.get(first) ?? []), pair]);
  }
  return begun;
}

export function converter({ characters, phrases }: ScriptTable): (text: string) => string {
  const each = Array.from(characters);
  const single = new Map(each.flatMap((from, i) => (i % 2 ? [] : [[from, each[i + 1]!] as const])));
  const begun = byFirst(Object.entries(phrases));
  return (text) => converted(text, single, begun);
}

let convert: ((text: string) => string) | null = null;

/** From now on Chinese is written by this table; null: in simplified characters, as it is kept. */
export const writeBy = (table: ScriptTable | null): void => void (convert = table && converter(table));

/** Chinese as the reader wants it written; as many characters as before, so that positions in it still hold. */
export const inScript = (text: string): string => (convert ? convert(text) : text);
