/** Texts in drawings that no program lays out: how wide they are about, and how they are broken or cut to fit. */

/** Estimated width of a text, ems: Han characters, full-width marks and the long dash one, others about half. */
export const emsOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) => sum + (character > '\u2E7F' || character === '—' ? 1 : 0.54),
    0,
  );

/** A break comes before a Han character or after a space; never before what may not begin a line. */
const PIECES = /[\u2E80-\u9FFF][，。：；、）》〉”’！？·]*|[^\u2E80-\u9FFF\s]+\s*|\s+/gu;

/** Lines no wider than `ems`, at most so many; what is left over is cut with an ellipsis. */
export function brokenLines(text: string, ems: number, most: number): string[] {
  const lines = [''];
  for (const piece of text.match(PIECES) ?? []) {
    const line = lines.at(-1)! + piece;
    if (emsOf(line.trimEnd()) <= ems || lines.at(-1) === '') lines[lines.length - 1] = line;
    else lines.push(piece.trimStart());
  }
  const kept = lines.slice(0, most).map((line) => line.trim());
  if (lines.length > most) kept[most - 1] = cut(`${kept[most - 1]}…`, ems);
  return kept.map((line) => cut(line, ems));
}

function cut(line: string, ems: number): string {
  if (emsOf(line) <= ems) return line;
  const characters = Array.from(line.replace(/…$/, ''));
  while (characters.length && emsOf(characters.join('')) > ems - 1) characters.pop();
  return `${characters.join('')}…`;
}
