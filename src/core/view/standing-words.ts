/** What stands, in words: for panel, list, table, static pages and sheets alike. */
import { message } from '../messages';
import { date, figure, shortDate } from '../messages/format';
import type { PromisedEvent } from '../model/events';
import type { Lang, Outcome, OutcomeEvent, Standing, Status } from '../model/types';

/** When an event happened; where only its report has a date, by when. Empty where neither is known. */
export function happened(day: string | null, reported: string | null, lang: Lang): string {
  if (day) return shortDate(day, lang);
  return reported ? message(lang, 'outcome.by', { date: shortDate(reported, lang) }) : '';
}

export const outcomeDay = ({ date: day, citation }: Outcome, lang: Lang): string =>
  happened(day, citation.date, lang);

/** The state that the whole has come to: by the event it rests on, else by the status ("已开通", "opened"). */
export const standingWord = ({ status, event }: Standing, lang: Lang): string =>
  event ? message(lang, `since.${event}`) : message(lang, `status.${status}`);

/** A part that has come further ("部分开通 41/266 公里"); empty where there is none. */
export function partWords({ part }: Standing, lang: Lang): string {
  if (!part) return '';
  return partly(part.event, part.km, part.ofKm, lang);
}

function partly(event: OutcomeEvent, km: number | null, ofKm: number | null, lang: Lang): string {
  const state = message(lang, `part.${event}`);
  if (km === null) return state;
  const of = ofKm === null ? figure(km, lang) : `${figure(km, lang)}/${figure(ofKm, lang)}`;
  return message(lang, 'part.km', { state, km: of });
}

/** What happened, as one word or two: of a part as of a part; of a related thing as if of the whole. */
export const outcomeWord = ({ event, scope, part }: Outcome, lang: Lang): string =>
  scope === 'part'
    ? partly(event, part?.km ?? null, part?.ofKm ?? null, lang)
    : message(lang, `since.${event}`);

/**
 * What a document of `said` (ISO 8601) promised: "年内开工", "start within the year", "2018年9月底前开通".
 * A deadline of a year or a month is its end.
 */
export function promiseWords(
  { event, by }: { event: PromisedEvent; by: string },
  said: string,
  lang: Lang,
): string {
  const words = { event: message(lang, `promise.${event}`), by: date(by, lang) };
  if (by === said.slice(0, 'YYYY'.length)) return message(lang, 'promise.within', words);
  return message(lang, by.length > 'YYYY-MM'.length ? 'promise.byDay' : 'promise.by', words);
}

/**
 * Said → stands: "规划（2020）→ 已开通（2024-12-26）"; once where both are the same. What stood already when the
 * document named it comes first: an arrow would run backwards. `day`: of the document.
 */
export function headline(said: Status, day: string | null, now: Standing, lang: Lang): string {
  const dated = (word: string, iso: string | null) =>
    iso ? message(lang, 'standing.dated', { word, date: iso }) : word;
  const claim = dated(message(lang, `status.${said}`), day?.slice(0, 4) ?? null);
  const by = now.reported ? happened(null, now.date, lang) : happened(now.date, null, lang);
  const stands = [now.event && dated(standingWord(now, lang), by), partWords(now, lang)].filter(Boolean);
  if (!stands.length) return claim;
  const isOlder =
    now.event !== null && day !== null && now.date !== null && now.date.slice(0, 4) < day.slice(0, 4);
  const words = { claim, stands: stands.join(message(lang, 'punct.comma')) };
  return message(lang, isOlder ? 'standing.before' : 'standing.arrow', words);
}
