/** Sections of `docs/reliability.md`, and their tables. */
export interface Section {
  title: string;
  /** Markdown. */
  text: string;
  /** Where a promise was broken; empty where all held. */
  broken: string[];
}

export const row = (...cells: (string | number)[]): string =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
export const table = (head: string[], rows: string[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
