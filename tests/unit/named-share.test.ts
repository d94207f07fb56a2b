/** What one looks at has a name: at least half of the lines in view, at every zoom, in both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, mentionNameColour, nameColour, TEXT_CONTRAST } from '../../src/core/cartography/contrast';
import { nameForms, wrapped } from '../../src/core/cartography/name-forms';
import { GROUND, type Theme } from '../../src/core/cartography/theme';
import { NAMED_VIEWS, SCREENS, namedShare, type NamesGround } from '../../tools/names/share';
import { compiledAtlas } from '../fixtures/compiled-atlas';

const { catalog, parts } = compiledAtlas();
const places = JSON.parse(readFileSync('data/basemap/labels.json', 'utf8')) as NamesGround['places'];
const cases = Object.entries(SCREENS).flatMap(([screen, size]) =>
  NAMED_VIEWS.flatMap((view) =>
    (['zh', 'en'] as const).map((language) => [screen, view.name, language, view, size] as const),
  ),
);

describe('at least half of the lines in view are named', () => {
  it.each(cases)('%s, %s, %s', (_screen, _name, language, view, size) => {
    const { lines, named } = namedShare({ catalog, parts, places }, view, size, language);
    expect(named).toBeGreaterThanOrEqual(lines / 2);
  });
  it('and the views have lines', () => {
    const lines = NAMED_VIEWS.map(
      (view) => namedShare({ catalog, parts, places }, view, SCREENS.desk!, 'zh').lines,
    );
    expect(Math.max(...lines)).toBeGreaterThan(60);
    expect(Math.min(...lines)).toBeGreaterThan(0);
  });
});

describe.each(['light', 'dark'] as const)('names can be read, %s', (theme: Theme) => {
  const ground = GROUND[theme];
  it.each(catalog.layers.map((layer) => [layer.id, layer.colour] as const))('of %s', (_id, colour) => {
    expect(contrast(nameColour(colour, theme), ground.paper)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });
  it('of bare mentions, places, provinces and waters', () => {
    const pairs = [
      [mentionNameColour(theme), ground.paper],
      [ground.place, ground.land],
      [ground.placeMinor, ground.land],
      [ground.provinceName, ground.land],
      [ground.waterName, ground.lake],
      [ground.ink, ground.paper],
    ] as const;
    for (const [text, halo] of pairs) expect(contrast(text, halo)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });
});

it('contrast is that of WCAG', () => {
  expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21, 6);
  expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
});

describe('shorter forms of a name', () => {
  const forms = (zh: string, en: string, aliases: string[] = []) => ({
    zh: nameForms({ name: { zh, en }, aliases }, 'zh'),
    en: nameForms({ name: { zh, en }, aliases }, 'en'),
  });
  it('are its abbreviations', () => {
    const made = forms('沪苏湖高速铁路', 'Shanghai–Suzhou–Huzhou high-speed railway', [
      '沪苏湖高铁',
      'Hu-Su-Hu HSR',
    ]);
    expect(made.zh).toEqual(['沪苏湖高速铁路', '沪苏湖高铁']);
    expect(made.en).toEqual(['Shanghai–Suzhou–Huzhou high-speed railway', 'Hu-Su-Hu HSR']);
  });
  it('never say another thing: a stage stays a stage', () => {
    const made = forms('沪通铁路一期', 'Shanghai–Nantong railway, phase I', ['沪通铁路', 'Hu-Tong railway']);
    expect(made.zh).toEqual(['沪通铁路一期']);
    expect(made.en).toEqual(['Shanghai–Nantong railway, phase I', 'Hu-Tong, phase I']);
  });
  it('without an abbreviation leave out what the colour says, then the middle of a chain', () => {
    const made = forms('淮北—商丘—菏泽城际铁路', 'Huaibei–Shangqiu–Heze intercity railway');
    expect(made.zh).toEqual(['淮北—商丘—菏泽城际铁路', '淮北—商丘—菏泽城际', '淮北…菏泽城际']);
    expect(made.en.slice(1)).toEqual(['Huaibei–Shangqiu–Heze intercity', 'Huaibei–…–Heze intercity']);
  });
  it('break where a reader expects it, and lose nothing', () => {
    expect(wrapped('Xinbian River channel', 8)).toEqual(['Xinbian River', 'channel']);
    expect(wrapped('徐州…南京城际', 6.5)).toEqual(['徐州…', '南京城际']);
    expect(wrapped('长三角生态绿色一体化发展示范区', 11)).toEqual(['长三角生态绿色', '一体化发展示范区']);
    expect(wrapped('枫泾—新浜—嘉善—平湖城镇圈', 11).join('/')).toContain('嘉善');
    expect(wrapped('长三角“田园五镇”乡村振兴先行区', 8).join('')).toBe('长三角“田园五镇”乡村振兴先行区');
    for (const line of wrapped('长三角“田园五镇”乡村振兴先行区', 5)) expect(line).not.toMatch(/^[”—，。]/);
  });
});
