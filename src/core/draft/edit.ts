/** What a person can do to a draft: each a pure step from one state of the work to the next. */
import type { LayerId } from '../model/layers';
import type { Status } from '../model/statuses';
import type { Span } from '../model/types';
import type { DraftMeta, Proposal, RecipeGuess } from './types';
import { inOrder, recipeFor, type Item, type Verdict, type Work } from './work';

export type Action =
  | { do: 'judge'; keys: readonly number[]; verdict: Verdict }
  /** All that the engine is sure of and nobody has decided yet. */
  | { do: 'accept-sure' }
  | { do: 'extent'; key: number; span: Span }
  | { do: 'add'; span: Span; layer: LayerId; kind: string }
  | { do: 'layer'; key: number; layer: LayerId; kind: string }
  /** `words`: where the text says it; null: it is only named. */
  | { do: 'status'; key: number; status: Status; words: Span | null }
  /** Null: a new thing. With a feature its layer and kind. */
  | { do: 'join'; key: number; feature: string | null; layer?: LayerId; kind?: string }
  | { do: 'title'; key: number; title: string }
  | { do: 'place'; key: number; recipe: RecipeGuess }
  /** Puts back what was left out; `found`: what is proposed for it, in offsets of the longer text. */
  | { do: 'put-back'; deletion: number; found: readonly Proposal[] }
  | { do: 'meta'; change: Partial<DraftMeta> };

/** The work after an action; the very same where the action has nothing to act on. Never throws. */
export function apply(work: Work, action: Action): Work {
  switch (action.do) {
    case 'judge':
      return judged(work, ({ key }) => action.keys.includes(key), action.verdict);
    case 'accept-sure':
      return judged(
        work,
        ({ verdict, proposal }) => verdict === 'open' && proposal.sure === 'high',
        'accepted',
      );
    case 'extent':
      return withExtent(work, action.key, action.span);
    case 'add':
      return added(work, action);
    case 'layer': {
      const { layer, kind } = action;
      return mended(work, action.key, 'thing', ({ recipe }) => ({
        layer,
        kind,
        recipe: recipeFor(layer, recipe),
      }));
    }
    case 'status': {
      const { status, words } = action;
      const role = status === 'mentioned' ? 'mention' : 'names';
      return mended(work, action.key, 'one', (proposal) => ({
        status,
        statusWords: status === 'mentioned' ? null : words,
        role: proposal.aggregate ? 'aggregate' : role,
      }));
    }
    case 'join': {
      const { feature, layer, kind } = action;
      return mended(work, action.key, 'thing', (proposal) => ({
        feature,
        candidates: [],
        layer: layer ?? proposal.layer,
        kind: kind ?? proposal.kind,
      }));
    }
    case 'title':
      return changed(work, action.key, 'thing', (item) => ({ ...item, title: action.title.trim() || null }));
    case 'place':
      return mended(work, action.key, 'thing', () => ({ recipe: action.recipe }));
    case 'put-back':
      return putBack(work, action.deletion, action.found);
    case 'meta':
      return { ...work, meta: { ...work.meta, ...action.change } };
  }
}

function judged(work: Work, which: (item: Item) => boolean, verdict: Verdict): Work {
  if (!work.items.some((item) => which(item) && item.verdict !== verdict)) return work;
  return { ...work, items: work.items.map((item) => (which(item) ? { ...item, verdict } : item)) };
}

/** Changes one item or all of the same thing. Whoever mends an item has looked at it: it is accepted. */
function changed(work: Work, key: number, whom: 'one' | 'thing', change: (item: Item) => Item): Work {
  const one = work.items.find((item) => item.key === key);
  if (!one) return work;
  const items = work.items.map((item): Item => {
    if (item.key === key) return { ...change(item), mended: true, verdict: 'accepted' };
    const same = whom === 'thing' && item.proposal.thing === one.proposal.thing;
    return same ? { ...change(item), mended: true } : item;
  });
  return { ...work, items };
}

const mended = (
  work: Work,
  key: number,
  whom: 'one' | 'thing',
  change: (proposal: Proposal) => Partial<Proposal>,
): Work =>
  changed(work, key, whom, (item) => ({
    ...item,
    proposal: { ...item.proposal, ...change(item.proposal) },
  }));

