/** Pinyin of names, without tones: the reading in context, and the others that people type. */
import { customPinyin, pinyin } from 'pinyin-pro';
import { isHan } from '../../../core/text/fold';

// Place names that the dictionary reads as common words.
customPinyin({ 单县: 'shàn xiàn', 东阿: 'dōng ē', 浒墅关: 'xǔ shù guān' });

/** Characters whose other reading people know and try; rare readings of the rest would only mislead. */
const HETERONYMS = '单长重行厦乐都蚌六朝调阿浒传藏堡尉会参解繁番茜枞';
const OTHERS = new Map(
  Array.from(HETERONYMS, (character) => [
    character,
    pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }),
  ]),
);

/** One entry per Han character: its reading first, then the alternatives. ü is typed v or u. */
export function readingsOf(text: string): string[][] {
  const inContext = pinyin(text, { toneType: 'none', type: 'array', v: true });
  return Array.from(text).flatMap((character, i) => {
    if (!isHan(character)) return [];
    const all = [inContext[i] ?? character, ...(OTHERS.get(character) ?? [])];
    return [[...new Set(all.flatMap((r) => (r.includes('v') ? [r, r.replace('v', 'u')] : [r])))]];
  });
}

/** As published: "chang/zhang xing". */
export const writeReadings = (readings: readonly string[][]): string =>
  readings.map((alternatives) => alternatives.join('/')).join(' ');
