/**
 * Links are changed on their way: by mail that wraps and escapes, by chats that take a full stop for a part of
 * the address, by programs that encode twice or write full-width marks. This gives a link back as it was written,
 * as far as that can be told without a doubt. Total: never throws. What people typed themselves (`isText`
 * parameters) and parameters of others are left as they came.
 */

/** What a sentence around an address leaves behind it; no id, number or list of ours ends in one of these. */
const CLOSING = /[.,;:!?'")\]}>。．，、；：！？）】」』》〉”’…]+$/u;
/** White space, and marks without width or direction that copying leaves behind. */
const NOTHING = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]+/gu;
/** The marks of a link's structure, in full width. */
const FULL_WIDTH: Readonly<Record<string, string>> = { '？': '?', '＆': '&', '＝': '=', '＃': '#' };

/** A text decoded once more; the same where it is no percent-encoded UTF-8. */
function decoded(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A link from its "?" or "#" on, its structure as it was written. */
export function mended(link: string): string {
  // "&" as HTML writes it by number would begin the hash.
  let text = link.replaceAll(/&#(?:38|x26);/gi, '&');
  // No "=" anywhere: then the marks of structure themselves were encoded, or written in full width.
  for (let round = 0; round < 3 && !text.includes('=') && text.length > 1; round++)
    text = decoded(text).replaceAll(/[？＆＝＃]/g, (mark) => FULL_WIDTH[mark]!);
  // The camera alone encoded: what a person typed has its "=" encoded too, or stands before it.
  if (!text.includes('#')) text = text.replace(/%23(?=map=\d[^&]*$)/i, '#');
  return text.replace(/#map%3d.*$/i, (hash) => `#${decoded(hash.slice(1))}`);
}

/** A value of ours, an id, a number or a list, as it was before it was wrapped, closed or encoded once more. */
export function unwrapped(value: string): string {
  const once = decoded(value).normalize('NFKC').replaceAll(NOTHING, '');
  return once.replace(CLOSING, '');
}

/** A parameter's name: "&amp;doc=…" is read as "amp;doc". */
export const nameOf = (name: string): string => name.replace(/^(?:amp;)+/i, '');
