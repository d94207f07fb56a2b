/** When a page has nothing more urgent to do. */

/** Where no map completes (no graphics, a hidden tab), long enough after the start, ms. */
const AT_LATEST = 15_000;

/** Resolves once the map is complete and the browser idle, or after a while; never where a person saves data. */
export function quiet(): Promise<void> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) return new Promise(() => undefined);
  return new Promise((resolve) => {
    const soon = () => {
      clearTimeout(timer);
      observer?.disconnect();
      if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
      else setTimeout(resolve, 500);
    };
    // Without the means to know, after a while.
    const observer =
      typeof PerformanceObserver === 'undefined'
        ? null
        : new PerformanceObserver((list) => {
            if (list.getEntriesByName('map-complete').length) soon();
          });
    const timer = setTimeout(soon, AT_LATEST);
    observer?.observe({ type: 'mark', buffered: true });
  });
}
