/** Since when a feature stands as it does, in one line: for a column of a table. */
import type { Catalog } from '../model/catalog';
import type { Feature, Lang, Outcome } from '../model/types';
import { happened, outcomeDay, outcomeWord, partWords, standingWord } from './standing-words';

/** The latest that became of it, where nothing of that raises its status; what befell another thing is not told as its own. */
const latestOf = (catalog: Catalog, { id }: Feature): Outcome | null =>
  catalog.outcomesOf(id).findLast(({ scope }) => scope !== 'related') ?? null;

const dayOf = ({ date, citation }: Outcome): string | null => date ?? citation.date;

/** ISO 8601: of the event that its status rests on, else of the furthest part, else of the latest that became of it. */
export function progressDate(catalog: Catalog, feature: Feature): string | null {
  const { event, date, part } = feature.now;
  if (event) return date;
  if (part) return part.date;
  const latest = latestOf(catalog, feature);
  return latest && dayOf(latest);
}

/** "已开通 2024-12-26", "部分开通 41/266 公里 2022-09", "有进展 2023"; empty where nothing is known. */
export function progressWords(catalog: Catalog, feature: Feature, lang: Lang): string {
  const { event, date, reported, part } = feature.now;
  const latest = latestOf(catalog, feature);
  const words = [
    event && [
      standingWord(feature.now, lang),
      reported ? happened(null, date, lang) : happened(date, null, lang),
    ],
    part && [partWords(feature.now, lang), happened(part.date, null, lang)],
    !event && !part && latest && [outcomeWord(latest, lang), outcomeDay(latest, lang)],
  ];
  return words
    .flatMap((pair) => (pair ? pair.filter(Boolean).join(' ') : []))
    .join(lang === 'zh' ? '，' : ', ');
}
