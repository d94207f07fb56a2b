/** Numbers and dates as a reader of either language expects them. */
import { inScript } from './script';

type Lang = 'zh' | 'en';

/** A figure: one decimal below 100, none above. */
export function figure(value: number, lang: Lang): string {
  const digits = value < 100 ? 1 : 0;
  return value.toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: digits });
}

/** Kilometres: 157 公里, 157 km. */
export const km = (value: number, lang: Lang): string =>
  `${figure(value, lang)} ${lang === 'zh' ? '公里' : 'km'}`;

/** Square kilometres: 8,359 平方公里, 8,359 km²; what is less than a tenth in hectares. */
export function squareKm(value: number, lang: Lang): string {
  if (value < 0.1) return `${figure(value * 100, lang)} ${lang === 'zh' ? inScript('公顷') : 'ha'}`;
  return `${figure(value, lang)} ${lang === 'zh' ? '平方公里' : 'km²'}`;
}

/** A distance in metres, in the unit that reads best: 300 m, 2.5 km. */
export function distance(metres: number, lang: Lang): string {
  return metres < 1000 ? `${Math.round(metres)} ${lang === 'zh' ? '米' : 'm'}` : km(metres / 1000, lang);
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** An ISO 8601 date as far as it is known: 2018年8月15日, 15 Aug 2018; "2018" stays 2018年, 2018. */
export function date(iso: string, lang: Lang): string {
  const [year = '', month, day] = iso.split('-');
  if (lang === 'zh') return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

const NUMBERS = {
  zh: '零 一 两 三 四 五 六 七 八 九 十',
  en: 'no one two three four five six seven eight nine ten',
} as const;

/** A small count as a word before a noun (五, five); above ten in figures. */
export function countWord(count: number, lang: Lang): string {
  const word = NUMBERS[lang].split(' ')[count];
  if (word) return inScript(word);
  return count.toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB');
}

/** A month of ISO 8601 as short as it can be said: 2026-11, Nov 2026. */
export const month = (iso: string, lang: Lang): string =>
  lang === 'zh' ? iso.slice(0, 7) : date(iso.slice(0, 7), lang);
/** The same where room is short, as in brackets and columns: 2018-08-15, 15 Aug 2018. */
export const shortDate = (iso: string, lang: Lang): string => (lang === 'zh' ? iso : date(iso, lang));

/** An ISO 8601 date cut to its month: 2018-08. What is known less well stays as it is. */
export const monthOf = (iso: string): string => iso.slice(0, 'YYYY-MM'.length);
