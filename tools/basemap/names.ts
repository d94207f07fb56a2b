/**
 * Names of units. English names are Hanyu Pinyin without tones, written together, with an apostrophe before
 * a, e and o inside a word (GB 28039 for personal, GB/T 16159 and UN practice for place names).
 */
import { pinyin } from 'pinyin-pro';

/** Stems whose place-name reading differs from the dictionary's, or whose English form is established. */
const READINGS: Readonly<Record<string, string>> = {
  单县: 'Shan County',
  信都: 'Xindu',
  召陵: 'Shaoling',
  曾都: 'Zengdu',
  望都: 'Wangdu',
  歙县: 'She County',
  江都: 'Jiangdu',
  泌阳: 'Biyang',
  洪洞: 'Hongtong',
  浚县: 'Xun County',
  涡阳: 'Guoyang',
  盐都: 'Yandu',
  莲都: 'Liandu',
  蚌山: 'Bengshan',
  襄都: 'Xiangdu',
  都昌: 'Duchang',
  闵行: 'Minhang',
  魏都: 'Weidu',
  黄陂: 'Huangpi',
  乐清: 'Yueqing',
  乐陵: 'Laoling',
  井陉矿: 'Jingxing Mining',
  六合: 'Luhe',
  宜都: 'Yidu',
  尧都: 'Yaodu',
  峰峰矿: 'Fengfeng Mining',
  殷都: 'Yindu',
};

const CLASS: Readonly<Record<string, string>> = { 县: 'County', 区: 'District', 市: 'City' };

/** Takes a full Chinese unit name, gives it without its class word; one-character stems keep it (萧县, 城区). */
export function stem(name: string): string {
  const bare = name
    .replace(/(?:畲族|土家族|回族)?自治县$/u, '')
    .replace(/回族区$/u, '')
    .replace(/(?<=..)(?:新区|林区)$/u, '')
    .replace(/[市县区]$/u, '');
  return bare.length >= 2 ? bare : name;
}

function written(text: string): string {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true }).map((s) =>
    s.replaceAll('v', 'ü'),
  );
  const joined = syllables.map((s, i) => (i > 0 && /^[aeo]/.test(s) ? `'${s}` : s)).join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** Takes a full Chinese unit name, gives the English stem; a class word stays where the stem is one syllable. */
export function englishName(name: string): string {
  const bare = stem(name);
  const known = READINGS[bare];
  if (known) return known;
  if (bare.length > 2 || bare !== name) return written(bare);
  return `${written(bare[0]!)} ${CLASS[bare[1]!] ?? ''}`.trim();
}
