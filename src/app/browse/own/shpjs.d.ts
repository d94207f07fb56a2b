/** What we use of shpjs, which brings no types. */
declare module 'shpjs' {
  /** Geometries in the order of the file; null for empty ones. `prj`: WKT, by which they are converted to degrees. */
  export function parseShp(shp: Uint8Array, prj?: string): unknown[];
  /** Rows as objects. `cpg`: name of the encoding. */
  export function parseDbf(dbf: Uint8Array, cpg?: string): unknown[];
}
