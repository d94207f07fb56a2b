/**
 * A name between known places that no gazetteer has, and that sounds or looks like one: probably a slip. It is offered as a
 * reading beside the name; the text is never mended.
 */
import type { Found } from './found';
import type { Gazetteer, GazetteerUnit } from './gazetteer';
import type { Piece } from './runs';
import type { Proposal } from './types';

/** Of a name of places joined by dashes with one part that is no place; null for every other. */
export function readingOf(
  found: Found,
  gazetteer: Gazetteer,
  provinces: readonly string[],
): Proposal['reading'] {
  const parts = partsOf(found.body);
  const strange = parts.filter((part) => part.every(({ class: c, group }) => c === 'other' && !group));
  const known = parts.filter((part) => part.some(({ class: c }) => c === 'place'));
  const [only] = strange;
  if (!only || strange.length > 1 || known.length === 0) return null;
  const said = only.map(({ text }) => text).join('');
  if (said.length < 2 || said.length > 3) return null;
  const whole = found.body.map(({ text }) => text).join('');
  const by = (because: 'sound' | 'shape', all: readonly GazetteerUnit[]): Proposal['reading'] => {
    const alike = all.filter(({ short }) => short !== said);
    const near = alike.filter(({ province }) => provinces.includes(province));
    const [first, second] = near.length > 0 ? near : alike;
    if (!first || (second && second.short !== first.short)) return null;
    return { as: whole.replace(said, first.short), because, sure: near.length > 0 ? 'medium' : 'low' };
  };
  return by('sound', gazetteer.soundingLike(said)) ?? by('shape', gazetteer.lookingLike(said));
}

/** What stands between the dashes. */
function partsOf(body: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of body) {
    if (piece.class === 'dash') parts.push([]);
    else parts.at(-1)!.push(piece);
  }
  return parts.length > 1 && parts.every((part) => part.length > 0) ? parts : [];
}
