/** Lets the page show what it has to say, and be stopped, amid work that takes all of its time. */
export const pageShown = (): Promise<void> =>
  new Promise((done) => {
    // A page that is not looked at draws no frames.
    const late = setTimeout(done, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(done);
    });
  });
