/** What kind of thing a file is by its name alone, for whoever takes what is dropped on the page. */

export type Dropped = 'document' | 'draft' | 'other';

/** Files that are layers of a map or parts of such, tables and briefings: for others to read. */
const OTHERS = /\.(?:geojson|json|kml|kmz|gpx|csv|tsv|zip|shp|shx|dbf|prj|cpg|gpkg|topojson|xlsx?)$/i;
/** A draft that was handed on; browsers put a number behind the name of a second copy. */
const DRAFT = /\.draft(?: ?\(\d+\))?\.zip$/i;

export function kindOfDropped(name: string): Dropped {
  if (DRAFT.test(name)) return 'draft';
  return OTHERS.test(name) ? 'other' : 'document';
}

/** Whether what is dragged over the page are files. */
export const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