/** The part of a span that can be a passage: within one line, no white space at its ends; null where nothing is left. */
export function passageSpan(points: readonly string[], { start, end }: Span): Span | null {
  let from = Math.max(0, Math.floor(start));
  let to = Math.min(points.length, Math.floor(end));
  while (from < to && /\s/.test(points[from]!)) from++;
  const line = points.indexOf('\n', from);
  if (line >= 0 && line < to) to = line;
  while (to > from && /\s/.test(points[to - 1]!)) to--;
  return from < to ? { start: from, end: to } : null;
}

function withExtent(work: Work, key: number, wanted: Span): Work {
  const points = Array.from(work.text);
  const span = passageSpan(points, wanted);
  const item = work.items.find((one) => one.key === key);
  if (!span || !item) return work;
  if (span.start === item.proposal.start && span.end === item.proposal.end) return work;
  const name = points.slice(span.start, span.end).join('');
  const next = mended(work, key, 'one', () => ({ ...span, name }));
  return { ...next, items: inOrder(next.items) };
}

function added(work: Work, { span: wanted, layer, kind }: Extract<Action, { do: 'add' }>): Work {
  const points = Array.from(work.text);
  const span = passageSpan(points, wanted);
  if (!span) return work;
  const name = points.slice(span.start, span.end).join('');
  const proposal: Proposal = {
    ...span,
    name,
    layer,
    kind,
    role: 'mention',
    status: 'mentioned',
    statusWords: null,
    kindWords: null,
    sure: 'high',
    why: { rule: 'kind', words: [] },
    feature: null,
    candidates: [],
    thing: 1 + Math.max(-1, ...work.items.map((item) => item.proposal.thing)),
    aggregate: false,
    count: null,
    provinces: [],
    places: [],
    recipe: { none: 'no-places' },
    reading: null,
  };
  const key = 1 + Math.max(-1, ...work.items.map((item) => item.key));
  const item: Item = { key, verdict: 'accepted', mended: true, title: null, proposal };
  return { ...work, items: inOrder([...work.items, item]) };
}

function putBack(work: Work, which: number, found: readonly Proposal[]): Work {
  const deletion = work.deletions[which];
  if (!deletion) return work;
  const size = Array.from(deletion.text).length;
  const points = Array.from(work.text);
  points.splice(deletion.at, 0, ...Array.from(deletion.text));
  // What ends where it is put back stays before it; what begins there comes after it.
  const start = (at: number): number => (at >= deletion.at ? at + size : at);
  const end = (at: number): number => (at > deletion.at ? at + size : at);
  const moved = <S extends Span>(span: S): S => ({ ...span, start: start(span.start), end: end(span.end) });
  const items = work.items.map((item): Item => {
    const { statusWords, kindWords, ...rest } = item.proposal;
    const at = moved(rest);
    const name = points.slice(at.start, at.end).join('');
    // Words that now stand within a name make it another one: it is looked at anew.
    const verdict = name === item.proposal.name ? item.verdict : 'open';
    return {
      ...item,
      verdict,
      proposal: {
        ...at,
        name,
        statusWords: statusWords && moved(statusWords),
        kindWords: kindWords && moved(kindWords),
      },
    };
  });
  const things = 1 + Math.max(-1, ...items.map(({ proposal }) => proposal.thing));
  const keys = 1 + Math.max(-1, ...items.map(({ key }) => key));
  const fresh = found
    .filter((one) => one.start < deletion.at + size && one.end > deletion.at)
    .filter((one) => one.end <= points.length)
    .filter((one) => !items.some(({ proposal: p }) => p.start < one.end && p.end > one.start))
    .map((proposal, i): Item => ({
      key: keys + i,
      verdict: 'open',
      mended: false,
      title: null,
      proposal: {
        ...proposal,
        thing:
          items.find(({ proposal: p }) => proposal.feature && p.feature === proposal.feature)?.proposal
            .thing ?? things + proposal.thing,
      },
    }));
  return {
    ...work,
    text: points.join(''),
    deletions: work.deletions
      .filter((_, i) => i !== which)
      .map((one, i) => ({ ...one, at: i >= which ? one.at + size : one.at })),
    items: inOrder([...items, ...fresh]),
  };
}
