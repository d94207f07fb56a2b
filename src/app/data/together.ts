/**
 * Several things asked for at once. Like `Promise.all`, but a failure is told only when all have ended: whoever then
 * tries again meets no answer of the first time that is still under way.
 */
export async function together<const T extends readonly unknown[]>(
  asked: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(asked);
  return Promise.all(asked);
}
