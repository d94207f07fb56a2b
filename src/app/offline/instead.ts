/** Static pages by the folder they stand in, and the parameter that opens the atlas at the same thing. */
const PARAMETER = { f: 'f', d: 'doc', b: 'pair', c: 'at' } as const;
/** Whether a path below the site is that of a static page. */
export const isStaticPage = (path: string): boolean => /^[fdbc]\//.test(path);
/** Folders of the pages in other languages than the first. */
const LANGUAGE = /\/(en|zh-hant)\//;

/**
 * The link of the atlas that shows what a static page shows: "f/some-id/en/" → "?f=some-id&lang=en", from the "?" on.
 * @param path of the static page, below the site
 * @param more further parameters, without "?"
 */
export function insteadOf(path: string, more: string): string {
  const [, folder, id] = /^([fdbc])\/([^/]+)/.exec(path) ?? [];
  const lang = LANGUAGE.exec(path)?.[1];
  const own = folder ? `${PARAMETER[folder as keyof typeof PARAMETER]}=${id}` : '';
  return `?${[own, lang && `lang=${lang}`, more].filter(Boolean).join('&')}`;
}
