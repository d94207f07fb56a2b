/**
 * Shorter forms of a feature's name for a crowded map, derived by rule: its abbreviation as the documents and
 * the press write it, the name without what its colour says already, and the two ends of a long chain of places.
 */
import { inScript } from '../messages/script';
import type { Bilingual, Lang } from '../model/types';
import { emsOf } from './text-fit';

export type LabelLanguage = 'zh' | 'en' | 'both';
type Named = { name: Bilingual; aliases: readonly string[] };

export const nameText = (name: Bilingual, language: LabelLanguage): string =>
  language === 'both' ? `${inScript(name.zh)}  ${name.en}` : inScript(name[language]);

const HAN = /\p{Script=Han}/u;
const BRACKETS = { zh: /（[^（）]*）/g, en: / ?\([^()]*\)/g };
const SUFFIXES: Record<Lang, readonly (readonly [RegExp, string])[]> = {
  zh: [
    [/高速铁路/g, '高铁'],
    [/城际铁路/g, '城际'],
    [/高速公路/g, '高速'],
    [/国家级?经济技术开发区|经济技术开发区/g, '经开区'],
    [/高新技术产业开发区/g, '高新区'],
  ],
  en: [
    [/\bhigh-speed railway\b/g, 'HSR'],
    [/\bintercity railway\b/g, 'intercity'],
    [/\b(?:Economic and Technological|High-tech) Development Zone\b/g, 'Dev. Zone'],
    [/,? (?:railway|expressway)$/g, ''],
  ],
};
/** What tells a stage or a part from the whole, which an alias often leaves out. */
const STAGE = /, phase [IVX]+$/;
/** A chain of three places and more: "甲—乙—丙城际", "A–B–C intercity". */
const CHAIN: Record<Lang, RegExp> = {
  zh: /^([^—]{2,4})—(?:[^—]+—)+(.{2,})$/,
  en: /^([^–, ]+)–(?:[^–,]+–)+([^–]+)$/,
};

const trimmed = (text: string, lang: Lang): string =>
  SUFFIXES[lang].reduce(
    (short, [long, by]) => short.replace(long, by),
    text.replace(BRACKETS[lang], '').trim(),
  );

/** Its first alias of the language that is shorter and no mere beginning of the name, which would say another thing. */
function abbreviation({ name, aliases }: Named, lang: Lang): string | null {
  const full = name[lang];
  const stage = lang === 'en' ? (STAGE.exec(full)?.[0] ?? '') : '';
  const alias = aliases.find(
    (one) => HAN.test(one) === (lang === 'zh') && emsOf(one + stage) < emsOf(full) && !full.startsWith(one),
  );
  return alias === undefined ? null : trimmed(alias, lang) + stage;
}

function formsIn(named: Named, lang: Lang): string[] {
  const full = named.name[lang];
  const short = abbreviation(named, lang) ?? trimmed(full, lang);
  const ends = short.replace(CHAIN[lang], lang === 'zh' ? '$1…$2' : '$1–…–$2');
  const forms = [full];
  for (const form of [short, ends]) if (form && emsOf(form) < emsOf(forms.at(-1)!)) forms.push(form);
  return forms;
}

/** The name as it is, then shorter forms, each shorter than the one before; Chinese in the script that is read. */
export function nameForms(named: Named, language: LabelLanguage): string[] {
  if (language !== 'both') return formsIn(named, language).map(inScript);
  const [zh, en] = [formsIn(named, 'zh'), formsIn(named, 'en')];
  const both = { zh: zh.at(-1)!, en: en.at(-1)! };
  return [...new Set([nameText(named.name, 'both'), nameText(both, 'both'), inScript(both.zh)])];
}

/** Finds the words of Chinese text; some old browsers have none, there any character may begin a line. */
const words = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
const wordsOf = (text: string): string[] =>
  words ? Array.from(words.segment(text), ({ segment }) => segment) : Array.from(text);

/**
 * Text in lines of about `most` ems, as even as they can be: broken between words, Latin or Chinese, but never before
 * a closing mark or behind an opening one.
 */
export function wrapped(text: string, most: number): string[] {
  const count = Math.ceil(emsOf(text) / most);
  if (count <= 1) return [text];
  const pieces: string[] = [];
  for (const word of text.match(
    /[^\s\p{Script=Han}“（–]*–\s*|\p{Script=Han}+|[^\s\p{Script=Han}“（–]+\s*|[“（]|\s+/gu,
  ) ?? [text])
    // A short run between marks is a name.
    for (const piece of HAN.test(word) && word.length > 3 ? wordsOf(word) : [word]) {
      const last = pieces.at(-1);
      const clings = /^[—…、，。”）]/.test(piece) || /[“（]$/.test(last ?? '');
      if (last !== undefined && clings) pieces[pieces.length - 1] = last + piece;
      else pieces.push(piece);
    }
  const aim = emsOf(text) / count;
  const lines = [''];
  for (const piece of pieces) {
    const line = lines.at(-1)!;
    const [without, having] = [emsOf(line.trimEnd()), emsOf(line + piece.trimEnd())];
    if (line && lines.length < count && Math.abs(having - aim) > Math.abs(without - aim)) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trim());
}
