/** The reader's own files: every kind read in the browser, faults in one sentence, shown, moved, removed, kept. */
import { strToU8, zipSync } from 'fflate';
import { clear, createStore, values } from 'idb-keyval';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import OwnLayers from '../../src/app/browse/own/OwnLayers.svelte';
import OwnDrop from '../../src/app/browse/own/OwnDrop.svelte';
import { readFile } from '../../src/app/browse/own/read-file';
import { faultWords } from '../../src/app/browse/own/words';
import { bring } from '../../src/app/browse/own/bring';
import { OwnLayers as Store } from '../../src/app/state/own-layers.svelte';
import { message } from '../../src/core/messages';
import type { OwnLayer } from '../../src/core/model/own-layer';
import { mountPart } from './mount';

const file = (name: string, ...parts: BlobPart[]) => new File(parts, name);
const POINTS = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { name: '甲' }, geometry: { type: 'Point', coordinates: [120.5, 31.5] } },
    { type: 'Feature', properties: { name: '乙' }, geometry: { type: 'Point', coordinates: [121, 31] } },
  ],
});
const KML = `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
  <Placemark><name>线路 &lt;b&gt;</name><LineString><coordinates>120,31,0 121,31.5,0</coordinates></LineString></Placemark>
  <Placemark><name>站</name><Point><coordinates>120.2,31.2</coordinates></Point></Placemark></Document></kml>`;
const GPX = `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="31.2" lon="121.4"><name>起点</name></wpt>
  <trk><name>踏勘</name><trkseg><trkpt lat="31" lon="121"/><trkpt lat="31.1" lon="121.1"/></trkseg></trk></gpx>`;
/** 名称,经度,纬度 / 甲,120.5,31.5 as Chinese Excel saves it: GB 18030. */
const GBK = new Uint8Array([
  0xc3,
  0xfb,
  0xb3,
  0xc6,
  0x2c,
  0xbe,
  0xad,
  0xb6,
  0xc8,
  0x2c,
  0xce,
  0xb3,
  0xb6,
  0xc8,
  0x0a,
  0xbc,
  0xd7,
  ...strToU8(',120.5,31.5\n'),
]);

/** A Shapefile of one point, written by the format's own description: header, record, and a table of one name. */
function shapefile(x: number, y: number): { shp: Uint8Array; dbf: Uint8Array } {
  const shp = new DataView(new ArrayBuffer(128));
  shp.setInt32(0, 9994);
  shp.setInt32(24, 64);
  shp.setInt32(28, 1000, true);
  shp.setInt32(32, 1, true);
  [x, y, x, y].forEach((value, i) => shp.setFloat64(36 + 8 * i, value, true));
  shp.setInt32(100, 1);
  shp.setInt32(104, 10);
  shp.setInt32(108, 1, true);
  shp.setFloat64(112, x, true);
  shp.setFloat64(120, y, true);
  const name = [0xbc, 0xd7];
  const dbf = new Uint8Array(32 + 32 + 1 + 11 + 1);
  const view = new DataView(dbf.buffer);
  dbf.set([3, 126, 1, 1]);
  view.setUint32(4, 1, true);
  view.setUint16(8, 65, true);
  view.setUint16(10, 11, true);
  dbf.set(strToU8('name'), 32);
  dbf[32 + 11] = 'C'.charCodeAt(0);
  dbf[32 + 16] = 10;
  dbf[64] = 13;
  dbf.set([0x20, ...name, ...Array<number>(8).fill(0x20)], 65);
  dbf[76] = 0x1a;
  return { shp: new Uint8Array(shp.buffer), dbf };
}
/** CGCS2000, three degrees, around 120° E: what survey offices hand out. */
const GK =
  'PROJCS["CGCS2000_3_Degree_GK_CM_120E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",120.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

const summary = async (given: File) =>
  (await readFile(given)).features.map(({ name, geometry }) => [name, geometry.type]);

