/** What the engine says of the status: the governing verb, and the tense of the section. */
import { describe, expect, it } from 'vitest';
import { proposed, words } from './proposed';

const status = (text: string): [string, string, string | null][] =>
  proposed(text)
    .filter(({ role }) => role !== 'mention' || !text.includes('：'))
    .map((p) => [p.name, p.status, words(text, p)]);

describe('the verb that governs', () => {
  it('stands before a list and governs each of its parts', () => {
    expect(status('加快建设甬舟铁路、杭温高铁。')).toEqual([
      ['甬舟铁路', 'under-construction', '加快建设'],
      ['杭温高铁', 'under-construction', '加快建设'],
    ]);
  });
  it('stands behind it', () => {
    expect(status('甬舟铁路和沪宁、宁杭等4条高速公路建成通车，西渝、康渝等高铁加快建设。')).toEqual([
      ['甬舟铁路', 'opened', '建成通车'],
      ['沪宁', 'opened', '建成通车'],
      ['宁杭', 'opened', '建成通车'],
      ['西渝', 'under-construction', '加快建设'],
      ['康渝', 'under-construction', '加快建设'],
    ]);
  });
  it('is torn apart from its object', () => {
    expect(status('启动沪乍杭铁路前期工作。')).toEqual([['沪乍杭铁路', 'planned', '启动沪乍杭铁路前期工作']]);
    expect(status('推进甬舟铁路等项目建设。')[0]).toEqual([
      '甬舟铁路',
      'under-construction',
      '推进甬舟铁路等项目建设',
    ]);
  });
  it('is a wish, a signing, a support', () => {
    expect(status('推动宜西攀高铁纳入国家规划。')[0]!.slice(0, 2)).toEqual(['宜西攀高铁', 'proposed']);
    expect(status('双方签署环淀山湖战略协同区合作协议。')[0]!.slice(1)).toEqual(['agreed', '签署']);
    expect(status('支持上海大都市圈发展。')[0]!.slice(0, 2)).toEqual(['上海大都市圈', 'cooperating']);
  });
  it('does not reach into an aim or into a name', () => {
    expect(status('围绕建设长江经济带等战略，加强协作。')).toEqual([['长江经济带', 'mentioned', null]]);
    expect(status('虹桥国际开放枢纽“金南翼”年度重点项目完成投资。').map(([, said]) => said)).toEqual([
      'mentioned',
      'mentioned',
    ]);
  });
});

describe('a work report', () => {
  const report = (past: string, tasks: string): string =>
    `某省政府工作报告\n现在，我代表省人民政府向大会报告工作。\n一、2025年工作回顾\n${past}\n二、2026年重点工作\n${tasks}\n名词解释\n甬舟铁路：建成通车。`;
  it('tells facts in its review and plans among its tasks', () => {
    const text = report(
      '开工建设甬舟铁路，建成杭温高铁。',
      '开工建设沪甬铁路，建成宁淮高铁，加快通苏嘉甬高铁建设。',
    );
    expect(proposed(text).map(({ name, status: said }) => `${name} ${said}`)).toEqual([
      '甬舟铁路 under-construction',
      '杭温高铁 opened',
      '沪甬铁路 planned',
      '宁淮高铁 under-construction',
      '通苏嘉甬高铁 under-construction',
      '甬舟铁路 mentioned',
    ]);
  });
});

describe('offices, meetings and plans', () => {
  it.each([
    '横琴粤澳深度合作区执行委员会',
    '长三角一体化示范区理事会',
    '推进粤港澳大湾区建设领导小组',
    '《淮海经济区协同发展规划》',
  ])('%s only mentions the zone', (text) => {
    const found = proposed(`成立${text}。`);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ status: said, role }) => said === 'mentioned' && role === 'mention')).toBe(true);
  });
});
