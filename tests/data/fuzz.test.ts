/** A few thousand cases of each entrance; `npm run fuzz` takes 100,000. A failure names its seed: `npm run fuzz -- <entrance> --seed N`. */
import { expect, it } from 'vitest';
import { fuzz } from '../../tools/fuzz/entrance';
import { ENTRANCES } from '../../tools/fuzz/entrances';

it.each(ENTRANCES)('$id: $what', (entrance) => {
  const { broken, seed, cases, outcomes } = fuzz(entrance, entrance.few);
  expect(broken, `seed ${seed}`).toBe(null);
  expect(cases).toBe(entrance.few);
  // More than one way out, or the cases are all alike.
  expect(Object.keys(outcomes).length).toBeGreaterThan(1);
});