describe('what can be read', () => {
  it('tells each kind by its content, whatever its ending', async () => {
    expect(await summary(file('a.geojson', POINTS))).toEqual([
      ['甲', 'Point'],
      ['乙', 'Point'],
    ]);
    expect(await summary(file('a.txt', '\uFEFF', KML))).toEqual([
      ['线路 <b>', 'LineString'],
      ['站', 'Point'],
    ]);
    expect(await summary(file('a.gpx', GPX))).toEqual([
      ['踏勘', 'LineString'],
      ['起点', 'Point'],
    ]);
    expect(await summary(file('a.csv', GBK))).toEqual([['甲', 'Point']]);
    expect(await summary(file('a.kmz', zipSync({ 'doc.kml': strToU8(KML) }) as BlobPart))).toHaveLength(2);
  });

  it('a zipped Shapefile: Chinese names, degrees, and projected coordinates by their .prj', async () => {
    const { shp, dbf } = shapefile(120.5, 31.5);
    const plain = zipSync({ 'd/a.SHP': shp, 'd/a.dbf': dbf });
    expect(await readFile(file('a.zip', plain as BlobPart))).toMatchObject({
      converted: null,
      features: [{ name: '甲', geometry: { type: 'Point', coordinates: [120.5, 31.5] } }],
    });
    const metres = shapefile(547_500, 3_487_000);
    const projected = zipSync({ 'a.shp': metres.shp, 'a.dbf': metres.dbf, 'a.prj': strToU8(GK) });
    const { converted, features } = await readFile(file('a.zip', projected));
    expect(converted).toBe('CGCS2000_3_Degree_GK_CM_120E');
    const [lon, lat] = features[0]!.geometry.coordinates as [number, number];
    expect(lon).toBeCloseTo(120.5, 2);
    expect(lat).toBeCloseTo(31.5, 1);
    await expect(readFile(file('a.zip', zipSync({ 'a.shp': metres.shp }) as BlobPart))).rejects.toMatchObject(
      {
        trouble: 'allOut',
      },
    );
  });
});

describe('bad files get one sentence', () => {
  const t =
    (lang: 'zh' | 'en') => (key: Parameters<typeof message>[1], params?: Parameters<typeof message>[2]) =>
      message(lang, key, params);
  const { shp } = shapefile(120, 31);
  /** A bomb in little: the archive says that it holds more than it may. */
  function bomb(): Uint8Array {
    const zip = zipSync({ 'a.kml': strToU8('x'.repeat(50)) });
    const view = new DataView(zip.buffer);
    for (let i = 0; i < zip.length - 4; i++)
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 2e9, true);
    return zip;
  }
  it.each<[string, BlobPart, string]>([
    ['空.csv', '', '空.csv 是空文件。'],
    ['空白.geojson', '  \n', '空白.geojson 是空文件。'],
    ['断.geojson', POINTS.slice(0, 60), '断.geojson 的 JSON 不完整：在第 1 行第 61 列断开。'],
    ['表.json', 'lon,lat\n1,2', '表.json 的 JSON 不完整：在第 1 行第 1 列断开。'],
    ['别.json', '{"a":1}', '别.json 是 JSON 但不是 GeoJSON：缺少要素或几何。'],
    ['断.kml', KML.slice(0, 150), '断.kml 的 XML 有误：在第 2 行。'],
    [
      '页.kml',
      '<html><body/></html>',
      '认不出 页.kml 的格式；可用 GeoJSON、KML、KMZ、GPX、CSV 或 Shapefile（zip）。',
    ],
    [
      '图.csv',
      new Uint8Array([137, 80, 78, 71, 0, 0, 0, 13]),
      '认不出 图.csv 的格式；可用 GeoJSON、KML、KMZ、GPX、CSV 或 Shapefile（zip）。',
    ],
    [
      '列.csv',
      '名称,地址\n甲,某路',
      '列.csv 没有认得出的坐标列（如 经度、纬度，lon、lat）；第 1 行是：名称、地址。',
    ],
    ['反.csv', 'lon,lat\n31.2,121.4', '反.csv 似乎把纬度写在了前面：首个在第 2 行，坐标 31.2, 121.4。'],
    [
      '字.csv',
      'lon,lat\n<b>,NaN',
      '字.csv 没有可画的要素，首个在第 2 行：坐标不是数字（<b>, NaN）。若是投影坐标，请先换算为经纬度。',
    ],
    ['大.csv', new Uint8Array(50e6), '大.csv 有 50 MB，超过 30 MB 上限，请先简化或拆分。'],
    ['弹.kmz', bomb() as BlobPart, '弹.kmz 解压后超过 120 MB，未打开。'],
    ['别.zip', zipSync({ 'a.xlsx': strToU8('x') }), '别.zip 压缩包里没有 .shp、.kml 或 .geojson。'],
    ['断.zip', zipSync({ 'a.shp': shp }).subarray(0, 60), '断.zip 不是完整的压缩包，或已加密。'],
    ['坏.zip', zipSync({ 'a.shp': shp.subarray(0, 30) }), '坏.zip 中的 a.shp 已损坏，读不出来。'],
  ])('%s', async (name, content, sentence) => {
    const error: unknown = await readFile(file(name, content)).catch((reason: unknown) => reason);
    expect(faultWords(t('zh'), name, error)).toBe(sentence);
    const english = faultWords(t('en'), name, error);
    expect(english).toContain(name);
    // The words are English; what stands in the file stays as it is.
    expect(english.replaceAll(name, '').replace(/经度|纬度|名称|地址/g, '')).not.toMatch(/[\u4E00-\u9FFF{}]/);
  });
});

