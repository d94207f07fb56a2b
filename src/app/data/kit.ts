/**
 * Files that came inside the page: the meeting-room kit, one HTML file that carries the site
 * (`src/build/kit/opener.js` puts them here). Null in the site itself.
 */
interface Kit {
  /** Absolute address of the site that the file was taken from; null where it is not known. */
  home: string | null;
  /** Of a file by its path below the site; null where the page carries no such file. */
  addressOf(path: string): string | null;
}

export const kit = (globalThis as { atlasKit?: Kit }).atlasKit ?? null;

/** Absolute address of a file of the site, wherever it is: inside the page or beside it. */
export const siteFile = (path: string): string =>
  kit?.addressOf(path.replace(/\?.*$/, '')) ?? new URL(path, document.baseURI).href;
