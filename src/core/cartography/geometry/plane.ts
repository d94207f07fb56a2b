/** Areas on a plane: a drawing's units or a grid's cells, for which turf, which thinks of the globe, has no measure. */

/** Twice the area that a ring encloses, positive where it runs anticlockwise with y upwards. The ring may be open. */
export function doubleArea(ring: readonly (readonly [number, number])[]): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    sum += ring[j]![0] * ring[i]![1] - ring[i]![0] * ring[j]![1];
  return sum;
}
