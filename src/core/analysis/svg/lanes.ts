/** Where numbers along a line stand so that none touches another: above it or below it, step by step away. */

export interface Lane {
  side: 'above' | 'below';
  /** 0 is nearest to the line. */
  step: number;
}

/**
 * A lane for each number, the nearest that is free, above before below.
 * @param marks middle and width of each, px, in the order of their middles
 */
export function lanes(marks: readonly (readonly [at: number, width: number])[]): Lane[] {
  /** Where the last number of each lane ends; lane 0 is the first above, 1 the first below, and so on. */
  const ends: number[] = [];
  return marks.map(([at, width]) => {
    const free = ends.findIndex((end) => end <= at - width / 2);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = at + width / 2;
    return { side: lane % 2 ? 'below' : 'above', step: Math.floor(lane / 2) };
  });
}
