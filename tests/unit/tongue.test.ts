import { describe, expect, it } from 'vitest';
import { beginningOf, formatLink, parseLink } from '../../src/core/view/link';
import { guessedScript, tongueOf, type Tongue } from '../../src/core/view/tongue';
import { setLang, START } from '../../src/core/view/view';
import { catalog } from './catalog-fixture';

const HANT: Tongue = { lang: 'zh', script: 'hant' };

describe('the first guess', () => {
  it.each([
    ['zh-TW', 'hant'],
    ['zh-HK', 'hant'],
    ['zh-MO', 'hant'],
    ['zh-Hant', 'hant'],
    ['zh-Hant-CN', 'hant'],
    ['zh-hant-hk', 'hant'],
    ['zh-CN', 'hans'],
    ['zh', 'hans'],
    ['zh-Hans-HK', 'hans'],
    ['en-US', 'hans'],
    ['zha', 'hans'],
  ])('%s: %s', (tag, script) => expect(guessedScript([tag])).toBe(script));
  it('is the first Chinese of a browser', () => {
    expect(guessedScript(['en-US', 'zh-TW', 'zh-CN'])).toBe('hant');
    expect(guessedScript(['zh-CN', 'zh-TW'])).toBe('hans');
    expect(guessedScript([])).toBe('hans');
  });
});

describe('the language in a link', () => {
  it.each([
    ['?lang=zh-hant', 'zh-Hant'],
    ['?lang=zh-Hant', 'zh-Hant'],
    ['?lang=zh', 'zh-CN'],
    ['?lang=en', 'en'],
  ])('%s wins over any guess', (link, tag) => {
    for (const guess of [START, HANT]) {
      expect(tongueOf(parseLink(link, catalog, guess).view).tag).toBe(tag);
      expect(tongueOf(beginningOf(link, guess)).tag).toBe(tag);
    }
  });
  it('is the guess where it says none, or nothing that is known', () => {
    for (const link of ['', '?f=', '?lang=fr', '?lang=constructor']) {
      expect(tongueOf(parseLink(link, catalog, HANT).view).id).toBe('zh-hant');
      expect(tongueOf(beginningOf(link)).id).toBe('zh');
    }
    expect(parseLink('?lang=fr', catalog).notices).toEqual([
      { code: 'bad-value', param: 'lang', value: 'fr' },
    ]);
  });
  it('is written where it is not what the reader begins with', () => {
    const hant = setLang(START, 'zh', 'hant');
    expect(formatLink(hant)).toBe('?lang=zh-hant');
    expect(formatLink(START)).toBe('');
    expect(formatLink(setLang(START, 'en'))).toBe('?lang=en');
    expect(formatLink(hant, undefined, HANT)).toBe('');
    expect(formatLink(START, undefined, HANT)).toBe('?lang=zh');
  });
});
