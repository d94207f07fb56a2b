/** Text for XML 1.0, between tags and in quoted attributes; what XML can't hold at all is left out. */
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NEVER = /(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu;

/** A text without what XML can't hold at all, for those who escape by themselves. */
export const xmlText = (text: string): string => text.replace(NEVER, '');

export const xml = (text: string): string =>
  xmlText(text).replace(/[&<>"]/g, (character) => ENTITIES[character]!);
