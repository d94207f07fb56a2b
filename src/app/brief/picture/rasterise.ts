/** An SVG text → PNG, by the browser's own drawing. */

/** Browsers refuse wider and larger canvases, some without a word. */
const MOST_PIXELS = 16_384 * 4096;

/**
 * At a multiple of its own size. Rejects with `too-large` where the browser can't, with the signal's reason when
 * it is stopped, and with `not-drawn` for an SVG that is no picture.
 */
export async function rasterise(
  svg: string,
  { width, height }: { width: number; height: number },
  scale: number,
  signal?: AbortSignal,
): Promise<Blob> {
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  if (w * h > MOST_PIXELS) throw new Error('too-large');
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const canvas = document.createElement('canvas');
  try {
    const image = new Image(w, h);
    image.src = url;
    await image.decode().catch(() => {
      throw new Error('not-drawn');
    });
    signal?.throwIfAborted();
    canvas.width = w;
    canvas.height = h;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('too-large');
    context.drawImage(image, 0, 0, w, h);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    signal?.throwIfAborted();
    if (!blob) throw new Error('too-large');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
    // Gives the memory back at once.
    canvas.width = canvas.height = 0;
  }
}
