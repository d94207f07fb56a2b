/** Text for XML 1.0, between tags and in quoted attributes; what XML can't hold at all is left out. */
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// eslint-disable-next-line no-control-regex -- these very characters are meant
const NEVER =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export const xml = (text: string): string =>
  text.replace(NEVER, '').replace(/[&<>"]/g, (character) => ENTITIES[character]!);
