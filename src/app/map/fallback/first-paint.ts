/** When a person sees the map that came with the page. */

/** The app does not wait longer for a frame: a page out of sight may never get one. */
const PATIENCE_MS = 1000;

/**
 * Resolves once the prerendered map stands in a frame that is being painted; at once where there is none or
 * the page is not being looked at. Sets the User Timing mark `map-picture` at the time when that frame was
 * on the screen, and not before the browser itself tells of a first paint. Never rejects: this only measures.
 */
export function prerenderShown(): Promise<void> {
  const width = document.querySelector('.svg-map')?.getBoundingClientRect().width ?? 0;
  if (width === 0 || document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
    requestAnimationFrame(() => {
      // This callback runs before its frame is painted; a message is handled after it.
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => {
        const painted = performance.now();
        void firstPaint().then((first) => {
          try {
            performance.mark('map-picture', { startTime: Math.max(first, painted) });
          } catch {
            // A browser without marks at a time of their own.
          }
        });
        resolve();
      };
      port1.postMessage(null);
    });
    // A page that is put aside gets no frames; the app must not wait for one.
    document.addEventListener('visibilitychange', () => resolve(), { once: true });
  });
}

/** When the first content was on the screen, in milliseconds since navigation; 0 in a browser that does not tell. */
function firstPaint(): Promise<number> {
  if (typeof PerformanceObserver === 'undefined') return Promise.resolve(0);
  if (!PerformanceObserver.supportedEntryTypes?.includes('paint')) return Promise.resolve(0);
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName('first-contentful-paint');
      if (!entry) return;
      observer.disconnect();
      resolve(entry.startTime);
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}
