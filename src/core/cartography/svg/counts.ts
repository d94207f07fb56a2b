/** Counted signs as SVG: a ring with the number of signs that it stands for. Pure strings. */
import { COUNT_PX, type CountedSign } from '../counted-signs';
import { escaped, percent, type Viewport } from './viewport';

/** `data-ids`: the features counted, for whoever asks what lies under a pointer. */
export function drawCounts(counts: readonly CountedSign[], viewport: Viewport): string {
  return counts
    .map(({ ids, at }) => {
      const [x, y] = viewport.project(at).map(percent);
      return (
        `<g class="count" data-ids="${escaped(ids.join(' '))}"><circle cx="${x}" cy="${y}" r="${COUNT_PX}"/>` +
        `<text x="${x}" y="${y}" font-size="12" dy=".35em">${ids.length}</text></g>`
      );
    })
    .join('');
}
