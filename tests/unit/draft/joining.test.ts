/** Known or new, places and recipe, English, steps. */
import { describe, expect, it } from 'vitest';
import { propose } from '../../../src/core/draft/propose';
import { atlasOf, feature, gazetteer, proposed } from './proposed';

describe('known or new', () => {
  const known = [
    feature('hu-su-hu', 'rail', 'high-speed', ['沪苏湖高速铁路', '沪苏湖高铁'], ['上海虹桥站', '湖州站']),
  ];
  it('joins a name, and one spelled otherwise', () => {
    expect(proposed('加快建设沪苏湖高铁。', known)[0]).toMatchObject({
      feature: 'hu-su-hu',
      why: { rule: 'known' },
    });
    const traditional = '推進北沿江、滬蘇湖等高鐵建設。';
    expect(proposed(traditional, known).find(({ name }) => name === '滬蘇湖')).toMatchObject({
      feature: 'hu-su-hu',
    });
  });
  it('asks where one character differs, and is not misled by another place', () => {
    const zones = [feature('zone', 'cooperation-zone', 'high-tech-zone', ['嘉善经济技术开发区'])];
    expect(proposed('支持嘉善经济技木开发区发展。', zones).map(({ feature: id }) => id)).not.toContain(
      'zone',
    );
    expect(proposed('支持嘉兴经济技术开发区发展。', zones)[0]).toMatchObject({
      feature: null,
      candidates: [],
    });
    const rail = [feature('a', 'rail', 'intercity', ['沪苏嘉城际铁路'])];
    expect(proposed('加快建设沪嘉城际铁路。', rail)[0]).toMatchObject({
      feature: null,
      candidates: ['a'],
      sure: 'low',
    });
  });
  it('leaves two of one name to be told apart by their kind, or asks', () => {
    const two = [
      feature('rail-1', 'rail', 'intercity', ['徐州—淮北—阜阳城际铁路', '徐州—淮北—阜阳']),
      feature('rail-2', 'rail', 'high-speed', ['徐州—淮北—阜阳高速铁路', '徐州—淮北—阜阳']),
    ];
    expect(proposed('争取徐州—淮北—阜阳等城际铁路', two)[0]).toMatchObject({
      feature: 'rail-1',
      candidates: [],
    });
    expect(proposed('争取徐州—淮北—阜阳项目', two)[0]).toMatchObject({
      feature: null,
      candidates: ['rail-1', 'rail-2'],
    });
  });
});

describe('places', () => {
  it('are the seats of whole names, with the band of such a guess', () => {
    const [line] = proposed('规划建设徐州—宿州—蚌埠城际铁路。江苏省、安徽省。');
    expect(line!.places.map(({ adcode }) => adcode)).toEqual(['320300', '341300', '340300']);
    expect(line!.recipe).toMatchObject({ uncertaintyM: 29_000 });
    expect(line!.provinces).toEqual(['江苏', '安徽']);
  });
  it('of two ends alone are far less sure', () => {
    const [line] = proposed('规划建设徐州—连云港高铁。');
    expect(line!.recipe).toMatchObject({ uncertaintyM: 76_500 });
  });
  it('behind a single character are left open where several fit', () => {
    expect(proposed('加快建设宿连铁路。')[0]!.recipe).toEqual({ none: 'open-abbreviation' });
    expect(proposed('加快建设宿连铁路。服务宿迁市。')[0]!.places.map(({ name }) => name)).toContain('宿迁市');
    expect(proposed('加快建设京沪高铁。')[0]!.places.map(({ name }) => name)).toEqual(['北京市', '上海市']);
  });
  it('are not invented: a name without one is not placed', () => {
    expect(proposed('加快建设光子科创城。')[0]).toMatchObject({ recipe: { none: 'no-places' }, places: [] });
  });
});

describe('a probable slip', () => {
  it('between known places is read by its sound, beside the name', () => {
    const [line] = proposed('规划建设徐洲—宿州—蚌埠城际铁路，服务江苏省、安徽省。');
    expect(line).toMatchObject({
      name: '徐洲—宿州—蚌埠城际铁路',
      reading: { as: '徐州—宿州—蚌埠', because: 'sound', sure: 'medium' },
    });
  });
  it('or by its looks, where nothing sounds like it', () => {
    const [line] = proposed('规划建设淮准—宿州—蚌埠城际铁路，服务江苏省、安徽省。');
    expect(line).toMatchObject({ name: '淮准—宿州—蚌埠城际铁路', reading: null });
    expect(proposed('规划建设准安—宿州—蚌埠城际铁路，服务江苏省。')[0]!.reading).toEqual({
      as: '淮安—宿州—蚌埠',
      because: 'shape',
      sure: 'medium',
    });
    expect(proposed('规划建设抗州—宿州城际铁路，服务浙江省。')[0]!.reading).toMatchObject({
      as: '杭州—宿州',
      because: 'shape',
    });
  });
  it('is none where the gazetteer has the name, or nothing sounds like it', () => {
    expect(proposed('规划建设徐州—宿州—蚌埠城际铁路。')[0]!.reading).toBeNull();
    expect(proposed('规划建设花木—宿州城际铁路。')[0]!.reading).toBeNull();
  });
});

describe('English', () => {
  const text = `Memorandum of Understanding
The Participants commit to work together to establish the Asia – Gulf
Economic Corridor (AGEC). The AGEC will be comprised of two parts, the east corridor and the northern corridor.
It will include a railway. The Jakarta–Bandung High-Speed Railway was opened in 2023, and the Port of Nowhere is only a name.
The parties will study the feasibility of the Bar–Boljare Motorway. Nothing else in this paragraph names anything at all.`;
  it('finds names over line breaks, short forms and corridors by their side', () => {
    const found = proposed(text);
    expect(found.map(({ name, layer, status }) => `${name.replace(/\n/g, ' ')} ${layer} ${status}`)).toEqual([
      'Asia – Gulf Economic Corridor cooperation-zone agreed',
      'AGEC cooperation-zone agreed',
      'AGEC cooperation-zone planned',
      'east corridor cooperation-zone planned',
      'northern corridor cooperation-zone planned',
      'railway rail planned',
      'Jakarta–Bandung High-Speed Railway rail opened',
      'Bar–Boljare Motorway highway proposed',
    ]);
    expect(found[0]!.thing).toBe(found[2]!.thing);
  });
});

describe('steps', () => {
  it('tell how far the work is, and end with the whole', async () => {
    const text = Array.from({ length: 200 }, (_, i) => `第${i}段，加快建设甬舟铁路。`).join('\n');
    const steps = [];
    for await (const step of propose(text, atlasOf(text), gazetteer, { chunk: 200 })) steps.push(step);
    expect(steps.length).toBeGreaterThan(10);
    expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).sort((a, b) => a - b));
    expect(steps.at(-1)!.done).toBe(steps[0]!.total);
    expect(steps.flatMap(({ proposals }) => proposals)).toHaveLength(200);
  });
  it('cope with nothing, and with what is no text', () => {
    expect(proposed('')).toEqual([]);
    expect(proposed('\n\n')).toEqual([]);
    expect(() => proposed('“（（（、、、至至至—————铁路铁路'.repeat(50))).not.toThrow();
  });
});
