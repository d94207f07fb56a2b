/** Scrolling and keyboard focus in the reader. */

/** Room that a passage keeps from the upper and lower edge of the page, in pixels. */
const MARGIN = 24;

/**
 * Brings a box of the page (client coordinates) to a third of the page's height, but only if it is out of
 * sight: so map and reader cannot chase each other. Far ways are jumped, near ones glide unless the
 * person has asked for less motion.
 */
export function bringIntoSight(page: HTMLElement, box: { top: number; bottom: number }): void {
  const frame = page.getBoundingClientRect();
  if (box.top >= frame.top + MARGIN && box.bottom <= frame.bottom - MARGIN) return;
  const by = box.top - frame.top - frame.height / 3;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches || Math.abs(by) > frame.height * 1.5;
  page.scrollBy({ top: by, behavior: still ? 'instant' : 'smooth' });
}

/**
 * Whether the keyboard may be led to a passage: not on a page that was only just opened by a link, and
 * not away from controls that are being used.
 */
export function mayTakeFocus(controls: Element | undefined): boolean {
  if (navigator.userActivation && !navigator.userActivation.hasBeenActive) return false;
  return !controls?.contains(document.activeElement);
}
