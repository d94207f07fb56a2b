/**
 * Short forms: those that the text defines (以下简称“示范区”), and a bare kind word that can only mean the one thing of
 * that kind that the text has named in full.
 */
import { ZONE } from './words/layers';
import type { Found } from './found';
import { Spans } from './spans';
import type { WorkingText } from './working-text';

const DEFINED =
  /[(（](?:以下|下文|下称|以下统)?(?:均|统)?(?:简称|下称)为?[:：]?\s*[“"「]?([\u4e00-\u9fff]{1,12})[”"」]?[)）]/g;
/** A bare 新区 or 园区 is mostly any of them. */
const BARE = /^(?:示范区|合作区|协调区|协同区|先行区|一体化示范区)$/;

/** What may stand before a bare word that means the one thing. */
const BEFORE = /(?:推进|深化|深入推动|支持|服务|建立|[在对为和与及将由的把到向以于是本该]|加大|作为)$/;
const BARE_END = /(?:示范区|合作区|协调区|协同区|先行区)$/;

/** A short form and the name that it stands for. */
export interface ShortForm {
  short: string;
  full: Found;
  defined: boolean;
}

export function shortFormsOf({ folded: text }: WorkingText, found: readonly Found[]): ShortForm[] {
  const forms: ShortForm[] = [];
  for (const match of text.matchAll(DEFINED)) {
    const full = found
      .filter(
        ({ end, start }) =>
          end === match.index || (end > match.index - 3 && end <= match.index && start < match.index),
      )
      .sort((a, b) => a.start - b.start)[0];
    if (full && match[1]) forms.push({ short: match[1], full, defined: true });
  }
  // The first full name of a kind that is the only one of it: by its kind word, and by any of its words before it.
  const zones = found.filter(
    ({ layer, body, aggregate, features }) => layer === ZONE && (body.length > 0 || features) && !aggregate,
  );
  const byWord = new Map<string, Set<string>>();
  const first = new Map<string, Found>();
  for (const zone of zones) {
    const name = text.slice(zone.start, zone.end);
    const word = BARE_END.exec(name)?.[0] ?? '';
    if (!BARE.test(word)) continue;
    byWord.set(word, (byWord.get(word) ?? new Set()).add(name));
    if (!first.has(name)) first.set(name, zone);
  }
  for (const [word, names] of byWord) {
    if (forms.some(({ short }) => short === word)) continue;
    const whole = [...names].filter(
      (name) => ![...names].some((other) => other !== name && other.endsWith(name)),
    );
    const [only] = whole;
    const often = only ? text.split(only).length - 1 : 0;
    if (only && whole.length === 1 && (often >= 2 || text.indexOf(only) < 1500))
      forms.push({ short: word, full: first.get(only)!, defined: false });
  }
  return forms;
}

/** Every place where a short form stands by itself, as a mention of what it means. */
export function occurrencesOf(
  forms: readonly ShortForm[],
  { folded: text }: WorkingText,
  taken: (start: number, end: number) => boolean,
): Found[] {
  const out = new Spans<Found>();
  const all: Found[] = [];
  for (const { short, full, defined } of [...forms].sort((a, b) => b.short.length - a.short.length))
    for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length)) {
      const end = at + short.length;
      if (at < full.end && defined) continue;
      if (
        taken(at, end) ||
        out.meeting({ start: at, end }).some((other) => other.start < end && other.end > at)
      )
        continue;
      // 一体化示范区 for 示范区 where its words stand in the full name.
      let start = at;
      const whole = text.slice(full.start, full.end);
      for (let more = 1; more <= 6; more++) if (whole.includes(text.slice(at - more, end))) start = at - more;
      // A bare word behind another that is no verb or join belongs to that: 生态文明建设示范区.
      if (
        !defined &&
        start === at &&
        /[\u4e00-\u9fff]/.test(text[at - 1] ?? '') &&
        !BEFORE.test(text.slice(Math.max(0, at - 3), at))
      )
        continue;
      const found: Found = {
        ...full,
        full: { start: full.start, end: full.end },
        start,
        end,
        rule: 'short-form',
        words: [short],
        list: { start, end },
        kindWords: null,
        mention: false,
        weight: defined ? 0.9 : 0.6,
      };
      out.add(found);
      all.push(found);
    }
  return all;
}
