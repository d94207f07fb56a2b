/** What is to be seen of a document: which passages are on the page, and where all of them lie. */
import type { Annotation } from '../../core/model/types';

/** The element at which a passage begins, by its global id. */
export const markOf = (text: ParentNode | undefined, id: string): HTMLElement | null =>
  text?.querySelector<HTMLElement>(`[data-passages~="${CSS.escape(id)}"]`) ?? null;

/** Tells, at once and whenever it changes, which passages are on the page. Gives the way to stop. */
export function watchSight(
  page: HTMLElement,
  text: ParentNode,
  report: (passages: ReadonlySet<string>) => void,
): () => void {
  const seen = new Map<Element, string>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) seen.set(target, (target as HTMLElement).dataset.passage ?? '');
        else seen.delete(target);
      report(new Set(seen.values()));
    },
    { root: page },
  );
  for (const mark of text.querySelectorAll('[data-passage]')) observer.observe(mark);
  return () => observer.disconnect();
}

export interface Lie {
  /** Pixels from the top of the scrolled content. */
  tops: { id: string; top: number }[];
  contentHeight: number;
  pageHeight: number;
}

/** Where the passages lie in the scrolled content. */
export function lieOf(page: HTMLElement, text: ParentNode, annotations: readonly Annotation[]): Lie {
  const zero = page.getBoundingClientRect().top - page.scrollTop;
  const tops = annotations.flatMap(({ id }) => {
    const mark = markOf(text, id);
    return mark ? [{ id, top: mark.getBoundingClientRect().top - zero }] : [];
  });
  return { tops, contentHeight: page.scrollHeight, pageHeight: page.clientHeight };
}

/** The first passage that ends below the upper edge of the page. */
export function firstInSight(
  page: HTMLElement,
  text: ParentNode,
  annotations: readonly Annotation[],
): Annotation | null {
  const top = page.getBoundingClientRect().top;
  return (
    annotations.find(({ id }) => (markOf(text, id)?.getBoundingClientRect().bottom ?? top) > top) ?? null
  );
}
