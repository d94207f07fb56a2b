/** The language of a view with its script, as links, browsers and documents name it. */
import type { Script } from '../messages/script';
import type { Lang } from '../model/types';

export interface Tongue {
  lang: Lang;
  /** Of Chinese; `hans` beside English. */
  script: Script;
}

interface Row extends Tongue {
  /** In a link. */
  id: 'zh' | 'zh-hant' | 'en';
  /** BCP 47, for the page and its readers. */
  tag: string;
  /** In itself, in full and where room is short. */
  name: string;
  short: string;
}

export const TONGUES: readonly Row[] = [
  { id: 'zh', lang: 'zh', script: 'hans', tag: 'zh-CN', name: '简体中文', short: '简' },
  { id: 'zh-hant', lang: 'zh', script: 'hant', tag: 'zh-Hant', name: '繁體中文', short: '繁' },
  { id: 'en', lang: 'en', script: 'hans', tag: 'en', name: 'English', short: 'EN' },
];

/** The row of a view's language. */
export const tongueOf = ({ lang, script }: Tongue): Row =>
  TONGUES.find((row) => row.lang === lang && (lang === 'en' || row.script === script))!;

/** What a link says, or null; in whatever case its letters came. */
export const tongueById = (id: string): Row | null =>
  TONGUES.find((row) => row.id === id.toLowerCase()) ?? null;

/** The script of the first Chinese among the languages of a browser: 繁體 for Taiwan, Hong Kong, Macau, Hant. */
export function guessedScript(languages: readonly string[]): Script {
  const chinese = languages.find((tag) => /^zh\b/i.test(tag)) ?? '';
  return /^zh-(?:hant|tw|hk|mo)\b/i.test(chinese) ? 'hant' : 'hans';
}
