/** A link that opens a web page at a passage (URL Fragment Text Directives, WICG scroll-to-text-fragment). */
import type { Annotation } from '../../core/model/types';

/** Code points of context: enough to tell occurrences apart, little enough to survive small changes. */
const CONTEXT = 8;

// In a text directive "-", "," and "&" have meanings of their own; encodeURIComponent leaves "-".
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/** `url` with the text directive of a passage; its own fragment, if any, is kept in front. */
export function textFragment(url: string, { exact, prefix, suffix }: Annotation): string {
  // A directive's context must not run over the block that the passage stands in.
  const before = Array.from(prefix.slice(prefix.lastIndexOf('\n') + 1))
    .slice(-CONTEXT)
    .join('')
    .trim();
  const after = Array.from(suffix.split('\n')[0] ?? '')
    .slice(0, CONTEXT)
    .join('')
    .trim();
  const directive = [before && `${encode(before)}-`, encode(exact), after && `-${encode(after)}`];
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive.filter(Boolean).join(',')}`;
}
