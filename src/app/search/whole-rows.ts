/**
 * The height (px) at which a list that scrolls ends after a whole row; null where all of it is in sight, or where not
 * even one row fits.
 */
export function wholeRows(list: HTMLElement): number | null {
  const { clientHeight, scrollHeight } = list;
  if (scrollHeight <= clientHeight) return null;
  const top = list.getBoundingClientRect().top - list.scrollTop;
  const ends = [...list.querySelectorAll('[role=option]')].map(
    (row) => row.getBoundingClientRect().bottom - top,
  );
  return ends.findLast((end) => end <= clientHeight) ?? null;
}
