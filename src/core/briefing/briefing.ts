/**
 * A briefing: views of the atlas in the order in which they are shown, each with a title and a note. An immutable
 * value, and the total functions that lead from one to the next; a place that is not there changes nothing.
 */

export interface Slide {
  /** A view as our own links have it, from the "?" or "#" on; empty: the start view. */
  readonly link: string;
  readonly title: string;
  /** What is said to it; may have several lines. */
  readonly note: string;
  /** Width and height of the map that the link's camera belongs to, CSS pixels; null: not known. */
  readonly size: readonly [number, number] | null;
}

export interface Briefing {
  readonly title: string;
  readonly slides: readonly Slide[];
}

export const NO_BRIEFING: Briefing = { title: '', slides: [] };

/** What a briefing may hold at most: numbers of slides, UTF-16 units of texts, CSS pixels of a map. */
export const MOST = { slides: 60, title: 200, note: 4000, link: 2000, pixels: 20_000 } as const;

export const isFull = ({ slides }: Briefing): boolean => slides.length >= MOST.slides;

export const rename = (briefing: Briefing, title: string): Briefing => ({ ...briefing, title });

/** Behind the last one; a full briefing stays as it is. */
export const addSlide = (briefing: Briefing, slide: Slide): Briefing =>
  isFull(briefing) ? briefing : { ...briefing, slides: [...briefing.slides, slide] };

export const editSlide = (briefing: Briefing, at: number, change: Partial<Slide>): Briefing =>
  briefing.slides[at]
    ? {
        ...briefing,
        slides: briefing.slides.map((slide, i) => (i === at ? { ...slide, ...change } : slide)),
      }
    : briefing;

export const removeSlide = (briefing: Briefing, at: number): Briefing =>
  briefing.slides[at] ? { ...briefing, slides: briefing.slides.filter((_, i) => i !== at) } : briefing;

/** The slide at `from` comes to stand at `to`. */
export function moveSlide(briefing: Briefing, from: number, to: number): Briefing {
  const { slides } = briefing;
  const slide = slides[from];
  if (!slide || !slides[to] || from === to) return briefing;
  const others = slides.filter((_, i) => i !== from);
  return { ...briefing, slides: [...others.slice(0, to), slide, ...others.slice(to)] };
}
