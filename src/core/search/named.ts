/** Places, administrative units and documents that a query names. */
import type { Corpus } from './corpus';
import type { Hits } from './hits';
import type { NamedHit } from './results';
import { matchForm, type Match } from './match';
import { scoreOf } from './rank';
import type { EntryKind } from './index-file';
import type { Words } from './words';

export function rankNamed(
  corpus: Corpus,
  query: Words,
  hits: ReadonlyMap<string, Hits>,
  kinds: readonly EntryKind[],
): NamedHit[] {
  const [first, ...rest] = [...hits.values()].sort((a, b) => a.numbers.length - b.numbers.length);
  const numbers = new Set<number>();
  for (const number of corpus.beginning(query.phrase)) if (number >= corpus.others) numbers.add(number);
  for (const number of first?.numbers ?? [])
    if (number >= corpus.others && rest.every((others) => others.has(number))) numbers.add(number);
  const found: NamedHit[] = [];
  for (const number of numbers) {
    const entry = corpus.entries[number]!;
    if (!kinds.includes(entry.kind)) continue;
    const count = corpus.belongings.of(entry).length;
    if (count === 0) continue;
    let best: Match | null = null;
    for (const form of corpus.prepared.of(number)) {
      const match = matchForm(form, query);
      if (match && telling(match, corpus.isSpot(entry)) && (!best || scoreOf(match) > scoreOf(best)))
        best = match;
    }
    if (best) found.push({ entry, match: best, count, score: scoreOf(best) + weight(entry.kind, count) });
  }
  return found.sort((a, b) => b.score - a.score);
}

/** Initials inside a name, and skipped parts, would find too many places; so would a part of the name of a spot. */
const telling = ({ how, extent }: Match, spot: boolean): boolean =>
  extent === 'whole' ||
  (!spot && how !== 'short' && how !== 'initials' && (how !== 'pinyin' || extent !== 'part'));

/** A city or county before a spot in it; of equals the one that more touches. */
const weight = (kind: EntryKind, count: number): number =>
  (kind === 'unit' ? 15 : 0) + Math.min(10, count / 5);
