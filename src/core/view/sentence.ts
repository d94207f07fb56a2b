/**
 * Reads the present set back in one sentence:
 * "004 中在建的、连接江苏与安徽的铁路:3 条" / "3 railways under construction that join Jiangsu and Anhui, in 004".
 */
import { message, named, type MessageKey } from '../messages';
import type { Catalog } from '../model/catalog';
import { LAYERS, layerRow } from '../model/layers';
import { PROVINCES } from '../model/provinces';
import type { View } from './view';

/** The sentence for `count` features of a view, in the view's language. */
export function sentence(catalog: Catalog, view: View, count: number): string {
  const { lang, filter } = view;
  const say = (key: MessageKey, params = {}) => message(lang, key, params);
  const and = (words: string[]) => listed(words, say('sentence.and'), say('list.join'));
  const or = (words: string[]) => listed(words, say('sentence.or'), say('list.join'));
  const clauses: string[] = [];
  if (filter.statuses.length)
    clauses.push(say('sentence.status', { status: or(filter.statuses.map((s) => say(`status.${s}`))) }));
  if (filter.placed !== null) clauses.push(say(filter.placed ? 'sentence.placed' : 'sentence.unplaced'));
  if (filter.joins.length)
    clauses.push(
      say(filter.joins.length > 1 ? 'sentence.joins' : 'sentence.touchesProvince', {
        provinces: and(filter.joins.map((p) => named(PROVINCES[p].name, lang))),
      }),
    );
  if (filter.crosses !== null) clauses.push(say(filter.crosses ? 'sentence.crosses' : 'sentence.stays'));
  const touched = [
    ...filter.units.map((adcode) => named(catalog.unit(adcode)?.name ?? {}, lang)),
    ...(filter.place === null ? [] : [named(catalog.place(filter.place)?.name ?? {}, lang)]),
  ];
  if (touched.length) clauses.push(say('sentence.touches', { places: or(touched) }));
  if (filter.since.length)
    clauses.push(say('sentence.since', { since: or(filter.since.map((event) => say(`since.${event}`))) }));
  const where = filter.documents.length ? say('sentence.in', { documents: or([...filter.documents]) }) : '';
  const lines = view.layers.length > 0 && view.layers.every((layer) => layerRow(layer).counted === 'lines');
  return say(lines ? 'sentence.lines' : 'sentence.items', {
    where,
    // English clauses bring their own spaces and commas.
    clauses: clauses.join(lang === 'zh' ? '、' : ''),
    noun: noun(catalog, view, count, or),
    n: count.toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB'),
  });
}

function noun(catalog: Catalog, view: View, count: number, or: (words: string[]) => string): string {
  const { lang, filter } = view;
  if (filter.kinds.length) {
    const kinds = filter.kinds.map((kind) =>
      named(catalog.layers.find((layer) => kind in layer.kinds)?.kinds[kind] ?? {}, lang),
    );
    return message(lang, count === 1 ? 'sentence.kind.one' : 'sentence.kind.other', { kinds: or(kinds) });
  }
  if (view.layers.length === LAYERS.length || !view.layers.length)
    return message(lang, count === 1 ? 'noun.any.one' : 'noun.any.other');
  return or(view.layers.map((layer) => message(lang, `noun.${layer}.${count === 1 ? 'one' : 'other'}`)));
}

/** "a", "a or b", "a, b or c". */
function listed(words: string[], last: string, join: string): string {
  return words.length < 2 ? words.join('') : words.slice(0, -1).join(join) + last + words.at(-1);
}
