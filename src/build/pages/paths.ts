/** Where static pages and their pictures stand, below the site. These paths are in links: they never change. */
import { pairSlug, type Pair } from '../../core/model/pairs';
import type { Lang } from '../../core/model/types';

const inLang = (lang: Lang): string => (lang === 'en' ? 'en/' : '');
export const featurePath = (id: string, lang: Lang): string => `f/${id}/${inLang(lang)}`;
export const documentPath = (id: string, lang: Lang): string => `d/${id}/${inLang(lang)}`;
export const locatorPath = (id: string): string => `f/${id}/map.svg`;
/** Pictures for chats of a feature (`f`) or a document (`d`): 1200 × 630, and 600 × 600 for those that crop. */
export const cardPaths = (what: 'f' | 'd', id: string) => ({
  wide: `${what}/${id}/card.png`,
  square: `${what}/${id}/card-square.png`,
});
/** `b/js-sd/`: the border of two provinces. */
export const pairPath = (pair: Pair, lang: Lang): string => `b/${pairSlug(pair)}/${inLang(lang)}`;
export const stripPath = (pair: Pair, lang: Lang): string => `${pairPath(pair, lang)}strip.svg`;
/** `c/320300/` */
export const cityPath = (adcode: string, lang: Lang): string => `c/${adcode}/${inLang(lang)}`;
