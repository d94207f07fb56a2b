/** Under what terms the data are handed on, and how they are cited: said in every file that can hold it. */
export const LICENCE = {
  name: 'ODbL-1.0',
  path: 'https://opendatacommons.org/licenses/odbl/1-0/',
  title: 'Open Data Commons Open Database License 1.0',
};
export const ATTRIBUTION =
  'Kuajie Atlas · 跨界图集; station coordinates © OpenStreetMap contributors, ODbL 1.0';

/** How to cite a version of the data. */
export function dataCitation(version: string): string {
  return `Kuajie Atlas · 跨界图集: infrastructure across Chinese province borders, data version ${version}. ${LICENCE.title}.`;
}

/** What a file says of itself. */
export type Imprint = Record<'licence' | 'licence_url' | 'attribution' | 'citation' | 'version', string>;
export const imprintOf = (version: string): Imprint => ({
  licence: LICENCE.title,
  licence_url: LICENCE.path,
  attribution: ATTRIBUTION,
  citation: dataCitation(version),
  version,
});
