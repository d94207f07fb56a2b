/** Every sentence that a person sees comes from here. */
import { en } from './en';
import { zh } from './zh';

export type MessageKey = keyof typeof zh;
export type MessageParams = Record<string, string | number>;
const MESSAGES = { zh, en } as const;

/** The sentence for a key, its {placeholders} filled in; a placeholder without a value stays visible. */
export function message(lang: keyof typeof MESSAGES, key: MessageKey, params: MessageParams = {}): string {
  return MESSAGES[lang][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** A name in the language asked for, else in the other one. */
export function named(name: Partial<Record<'zh' | 'en', string>>, lang: 'zh' | 'en'): string {
  return name[lang] || name[lang === 'zh' ? 'en' : 'zh'] || '';
}
