/** How a query meets a name, and what counts for more. */
import { describe, expect, it } from 'vitest';
import { fold, runsOf, variantsOf } from '../../src/core/text/fold';
import { hanQueryTerms, hanTerms } from '../../src/core/search/terms';
import type { FormSource } from '../../src/core/search/index-file';
import { editDistance } from '../../src/core/text/edit-distance';
import { matchForm } from '../../src/core/search/match';
import { scoreOf } from '../../src/core/search/rank';
import { prepare } from '../../src/core/search/pinyin-match';
import { wordsOf } from '../../src/core/search/words';

const variants = variantsOf('滬沪蘇苏臺台');
const name = (text: string, readings?: string, from: FormSource = 'name') =>
  prepare({ from, text, ...(readings ? { readings } : {}) }, variants);
const match = (typed: string, form: ReturnType<typeof name>) => matchForm(form, wordsOf(typed, variants));
const HSH = name('沪苏湖高速铁路', 'hu su hu gao su tie lu');
const XHF = name('徐州—淮北—阜阳城际铁路', 'xu zhou huai bei fu yang cheng ji tie lu');

describe('folding', () => {
  it('ignores width, case, accents, separators and traditional forms, and knows where each letter stood', () => {
    const folded = fold('Ｇ６０ — 滬(Lüdi)', variants);
    expect(folded.text).toBe('g60沪ludi');
    expect(folded.at.slice(0, 5)).toEqual([0, 1, 2, 6, 8]);
    expect(runsOf(folded)).toEqual(['g60', '沪', 'ludi']);
  });
  it('takes an apostrophe for no gap', () =>
    expect(runsOf(fold("Huai’an-Xi'an", variants))).toEqual(['huaian', 'xian']));
  it('keeps characters beyond the first plane whole', () => {
    const folded = fold('𠮷—州', variants);
    expect(folded.text).toBe('𠮷州');
    expect(folded.at).toEqual([0, 0, 3, 4]);
  });
});

describe('terms', () => {
  it('pair neighbours across separators', () =>
    expect(hanTerms(fold('徐州—淮', variants).text)).toEqual(['徐', '州', '徐州', '淮', '州淮']));
  it('a query asks for its pairs, or for its one character', () => {
    expect(hanQueryTerms('徐州淮')).toEqual(['徐州', '州淮']);
    expect(hanQueryTerms('徐')).toEqual(['徐']);
  });
});

describe('a name is met', () => {
  it.each([
    ['沪苏湖', 'text', 'start', '沪苏湖'],
    ['滬蘇湖', 'text', 'start', '沪苏湖'],
    ['苏湖', 'text', 'part', '苏湖'],
    ['husuhu', 'pinyin', 'start', '沪苏湖'],
    ['hu su hu', 'pinyin', 'start', '沪苏湖'],
    ['husuhug', 'pinyin', 'start', '沪苏湖高'],
    ['沪su湖', 'pinyin', 'start', '沪苏湖'],
    ['suhu', 'pinyin', 'part', '苏湖'],
    ['hsh', 'initials', 'start', '沪苏湖'],
    ['hshgstl', 'initials', 'whole', '沪苏湖高速铁路'],
  ])('by %s as %s, %s', (typed, how, extent, hit) => {
    const found = match(typed, HSH)!;
    expect(found).toMatchObject({ how, extent });
    expect(found.ranges.map(([from, to]) => HSH.form.text.slice(from, to)).join('')).toBe(hit);
  });
  it.each([
    ['徐淮阜', 'short'],
    ['xhf', 'short'],
    ['xzhf', 'short'],
    ['徐州 阜阳', 'words'],
    ['徐州—淮北', 'text'],
    ['xzhby', null],
    ['徐阜淮', null],
  ])('in parts by %s: %s', (typed, how) => expect(match(typed, XHF)?.how ?? null).toBe(how));
  it('by either reading of a heteronym', () => {
    const chang = name('长湖申线', 'chang/zhang hu shen xian');
    expect(match('changhu', chang)?.how).toBe('pinyin');
    expect(match('zhanghu', chang)?.how).toBe('pinyin');
    expect(match('zh', chang)?.how).toBe('pinyin');
  });
  it('by Latin letters only from the beginning of a word', () => {
    const english = name('Shanghai–Suzhou railway', undefined, 'en');
    expect(match('suzhou', english)?.extent).toBe('part');
    expect(match('anghai', english)).toBeNull();
    expect(match('railway suzhou', english)?.how).toBe('words');
  });
  it('by the number of a code', () => expect(match('524', name('G524国道', 'guo dao'))?.how).toBe('text'));
});

describe('the order', () => {
  const score = (typed: string, form: ReturnType<typeof name>) => scoreOf(match(typed, form)!);
  it('is exact name, begun name, part of a name, initials', () => {
    const scores = [
      score('沪苏湖高速铁路', HSH),
      score('沪苏湖', HSH),
      score('苏湖', HSH),
      score('hsh', HSH),
      score('shg', HSH),
    ];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });
  it('puts a name before an alias, and a whole alias before the beginning of a name', () => {
    const alias = name('沪苏湖', 'hu su hu', 'alias');
    expect(score('沪苏湖', alias)).toBeGreaterThan(score('沪苏湖', HSH));
    expect(score('沪苏湖', name('沪苏湖', 'hu su hu'))).toBeGreaterThan(score('沪苏湖', alias));
  });
  it('puts words in their order before the same words turned round', () =>
    expect(score('徐州 阜阳', XHF)).toBeGreaterThan(score('阜阳 徐州', XHF)));
});

describe('typing mistakes', () => {
  it.each([
    ['xuzou', 'xuzhou', 1],
    ['yangshna', 'yangshan', 1],
    ['', 'ab', 2],
    ['abc', 'abc', 0],
  ])('%s and %s are %i apart', (a, b, typos) => expect(editDistance(a, b)).toBe(typos));
});
