/** `url` where a reader may follow it (http or https), else null: a browser runs `javascript:` on a click. */
export function webAddress(url: string | null | undefined): string | null {
  return url && /^https?:\/\/\S+$/i.test(url) ? url : null;
}
