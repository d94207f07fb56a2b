/** When a person sees the picture that came with the page. */

/**
 * Resolves after the frame in which the picture was first painted, with the User Timing mark `map-picture`;
 * at once, and without the mark, where there is no picture or the page is not being looked at.
 */
export function pictureShown(): Promise<void> {
  const picture = document.querySelector('.plate');
  const isThere = picture?.checkVisibility() && picture.getBoundingClientRect().width > 0;
  if (!isThere || document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      // This callback runs before its frame is painted; a message is handled after it.
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => {
        performance.mark('map-picture');
        resolve();
      };
      port1.postMessage(null);
    });
    // A page that is put aside gets no frames; the app must not wait for one.
    document.addEventListener('visibilitychange', () => resolve(), { once: true });
  });
}
