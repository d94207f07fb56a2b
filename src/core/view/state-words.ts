/** How far a feature has come, as a view tells it: what stands, or what the document said. */
import { message } from '../messages';
import type { Catalog } from '../model/catalog';
import type { Feature, Lang } from '../model/types';
import { partWords, standingWord } from './standing-words';
import { standingIn, statusOf, type Asking } from './status-in-view';

/** "已开通", "在建，部分开通 41/266 公里", as said: "规划". */
export function stateWords(catalog: Catalog, asking: Asking, feature: Feature, lang: Lang): string {
  if (asking.as === 'said') return message(lang, `status.${statusOf(catalog, asking, feature)}`);
  const standing = standingIn(catalog, asking, feature);
  return [standingWord(standing, lang), partWords(standing, lang)]
    .filter(Boolean)
    .join(message(lang, 'punct.comma'));
}
