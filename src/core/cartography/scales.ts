/**
 * Widths and sizes of the ground by zoom, [zoom, px] with straight lines between: borders, rivers, names.
 * The live map and the SVG map both read them. Pure data.
 */
export type Scale = readonly (readonly [zoom: number, px: number])[];

export const BORDER_SCALE: Record<'county' | 'prefecture' | 'provinceRibbon' | 'provinceCore', Scale> = {
  county: [
    [7, 0.5],
    [12, 1],
  ],
  prefecture: [
    [5, 0.5],
    [8, 0.8],
    [12, 1.2],
  ],
  provinceRibbon: [
    [4, 4],
    [6, 7],
    [8, 11],
    [10, 15],
    [13, 24],
  ],
  provinceCore: [
    [4, 0.7],
    [8, 1.1],
    [12, 1.8],
  ],
};
/** County borders come in between these zooms. */
export const COUNTY_FADE = [6.5, 7.5] as const;

/**
 * From this zoom on a wide river is an area between its banks; further out it is a line alone, since banks thinned
 * on their own cross each other and close wrongly.
 */
export const WIDE_RIVER_FROM = 6;

/** Rivers by rank: the great ones, tributaries, the rest. */
export const RIVER_SCALE: readonly Scale[] = [
  [
    [5, 1.3],
    [9, 2.6],
    [13, 5],
  ],
  [
    [5, 0.8],
    [9, 1.6],
    [13, 3],
  ],
  [
    [5, 0.4],
    [9, 1],
    [13, 2],
  ],
];

/** Seats by rank (1 municipality, 2 great prefecture, 3 prefecture, 4 county, 5 smaller): from which zoom, how large. */
export const PLACE_SCALE: readonly { from: number; size: Scale }[] = [
  {
    from: 0,
    size: [
      [5, 13],
      [9, 18],
    ],
  },
  {
    from: 4,
    size: [
      [5, 11.5],
      [9, 15.5],
      [12, 17],
    ],
  },
  {
    from: 6,
    size: [
      [6, 10.5],
      [9, 14],
      [12, 16],
    ],
  },
  {
    from: 8,
    size: [
      [8, 10.5],
      [12, 13.5],
    ],
  },
  {
    from: 9.5,
    size: [
      [10, 10],
      [13, 12.5],
    ],
  },
];
/** Names of provinces in their middle, until they stand along the border. */
export const PROVINCE_NAME_SCALE: Scale = [
  [4, 11],
  [7, 16],
];
export const WATER_NAME_SCALE: Scale = [
  [5, 10],
  [9, 12],
  [12, 14],
];
