/** What stands, in words: for panel, list, table, static pages and sheets alike. */
import { message } from '../messages';
import { date, figure } from '../messages/format';
import type { Lang, Outcome, Standing, Status } from '../model/types';

/** When an event happened; where only its report has a date, by when. Empty where neither is known. */
export function happened(day: string | null, reported: string | null, lang: Lang): string {
  if (day) return date(day, lang);
  return reported ? message(lang, 'outcome.by', { date: date(reported, lang) }) : '';
}

export const outcomeDay = ({ date: day, citation }: Outcome, lang: Lang): string =>
  happened(day, citation.date, lang);

/** The state that the whole has come to: by the event it rests on, else by the status ("已开通", "opened"). */
export const standingWord = ({ status, event }: Standing, lang: Lang): string =>
  event ? message(lang, `since.${event}`) : message(lang, `status.${status}`);

/** A part that has come further ("部分开通 41/266 公里"); empty where there is none. */
export function partWords({ part }: Standing, lang: Lang): string {
  if (!part) return '';
  const state = message(lang, `part.${part.event}`);
  if (part.km === null) return state;
  const of =
    part.ofKm === null ? figure(part.km, lang) : `${figure(part.km, lang)}/${figure(part.ofKm, lang)}`;
  return message(lang, 'part.km', { state, km: of });
}

/** Said → stands: "规划（2020）→ 已开通（2024-12-26）"; once where both are the same. `day`: of the document. */
export function headline(said: Status, day: string | null, now: Standing, lang: Lang): string {
  const dated = (word: string, iso: string | null) =>
    iso ? message(lang, 'standing.dated', { word, date: iso }) : word;
  const claim = dated(message(lang, `status.${said}`), day?.slice(0, 4) ?? null);
  const by = now.date && now.reported ? message(lang, 'outcome.by', { date: now.date }) : now.date;
  const stands = [now.event && dated(standingWord(now, lang), by), partWords(now, lang)].filter(Boolean);
  return stands.length
    ? message(lang, 'standing.arrow', { claim, stands: stands.join(message(lang, 'punct.comma')) })
    : claim;
}