const kept = () => values<OwnLayer>(createStore('kuajie-atlas', 'own-layers'));
beforeEach(() => clear(createStore('kuajie-atlas', 'own-layers')));

describe('the list', () => {
  it('adds, hides, moves by a datum, removes and takes back; all of it kept', async () => {
    const { app } = await mountPart(OwnLayers, '');
    await bring(app, [file('选址.geojson', POINTS)]);
    expect(app.own.notice!.text).toBe('已叠加“选址”：2 个要素，默认按 WGS-84。');
    await expect.element(page.getByText('我的图层（1）')).toBeVisible();
    await expect.element(page.getByText('只保存在此浏览器中：不上传，也不进入链接。')).toBeVisible();
    expect(app.own.drawn.names).toEqual(['选址']);
    expect(await kept()).toHaveLength(1);
    // Nothing of it is in a link.
    expect(decodeURIComponent(app.link())).not.toMatch(/选址|own/);

    await page.getByRole('combobox', { name: '选址 的坐标系' }).selectOptions('gcj02');
    await vi.waitFor(() =>
      expect((app.own.drawn.features[0]!.geometry.coordinates as number[])[0]).toBeLessThan(120.499),
    );
    await page.getByRole('checkbox', { name: '显示 选址' }).click();
    await vi.waitFor(() => expect(app.own.drawn.features).toEqual([]));
    await vi.waitFor(async () => expect((await kept())[0]).toMatchObject({ shown: false, datum: 'gcj02' }));

    await page.getByRole('button', { name: '移除 选址' }).click();
    await vi.waitFor(() => expect(app.own.list).toEqual([]));
    await vi.waitFor(async () => expect(await kept()).toEqual([]));
    await vi.waitFor(() => expect(app.own.notice!.text).toBe('已移除“选址”。'));
    app.own.notice!.action!.run();
    await vi.waitFor(() => expect(app.own.list).toMatchObject([{ name: '选址', datum: 'gcj02' }]));
    await vi.waitFor(async () => expect(await kept()).toHaveLength(1));
  });

  it('comes back in another visit, in its order', async () => {
    const first = await mountPart(OwnLayers, '');
    await bring(first.app, [file('一.geojson', POINTS), file('二.csv', 'lon,lat\n120,31')]);
    const again = new Store();
    await again.restore();
    expect(again.list.map(({ name }) => name)).toEqual(['一', '二']);
    expect(again.drawn.features).toHaveLength(3);
  });

  it('says so where the browser keeps nothing, and shows it all the same', async () => {
    const denied = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    onTestFinished(() => denied.mockRestore());
    const { app } = await mountPart(OwnLayers, '');
    await bring(app, [file('一.geojson', POINTS)]);
    await expect.element(page.getByText('此浏览器不允许保存：关闭或刷新页面后需重新添加。')).toBeVisible();
    expect(app.own.drawn.features).toHaveLength(2);
  });

  it('takes what is dropped on the page; latitude first is read again when asked', async () => {
    const { app } = await mountPart(OwnDrop, '');
    const data = new DataTransfer();
    data.items.add(file('反.csv', 'lon,lat,name\n31.2,121.4,甲'));
    const over = new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true });
    window.dispatchEvent(over);
    expect(over.defaultPrevented).toBe(true);
    await expect
      .element(page.getByText('松开即读入：图层叠加到地图，文件读成草稿（只在此浏览器中）'))
      .toBeVisible();
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    await page.getByRole('button', { name: '按纬度在前读取' }).click();
    await vi.waitFor(() => expect(app.own.drawn.features[0]?.geometry.coordinates).toEqual([121.4, 31.2]));
    await expect.element(page.getByRole('status')).toHaveTextContent('已叠加“反”：1 个要素');
    await page.getByRole('button', { name: '关闭' }).click();
    expect(app.own.notice).toBeNull();
  });
});
