/** Names of downloaded files: what the set is and of which data, legal on every system. */

const LONGEST = 80;

/** "跨界图集 在建的铁路 12 条 0.1.0+82698726.geojson"; `title` is cut where it is too long for a folder to show. */
export function fileName(atlas: string, title: string, version: string, extension: string): string {
  // Forbidden on Windows, or read as a path; a colon, also a full-width one, parts the count from what is counted.
  const plain = title.replace(/[\\/*?"<>|\p{Cc}]/gu, ' ').replace(/[:：]\s*/g, ' ');
  const words = Array.from(plain.replace(/\s+/g, ' ').trim());
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST).join('').trim()}…` : words.join('');
  return `${[atlas, short, version].filter(Boolean).join(' ')}.${extension}`;
}
