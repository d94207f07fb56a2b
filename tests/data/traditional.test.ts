/** Chinese in traditional characters: the table that the build makes, on all names of the atlas and on hard ones known by hand. */
import { Converter } from 'opencc-js/t2cn';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { compiledAtlas } from '../fixtures/compiled-atlas';
import { inTraditional } from '../../src/build/publish/traditional';
import { shownTexts } from '../../src/build/publish/shown-texts';
import { readSources, type Sources } from '../../src/build/read/sources';
import { readTree } from '../../src/build/read/tree';
import { Report } from '../../src/build/issue';
import type { CatalogData } from '../../src/core/model/types';
import { message, messageAsKept, named } from '../../src/core/messages';
import { date, squareKm, countWord } from '../../src/core/messages/format';
import { converter, inScript, writeBy, type ScriptTable } from '../../src/core/messages/script';
import { PROVINCES } from '../../src/core/model/provinces';

let sources: Sources;
let table: ScriptTable;
let names: string[];
/** All that the page can show in Chinese but words of documents. */
let texts: string[];
const back = Converter({ from: 'tw', to: 'cn' });

beforeAll(() => {
  sources = readSources(readTree(), new Report());
  const { files } = compiledAtlas();
  table = JSON.parse(files.get('app/hant.json')!) as ScriptTable;
  const catalog = JSON.parse(files.get('app/catalog.json')!) as CatalogData;
  texts = shownTexts(catalog, sources);
  const labels = sources.tree.get('data/basemap/labels.json')!;
  names = [
    ...[...catalog.features, ...catalog.places].flatMap(({ name, aliases }) => [name.zh, ...aliases]),
    ...[...catalog.units, ...catalog.documents, ...Object.values(PROVINCES)].map(({ name }) => name.zh),
    ...[...labels.matchAll(/"zh":\s*"([^"]+)"/g)].map(([, name]) => name!),
  ].filter((name) => /\p{Script=Han}/u.test(name));
});
afterEach(() => writeBy(null));

/** As people there write them. */
const KNOWN = `
  上海→上海 苏州→蘇州 台州→台州 台州市→台州市 天台县→天台縣 台儿庄→臺兒莊 台儿庄区→臺兒莊區 东台→東臺 烟台→煙臺
  邢台→邢臺 凤台县→鳳臺縣 石台县→石臺縣 鱼台县→魚臺縣 雨花台区→雨花臺區 云龙区→雲龍區 连云港→連雲港 灌云县→灌雲縣
  缙云县→縉雲縣 余杭区→餘杭區 余姚市→餘姚市 里运河→裡運河 黎里→黎里 黎里东→黎里東 同里→同里 范县→范縣 丰县→豐縣
  大丰区→大豐區 长丰县→長豐縣 仪征市→儀徵市 当涂县→當塗縣 浚县→浚縣 涡阳县→渦陽縣 颍上县→潁上縣 岳西县→岳西縣
  岱岳→岱嶽 历下→歷下 历城→歷城 阳谷→陽穀 咸宁→咸寧 淀山湖→澱山湖 松江区→松江區 吴淞江→吳淞江 沈丘县→沈丘縣
  姜堰区→姜堰區 无为市→無為市 龙游县→龍游縣 慈溪→慈溪 兰溪→蘭溪 钟楼区→鐘樓區 曲阜→曲阜 朱家角→朱家角
  金坛区→金壇區 叶集区→葉集區 宁波→寧波 庐江→廬江 济宁→濟寧 郑州→鄭州 台湾→臺灣 内蒙古→內蒙古 陕西→陝西
  苏台高速公路→蘇台高速公路 京台高速→京臺高速 新台高速→新臺高速 京台高速复线→京臺高速複線 徐连高速铁路→徐連高速鐵路
  三十里铺→三十里鋪 周庄→周莊 岳阳→岳陽 后马庄→後馬莊 善后河→善後河 四团→四團 芜湖→蕪湖 峰峰矿→峰峰礦
  胜利路→勝利路 新万福河复航工程→新萬福河復航工程 徐州都市圈→徐州都市圈 丰乐→豐樂 干线→幹線 长江干流→長江幹流`;
const PAIRS = KNOWN.trim()
  .split(/\s+/)
  .map((pair) => pair.split('→') as [string, string]);

describe('names in traditional characters', () => {
  it('are as people there write them', () => {
    const convert = converter(table);
    expect(PAIRS.length).toBeGreaterThan(70);
    expect(PAIRS.map(([from]) => [from, convert(from)])).toEqual(PAIRS);
  });
  it('come back as they were: all names of features, documents, places and labels', () => {
    const convert = converter(table);
    expect(names.length).toBeGreaterThan(2000);
    expect(names.filter((name) => back(convert(name)) !== back(name))).toEqual([]);
  });
  it('have as many characters as before, so that marks in them stay right', () => {
    const convert = converter(table);
    for (const text of texts) expect(convert(text)).toHaveLength(text.length);
  });
  it('are by the table what OpenCC and the exceptions make of whole texts', () => {
    const convert = converter(table);
    const exceptions = sources.traditional.map(({ value }) => value);
    expect(texts.length).toBeGreaterThan(4000);
    expect(texts.filter((text) => convert(text) !== inTraditional(text, exceptions))).toEqual([]);
  });
  it('have exceptions with reasons, each for words that are here', () => {
    const entries = sources.traditional.map(({ value }) => value);
    expect(entries.length).toBeGreaterThan(10);
    for (const { why } of entries) expect(why.length).toBeGreaterThan(10);
    const whole = texts.join('\n');
    expect(entries.filter(({ simplified }) => !whole.includes(simplified))).toEqual([]);
  });
  it('keep the words of the mainland', () => {
    const convert = converter(table);
    expect(convert('高铁网络信息软件')).toBe('高鐵網絡信息軟件');
  });
});

describe('what a person reads', () => {
  it('is in the script that is asked for, but not what is filled in', () => {
    writeBy(table);
    expect(message('zh', 'app.name')).toBe('跨界圖集');
    expect(message('zh', 'reader.quoted', { words: '铁路' })).toContain('铁路');
    expect(named({ zh: '苏州', en: 'Suzhou' }, 'zh')).toBe('蘇州');
    expect(named({ zh: '苏州', en: 'Suzhou' }, 'en')).toBe('Suzhou');
    expect(squareKm(0.05, 'zh')).toBe('5 公頃');
    expect(countWord(2, 'zh')).toBe('兩');
    expect(date('2018-08', 'zh')).toBe('2018年8月');
  });
  it('goes back to simplified characters, and data never leave them', () => {
    writeBy(table);
    expect(messageAsKept('zh', 'app.name')).toBe('跨界图集');
    writeBy(null);
    expect(inScript('苏州')).toBe('苏州');
    expect(message('zh', 'app.name')).toBe('跨界图集');
  });
});
