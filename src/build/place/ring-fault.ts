/** What is wrong with an authored ring, in words. */
import type { LonLat } from '../../core/model/types';
import { selfCrossing } from '../../core/cartography/geometry/polygon';

/** The first fault of a ring with its cure, or null. */
export function ringFault(ring: LonLat[]): { code: string; message: string; cure: string } | null {
  const first = ring[0];
  const last = ring.at(-1);
  if (!first || !last || ring.length < 4) {
    const message = `the ring has ${ring.length} positions, but a ring has at least four`;
    return { code: 'ring-too-short', message, cure: 'give all corners, and the first again at the end' };
  }
  if (first[0] !== last[0] || first[1] !== last[1])
    return {
      code: 'ring-not-closed',
      message: 'the ring does not end where it begins',
      cure: 'repeat the first position at the end',
    };
  const crossing = selfCrossing(ring);
  if (crossing) {
    const [lon, lat] = crossing.map((degrees) => Number(degrees.toFixed(6)));
    return {
      code: 'ring-crosses-itself',
      message: `the ring crosses or touches itself at [${lon}, ${lat}]`,
      cure: 'put the positions in the order in which one walks around it',
    };
  }
  return null;
}
