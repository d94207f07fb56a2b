/**
 * Every sentence that a person sees comes from here. The page loads the language that it is read in, Node both
 * (`all.ts`): what is not here yet is said in the other one.
 */
import { inScript } from './script';
import type { zh } from './zh';

export type MessageKey = keyof typeof zh;
export type MessageParams = Record<string, string | number>;
export type Messages = Readonly<Record<MessageKey, string>>;
type Lang = 'zh' | 'en';

const languages: Partial<Record<Lang, Messages>> = {};

/** The sentences of a language are here. */
export const register = (lang: Lang, messages: Messages): void => void (languages[lang] = messages);
export const isRegistered = (lang: Lang): boolean => lang in languages;

const other = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');
const template = (lang: Lang, key: MessageKey): string =>
  (languages[lang] ?? languages[other(lang)])?.[key] ?? key;
/** A placeholder without a value stays visible. */
const filled = (text: string, params: MessageParams): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

/** The sentence for a key, its {placeholders} filled in; Chinese in the script that is read, but not what is filled in. */
export function message(lang: Lang, key: MessageKey, params: MessageParams = {}): string {
  const text = template(lang, key);
  return filled(lang === 'zh' ? inScript(text) : text, params);
}

/** The same as it is kept, for what is put into data. */
export const messageAsKept = (lang: Lang, key: MessageKey, params: MessageParams = {}): string =>
  filled(template(lang, key), params);

/** A name in the language asked for, else in the other one; Chinese in the script that is read. */
export function named(name: Partial<Record<Lang, string>>, lang: Lang): string {
  return inScript(name[lang] || name[other(lang)] || '');
}
