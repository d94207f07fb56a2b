/** Whether a value from outside is a briefing: what is wrong with it, by a name and the slide it stands on. */
import { MOST, type Briefing, type Slide } from './briefing';

export interface BriefingFault {
  code:
    | 'not-json'
    | 'foreign'
    | 'newer'
    | 'too-large'
    | 'title'
    | 'no-slides'
    | 'too-many'
    | 'slide'
    | 'slide-title'
    | 'slide-note'
    | 'slide-link';
  /** Counts from 1; null: the whole. */
  slide: number | null;
}
export type Read<T> = { value: T } | { fault: BriefingFault };

/** A view as our own links have it: query and camera, no address of anything. */
const LINK = /^(?:\?[^#\s]*)?(?:#\S*)?$/u;
/** What no text on a page, in XML or in JSON can do with: control characters but line breaks, halves of characters. */
// eslint-disable-next-line no-control-regex
const UNWRITTEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff\p{Cs}]/gu;

export const cleanNote = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll(UNWRITTEN, '');
export const cleanTitle = (text: string): string => cleanNote(text).replaceAll('\n', ' ');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fault = (code: BriefingFault['code'], slide: number | null = null) => ({ fault: { code, slide } });

/** Texts are taken as text, whatever stands in them; keys that are not ours are left out. */
export function briefingOf(value: unknown): Read<Briefing> {
  if (!isRecord(value)) return fault('foreign');
  const { title = '', slides } = value;
  if (typeof title !== 'string' || title.length > MOST.title) return fault('title');
  if (!Array.isArray(slides)) return fault('no-slides');
  if (slides.length > MOST.slides) return fault('too-many');
  const made: Slide[] = [];
  for (const [i, one] of (slides as unknown[]).entries()) {
    const slide = slideOf(one, i + 1);
    if ('fault' in slide) return slide;
    made.push(slide.value);
  }
  return { value: { title: cleanTitle(title), slides: made } };
}

function slideOf(value: unknown, number: number): Read<Slide> {
  if (!isRecord(value)) return fault('slide', number);
  const { link, title = '', note = '', size = null } = value;
  if (typeof link !== 'string' || link.length > MOST.link || !LINK.test(link))
    return fault('slide-link', number);
  if (typeof title !== 'string' || title.length > MOST.title) return fault('slide-title', number);
  if (typeof note !== 'string' || note.length > MOST.note) return fault('slide-note', number);
  return { value: { link, title: cleanTitle(title), note: cleanNote(note), size: sizeOf(size) } };
}

/** A size that is none is not worth a fault: the view is shown as it comes. */
function sizeOf(value: unknown): Slide['size'] {
  const [width, height] = Array.isArray(value) ? (value as unknown[]) : [];
  const isSide = (side: unknown): side is number =>
    typeof side === 'number' && Number.isInteger(side) && side > 0 && side <= MOST.pixels;
  return isSide(width) && isSide(height) ? [width, height] : null;
}
