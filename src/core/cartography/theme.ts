/** The colours of the ground, of text on it and of the selection, on light and on dark. Pure data. */
export type Theme = 'light' | 'dark';

export interface Ground {
  /** What lies beyond the sheet, neither land nor sea, and the line round the sheet. */
  mat: string;
  neatline: string;
  land: string;
  sea: string;
  lake: string;
  river: string;
  shore: string;
  county: string;
  prefecture: string;
  /** The hero: a soft ribbon under a crisp core. Opaque, a translucent one would be blotched at its bends. */
  province: string;
  provinceCore: string;
  provinceName: string;
  place: string;
  placeMinor: string;
  waterName: string;
  /** Casings and the halo round text. */
  paper: string;
  ink: string;
  mention: string;
  /** What the reader brought along. */
  own: string;
  selection: string;
  selectionCasing: string;
}
export const GROUND: Record<Theme, Ground> = {
  light: {
    mat: '#E3DED2',
    neatline: '#8A8373',
    land: '#F6F3EA',
    sea: '#CFDFE6',
    lake: '#CFDFE6',
    river: '#9FBFCE',
    shore: '#A9C3CF',
    county: '#D9D3C4',
    prefecture: '#BDB5A2',
    province: '#DCCDD1',
    provinceCore: '#7A4A75',
    provinceName: '#7A4A75',
    place: '#3A3833',
    placeMinor: '#6B675D',
    waterName: '#3A677B',
    paper: '#FBF9F3',
    ink: '#1E1C1A',
    mention: '#8A867D',
    own: '#4D4A45',
    selection: '#D23E36',
    selectionCasing: '#1B1916',
  },
  dark: {
    mat: '#0A0C10',
    neatline: '#59616C',
    land: '#161B22',
    sea: '#0F2530',
    lake: '#0F2530',
    river: '#24495A',
    shore: '#2A4A59',
    county: '#272E38',
    prefecture: '#3A4350',
    province: '#4A3D52',
    provinceCore: '#CFA0C9',
    provinceName: '#CFA0C9',
    place: '#D8D5CC',
    placeMinor: '#99A0A9',
    waterName: '#6FA3B8',
    paper: '#0E1217',
    ink: '#F2EFE6',
    mention: '#7E858E',
    own: '#C9C4B8',
    selection: '#E8574E',
    selectionCasing: '#F7F3EA',
  },
};
