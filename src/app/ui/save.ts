/** Hands a file to the browser's downloads. */

/** The address of the file is given back after this, ms: by then every browser has begun to save it. */
const KEPT_MS = 60_000;

/** `content`: a file, or text that becomes one of `type` (a MIME type); `name`: as it is to be saved. */
export function save(content: Blob | string, name: string, type: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // In the page, or Firefox does nothing.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
