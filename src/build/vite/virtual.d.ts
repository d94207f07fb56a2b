/** The module that the Vite plugin makes: where the published data is. Addresses are relative to the page. */
declare module 'virtual:atlas' {
  /** Of `data/app/catalog.json`, with a hash of its content: safe to cache for ever. */
  export const catalogUrl: string;
  /** Version of the data, as in the catalogue. */
  export const dataVersion: string;
  /** Of any published file, by its path below `data/` (`texts/000.txt`), with a hash of its content. */
  export function dataUrl(path: string): string;
}
/** The colours of the SVG map (`core/cartography/svg/stylesheet.ts`), from the same definitions as the live map's. */
declare module 'virtual:svg-map.css' {}
