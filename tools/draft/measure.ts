/** Proposals held against gold: what was found, what was right, and what was said of it. */
import type { Proposal } from '../../src/core/draft/types';
import type { GoldDocument, GoldEntry } from './gold';

export interface Share {
  right: number;
  of: number;
}
export interface Score {
  id: string;
  title: string;
  characters: number;
  recallMust: Share;
  recallAll: Share;
  precision: Share;
  layer: Share;
  statusStrict: Share;
  statusLenient: Share;
  known: Share;
  asked: number;
  sure: Record<'high' | 'medium' | 'low', Share>;
  missed: { entry: GoldEntry }[];
  wrong: Proposal[];
  offLayer: { entry: GoldEntry; proposal: Proposal }[];
  offStatus: { entry: GoldEntry; proposal: Proposal; lenient: boolean }[];
  offKnown: { entry: GoldEntry; proposal: Proposal }[];
}

const plain = (name: string): string => name.replace(/[\s“”"'「」‘’]/g, '');

const LINES = new Set(['rail', 'highway', 'waterway', 'hub']);
const stemOf = (name: string): string =>
  plain(name).replace(/(?:高速铁路|城际铁路|高铁|铁路|高速公路|高速|航道|机场)$/, '');

/** Whether a proposal stands for an entry: the same name anywhere, or at least three fifths of both in common. */
export function meets(proposal: Proposal, entry: GoldEntry): boolean {
  if (entry.names.some((name) => plain(name) === plain(proposal.name))) return true;
  // 康渝 of a list of 高铁 is 康渝高铁.
  const stem = stemOf(proposal.name);
  if (
    stem.length >= 2 &&
    entry.layers.includes(proposal.layer) &&
    LINES.has(proposal.layer) &&
    entry.names.some((name) => stemOf(name) === stem)
  )
    return true;
  const common = Math.min(proposal.end, entry.end) - Math.max(proposal.start, entry.start);
  const all = Math.max(proposal.end, entry.end) - Math.min(proposal.start, entry.start);
  return common > 0 && common / all >= 0.6;
}

/** `isKnown` tells which features the atlas had when the proposals were made. */
export function measure(
  document: GoldDocument,
  proposals: readonly Proposal[],
  isKnown: (feature: string) => boolean,
): Score {
  const { entries, checked } = document;
  const things = [...groupBy(entries, ({ thing }) => thing).values()];
  const hits = new Map(
    entries.map((entry) => [entry, proposals.filter((proposal) => meets(proposal, entry))]),
  );
  const best = (entry: GoldEntry): Proposal | undefined => {
    const all = hits.get(entry)!;
    return all.find(({ start, end }) => start < entry.end && end > entry.start) ?? all[0];
  };
  const found = things.filter((entriesOf) => entriesOf.some((entry) => hits.get(entry)!.length > 0));
  const must =
    (tier: string[]) =>
    (list: GoldEntry[][]): number =>
      list.filter(([entry]) => tier.includes(entry!.tier)).length;
  const count = must(['must']);
  const countAll = must(['must', 'should']);

  const distinct = [
    ...groupBy(proposals, (proposal) => `${proposal.layer} ${plain(proposal.name)}`).values(),
  ];
  const isRight = (group: Proposal[]): boolean =>
    group.some((proposal) => entries.some((entry) => meets(proposal, entry))) ||
    checked.get(plain(group[0]!.name)) === true;
  const right = distinct.filter(isRight);
  const surest = (group: Proposal[]): Proposal['sure'] =>
    (['high', 'medium', 'low'] as const).find((sure) => group.some((p) => p.sure === sure))!;
  const sure = Object.fromEntries(
    (['high', 'medium', 'low'] as const).map((level) => {
      const of = distinct.filter((group) => surest(group) === level);
      return [level, { right: of.filter(isRight).length, of: of.length }];
    }),
  ) as Score['sure'];

  const judged = entries.flatMap((entry) => {
    const proposal = best(entry);
    return proposal ? [{ entry, proposal }] : [];
  });
  const offLayer = judged.filter(({ entry, proposal }) => !entry.layers.includes(proposal.layer));
  const strict = judged.filter(({ entry, proposal }) => entry.strict.includes(proposal.status));
  const lenient = judged.filter(({ entry, proposal }) => entry.lenient.includes(proposal.status));
  const decided = judged.filter(({ entry }) => entry.feature !== null);
  const asked = decided.filter(({ proposal }) => proposal.feature === null && proposal.candidates.length > 0);
  const knownRight = decided.filter(({ entry, proposal }) =>
    isKnown(entry.feature!)
      ? proposal.feature === entry.feature
      : proposal.feature === null && proposal.candidates.length === 0,
  );
  return {
    id: document.id,
    title: document.title,
    characters: Array.from(document.text).length,
    recallMust: { right: count(found), of: count(things) },
    recallAll: { right: countAll(found), of: countAll(things) },
    precision: { right: right.length, of: distinct.length },
    layer: { right: judged.length - offLayer.length, of: judged.length },
    statusStrict: { right: strict.length, of: judged.length },
    statusLenient: { right: lenient.length, of: judged.length },
    known: { right: knownRight.length, of: decided.length },
    asked: asked.length,
    sure,
    missed: things.filter((list) => !found.includes(list)).map(([entry]) => ({ entry: entry! })),
    wrong: distinct.filter((group) => !isRight(group)).map(([proposal]) => proposal!),
    offLayer,
    offStatus: judged
      .filter(({ entry, proposal }) => !entry.strict.includes(proposal.status))
      .map((pair) => ({ ...pair, lenient: lenient.includes(pair) })),
    offKnown: decided.filter((pair) => !knownRight.includes(pair)),
  };
}

/** As Map.groupBy, which Node 20 lacks. */
function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
