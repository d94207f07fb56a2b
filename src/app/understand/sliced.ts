/** Long work in slices, so that nothing blocks the page: between them it may draw, answer and stop the work. */

/** At most so many milliseconds at a time. */
const SLICE_MS = 12;

/** Runs a generator to its end; it yields how far it has come, 0–1. Rejects with the signal's reason where it is stopped. */
export async function sliced<T>(
  steps: Generator<number, T>,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<T> {
  for (let start = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - start < SLICE_MS) continue;
    tell(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) throw signal.reason;
    start = performance.now();
  }
}
