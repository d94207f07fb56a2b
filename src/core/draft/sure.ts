/** How sure a proposal is: bounds of the rules' weights, set where the annotated documents say (docs/drafting.md). */
import type { Found } from './found';
import type { Joined } from './joining';
import type { Tense } from './tense';
import type { Sure } from './types';

const HIGH = 0.9;
const MEDIUM = 0.6;

export function sureOf(found: Found, joined: Joined, tense: Tense): Sure {
  // In doubt which feature it is: asked.
  if (joined.candidates.length > 0) return 'low';
  if (joined.feature) return found.weight > 0.6 ? 'high' : 'medium';
  const weight = found.weight - (tense === 'note' ? 0.2 : 0);
  return weight >= HIGH ? 'high' : weight >= MEDIUM ? 'medium' : 'low';
}
