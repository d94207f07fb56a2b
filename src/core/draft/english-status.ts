/** What an English sentence says of a thing, by the verb that stands nearest to it. */
import { ZONE } from './words/layers';
import type { Span, Status } from '../model/types';
import type { Found } from './found';
import type { Claimed } from './status';

const ACTS: readonly [Status, RegExp][] = [
  [
    'opened',
    /\b(?:(?:was|were|been|is|are)\s+(?:officially\s+)?(?:opened|inaugurated|completed|commissioned)|opened|entered into (?:service|operation)|in operation|operational|began operation)\b/g,
  ],
  [
    'under-construction',
    /\b(?:under construction|being (?:built|constructed)|construction (?:of|on) [^.;]{0,60}(?:began|started|commenced|is underway|is under way)|broke ground|groundbreaking)\b/g,
  ],
  [
    'agreed',
    /\b(?:sign(?:ed|ing)?|agree(?:d|s)? to (?:establish|build|develop|construct)|commit(?:ted|s)? to (?:work together to )?(?:establish|build|develop)|concluded)\b/g,
  ],
  [
    'planned',
    /\b(?:will (?:be comprised of|be built|include|comprise|consist of|connect|link|be|build|construct|provide)|plan(?:s|ned)? to|intend(?:s|ed)? to|to be (?:built|constructed|developed)|shall (?:build|construct|develop|include)|construct(?:ion)?|build(?:ing)?|develop(?:ment)? of|expected to)\b/g,
  ],
  [
    'proposed',
    /\b(?:propos(?:e|ed|al)|explor(?:e|ing)|feasibility|stud(?:y|ies|ying)|consider(?:s|ing)?|assess(?:ing)?|envisag(?:e|ed)|identif(?:y|ied))\b/g,
  ],
  [
    'cooperating',
    /\b(?:cooperat(?:e|ion)|collaborat(?:e|ion)|support(?:s|ing)?|promot(?:e|ing|ion)|strengthen(?:ing)?|enhanc(?:e|ing)|advance)\b/g,
  ],
];

export function englishClaim(found: Found, text: string): Claimed {
  if (found.mention) return { status: 'mentioned', words: null };
  const flat = text.replace(/\n/g, ' ');
  const from = Math.max(
    flat.lastIndexOf('. ', found.start - 1) + 1,
    flat.lastIndexOf('; ', found.start - 1) + 1,
    found.start - 400,
    0,
  );
  const stop = flat.slice(found.end).search(/[.;](?:\s|$)/);
  const to = stop < 0 ? Math.min(flat.length, found.end + 200) : Math.min(found.end + stop, found.end + 200);
  let best: { status: Status; words: Span; far: number } | null = null;
  for (const [status, pattern] of ACTS)
    for (const match of flat.slice(from, to).matchAll(pattern)) {
      const words = { start: from + match.index, end: from + match.index + match[0].length };
      if (words.start < found.end && words.end > found.start) continue;
      // What stands before governs; what stands behind is a little farther.
      const far = words.end <= found.start ? found.start - words.end : (words.start - found.end) * 1.5 + 5;
      if (!best || far < best.far) best = { status, words, far };
    }
  if (!best) return { status: 'mentioned', words: null };
  const line = found.layer !== ZONE;
  return { status: line && best.status === 'cooperating' ? 'planned' : best.status, words: best.words };
}
