/**
 * Reads the present set back in one sentence:
 * "004 中在建的、连接江苏与安徽的铁路：3 条" / "3 railways under construction that join Jiangsu and Anhui, in 004".
 */
import { message, type MessageKey } from '../messages';
import type { Catalog } from '../model/catalog';
import { layerRow, type LayerId } from '../model/layers';
import { choiceOf, DIMENSIONS } from './dimensions';
import type { Clause } from './dimensions/dimension';
import type { View } from './view';

/** The sentence for `count` things of a view, and `totals` of several together beside them, in the view's language. */
export function sentence(catalog: Catalog, view: View, count: number, totals = 0): string {
  const { lang, as } = view;
  const layers = layersOf(catalog, view);
  const lines = layers.length > 0 && layers.every((layer) => layerRow(layer).counted === 'lines');
  const words = { catalog, lang, as, lines };
  const say = (key: MessageKey, params = {}) => message(lang, key, params);
  const list = (names: string[], by: MessageKey) => listed(names, say(by), say('list.join'));
  const spoken = ({ message: key, names }: Clause) =>
    say(key, names && { [names.placeholder]: list(names.list, names.by) });

  const clauses = joined(DIMENSIONS.flatMap((row) => row.clause(choiceOf(view, row), words) ?? []));
  const inOrder = clauses
    .filter((clause): clause is Clause & { order: number } => clause.order !== 'where')
    .sort((a, b) => a.order - b.order);
  const noun = [...DIMENSIONS]
    .reverse()
    .reduce<string | null>(
      (found, row) =>
        found ?? row.noun?.(choiceOf(view, row), words, count, (names) => list(names, 'sentence.or')) ?? null,
      null,
    );
  const told = say(lines ? 'sentence.lines' : 'sentence.items', {
    where: clauses
      .filter(({ order }) => order === 'where')
      .map(spoken)
      .join(''),
    // English clauses bring their own spaces and commas.
    clauses: inOrder.map(spoken).join(lang === 'zh' ? '、' : ''),
    noun: noun ?? say(count === 1 ? 'noun.any.one' : 'noun.any.other'),
    n: count.toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB'),
  });
  return totals ? told + say('sentence.totals', { n: totals }) : told;
}

/** The layers that a view can show: with kinds chosen, those that have one of them. */
function layersOf(catalog: Catalog, { layers, filter: { kinds } }: View): readonly LayerId[] {
  if (!kinds.length) return layers;
  const having = catalog.layers.filter(({ kinds: own }) => kinds.some((kind) => kind in own));
  return having.map(({ id }) => id).filter((id) => layers.includes(id));
}

/** Clauses of the same message told as one. */
function joined(clauses: readonly Clause[]): Clause[] {
  const byMessage = new Map<MessageKey, Clause>();
  for (const clause of clauses) {
    const names = byMessage.get(clause.message)?.names;
    const together = names && clause.names && { ...names, list: [...names.list, ...clause.names.list] };
    byMessage.set(clause.message, together ? { ...clause, names: together } : clause);
  }
  return [...byMessage.values()];
}

/** "a", "a or b", "a, b or c". */
function listed(words: string[], last: string, join: string): string {
  return words.length < 2 ? words.join('') : words.slice(0, -1).join(join) + last + words.at(-1);
}
