/** The line drawings of the buttons, in a square of 20. */
export const DRAWINGS = {
  in: 'M10 4V16M4 10H16',
  out: 'M4 10H16',
  north: 'M10 3L13.5 10H6.5ZM6.5 10L10 17L13.5 10',
  // The corners of a sheet, and what is to come into it whole.
  whole: 'M3 7V3H7M13 3H17V7M17 13V17H13M7 17H3V13M6.5 8L9 6.5L11 7.5L13.5 6.5V12L11 13.5L9 12.5L6.5 13.5Z',
  locate:
    'M10 5.5A4.5 4.5 0 1 0 10 14.5A4.5 4.5 0 1 0 10 5.5M10 2.5V5.5M10 14.5V17.5M2.5 10H5.5M14.5 10H17.5',
  full: 'M3.5 8V3.5H8M12 3.5H16.5V8M16.5 12V16.5H12M8 16.5H3.5V12',
  unfull: 'M8 3.5V8H3.5M16.5 8H12V3.5M12 16.5V12H16.5M3.5 12H8V16.5',
  // A ruler with its marks.
  measure: 'M2.5 13.5L13.5 2.5L17.5 6.5L6.5 17.5ZM5.5 10.5L7.5 12.5M8.5 7.5L10.5 9.5M11.5 4.5L13.5 6.5',
} as const;
