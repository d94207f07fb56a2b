/** Texts and ids that do harm somewhere else: in a spreadsheet, in a program, on a screen, on a disk. */

/** What a spreadsheet would run; the full-width signs too, which some turn into the plain ones. */
export const FORMULA = /^[=+\-@＝＋－＠\t\r]/;

/** Names that Windows keeps for devices: each id becomes a folder of the site. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether neither programs (`constructor`) nor systems (`nul`) have a meaning of their own for an id. */
export const isFreeId = (id: string): boolean => !(id in Object.prototype) && !DEVICE.test(id);

/** Kinds of characters that nobody sees, or that make others be seen in another order; the first that a text holds is told. */
const HIDDEN: readonly [pattern: RegExp, what: string][] = [
  [/(?![\t\n\r])\p{Cc}/u, 'a control character'],
  [/\p{Cs}/u, 'half of a character (a lone surrogate)'],
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u, 'a mark that turns the direction of writing'],
  [/[\u00AD\u180E\u200B-\u200D\u2060-\u2064\uFEFF]/u, 'a character without width'],
  [/[\uFFF9-\uFFFB\uFFFE\uFFFF]/u, 'a character that is none'],
];

/** What a text holds that nobody sees: in words, with its code point (U+202E) and what stands before it; null: nothing. */
export function hiddenIn(text: string): { what: string; code: string; after: string } | null {
  for (const [pattern, what] of HIDDEN) {
    const found = pattern.exec(text);
    if (!found) continue;
    const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return { what, code: `U+${code}`, after: text.slice(Math.max(0, found.index - 12), found.index) };
  }
  return null;
}
