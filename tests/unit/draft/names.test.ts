/** Which names the engine finds, one kind of rule each. */
import { describe, expect, it } from 'vitest';
import { proposed, told } from './proposed';

const names = (text: string): string[] => proposed(text).map(({ name }) => name);

describe('names by their kind word', () => {
  it('are lines, airports and zones, cut at the verb', () => {
    expect(told('加快建设甬舟铁路、杭温高铁，建成嘉兴机场。')).toEqual([
      '甬舟铁路 rail under-construction',
      '杭温高铁 rail under-construction',
      '嘉兴机场 hub opened',
    ]);
  });
  it('keep brackets and quotations that belong to them', () => {
    expect(names('推进中国（宁波）科技城、“田园五镇”乡村振兴先行区建设。')).toEqual([
      '中国（宁波）科技城',
      '“田园五镇”乡村振兴先行区',
    ]);
  });
  it('take their section, phase or rebuilding, and name the whole as a mention', () => {
    const found = proposed('开工建设宁芜铁路芜湖至马鞍山段扩能改造。');
    expect(found.map(({ name, role }) => [name, role])).toEqual([
      ['宁芜铁路芜湖至马鞍山段扩能改造', 'names'],
      ['宁芜铁路', 'mention'],
    ]);
    expect(names('甬台温高速公路（温州段）改扩建')[0]).toBe('甬台温高速公路（温州段）改扩建');
  });
  it('divide a chain of zones, and end at a nickname', () => {
    expect(names('聚焦虹桥国际开放枢纽“金南翼”科技创新功能拓展区')).toEqual([
      '虹桥国际开放枢纽',
      '“金南翼”',
      '科技创新功能拓展区',
    ]);
  });
});

describe('lists', () => {
  it('give the word at their end to all parts before it', () => {
    const found = proposed('争取徐州—宿州—蚌埠、枣庄—临沂、宿淮等城际铁路列入国家规划。');
    expect(found.map(({ name, kind, why }) => [name, kind, why.rule])).toEqual([
      ['徐州—宿州—蚌埠', 'intercity', 'joined'],
      ['枣庄—临沂', 'intercity', 'joined'],
      ['宿淮', 'intercity', 'abbreviation'],
    ]);
    expect(found.every(({ kindWords }) => kindWords?.end === kindWords!.start + 4)).toBe(true);
  });
  it('share a word without 等, each with the next that has one', () => {
    expect(told('确保西渝、沪杭高铁、南京东站和府谷、定边机场建成投运。')).toEqual([
      '西渝 rail planned',
      '沪杭高铁 rail planned',
      '南京东站 hub planned',
      '府谷 hub planned',
      '定边机场 hub planned',
    ]);
  });
  it('leave a city a city', () => {
    expect(names('支持南京、杭州、合肥建设国家数字经济创新发展试验区。')).toEqual([
      '国家数字经济创新发展试验区',
    ]);
  });
  it('read 至 as what it is: a part of a name, a join, a border', () => {
    expect(names('开工周至至乾县、西安至永寿等高速公路。')).toEqual(['周至至乾县', '西安至永寿']);
    expect(names('岚皋至陕渝界高速公路建成通车')).toEqual(['岚皋至陕渝界高速公路']);
  });
  it('count a set that only lists cities as one', () => {
    const [set] = proposed('加快宝鸡、延安等4个国家骨干冷链物流基地建设');
    expect(set).toMatchObject({ name: '宝鸡、延安等4个国家骨干冷链物流基地', aggregate: true, count: 4 });
  });
});

describe('other rules', () => {
  it('finds numbered roads, not the number of a corridor', () => {
    expect(names('加快G524、S212项目工程建设，深化G60科创走廊建设。')).toEqual([
      'G524',
      'S212',
      'G60科创走廊',
    ]);
  });
  it('finds dead-end roads and their count where roads are spoken of', () => {
    expect(told('四地共有23条跨省断头路，其中胜利路、复兴路将在年内开工建设。')).toEqual([
      '23条跨省断头路 disconnected-road mentioned',
      '胜利路 disconnected-road planned',
      '复兴路 disconnected-road planned',
    ]);
  });
  it('joins pairs of places for cooperation, not everyday words', () => {
    expect(names('深化川渝一体化，提升苏陕协作水平，加强平台合作、技术合作。')).toEqual([
      '川渝一体化',
      '苏陕协作',
    ]);
  });
  it('finds waters in a list with a known one, not every river named', () => {
    expect(names('加强太浦河、淀山湖、元荡、汾湖保护。长江两岸春意浓。')).toEqual([
      '太浦河',
      '淀山湖',
      '元荡',
      '汾湖',
    ]);
  });
  it('finds no infrastructure in figures of speech and works on water', () => {
    expect(
      names('推进古贤水利枢纽建设，支持未来信息港发展，开辟绿色通道，打通生命通道，完善综合服务中心。'),
    ).toEqual([]);
  });
  it('reads traditional characters, at the offsets of the text', () => {
    const text = '加快建設滬蘇湖高鐵。';
    const [only] = proposed(text);
    expect(only).toMatchObject({ name: '滬蘇湖高鐵', start: 4, end: 9, layer: 'rail' });
  });
  it('counts code points: what lies beyond the first plane is one', () => {
    const text = '𠮷野家旁，加快建设甬舟铁路。';
    const [only] = proposed(text);
    expect(Array.from(text).slice(only!.start, only!.end).join('')).toBe('甬舟铁路');
  });
});

describe('short forms', () => {
  it('that the text defines mean the whole everywhere', () => {
    const found = proposed(
      '发挥长三角生态绿色一体化发展示范区（以下简称示范区）的作用。\n推进示范区建设。\n示范区执行委员会负责。',
    );
    expect(new Set(found.map(({ thing }) => thing)).size).toBe(1);
    expect(found.map(({ name, status }) => `${name} ${status}`)).toEqual([
      '长三角生态绿色一体化发展示范区 mentioned',
      '示范区 mentioned',
      '示范区 cooperating',
      '示范区 mentioned',
    ]);
  });
});
