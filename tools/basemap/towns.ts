/**
 * Labels that no shape gives: provinces and seas at a point inside the field of view, and towns on the borders
 * that the documents speak of. Entered by hand from general knowledge; towns to about 1.5 km.
 */
export type PlaceByHand = readonly [id: string, zh: string, en: string, lon: number, lat: number];

export const PROVINCES: readonly PlaceByHand[] = [
  ['310000', '上海', 'Shanghai', 121.4681, 31.2336],
  ['320000', '江苏', 'Jiangsu', 119.85, 33.25],
  ['330000', '浙江', 'Zhejiang', 120.15, 29.35],
  ['340000', '安徽', 'Anhui', 117.1, 32.05],
  ['370000', '山东', 'Shandong', 118.1, 36.35],
  ['410000', '河南', 'Henan', 113.75, 33.85],
  ['420000', '湖北', 'Hubei', 112.9, 31.1],
  ['360000', '江西', 'Jiangxi', 115.6, 28.75],
  ['430000', '湖南', 'Hunan', 111.9, 28.55],
  ['130000', '河北', 'Hebei', 115.3, 37.75],
  ['140000', '山西', 'Shanxi', 112.3, 37.1],
];

export const SEAS: readonly PlaceByHand[] = [
  ['yellow-sea', '黄海', 'Yellow Sea', 121.9, 34.6],
  ['east-china-sea', '东海', 'East China Sea', 123.2, 30.2],
  ['bohai-sea', '渤海', 'Bohai Sea', 119.7, 38.2],
  ['hangzhou-bay', '杭州湾', 'Hangzhou Bay', 121.45, 30.52],
];

export const TOWNS: readonly PlaceByHand[] = [
  ['anting', '安亭', 'Anting', 121.16, 31.295],
  ['huaqiao', '花桥', 'Huaqiao', 121.1, 31.3],
  ['baihe', '白鹤', 'Baihe', 121.135, 31.26],
  ['zhujiajiao', '朱家角', 'Zhujiajiao', 121.053, 31.112],
  ['jinze', '金泽', 'Jinze', 120.917, 31.04],
  ['dianshanhu', '淀山湖镇', 'Dianshanhu', 121.025, 31.18],
  ['jinxi', '锦溪', 'Jinxi', 120.9, 31.18],
  ['zhouzhuang', '周庄', 'Zhouzhuang', 120.85, 31.115],
  ['lili', '黎里', 'Lili', 120.715, 31.005],
  ['shengze', '盛泽', 'Shengze', 120.65, 30.91],
  ['zhenze', '震泽', 'Zhenze', 120.505, 30.915],
  ['xitang', '西塘', 'Xitang', 120.888, 30.946],
  ['yaozhuang', '姚庄', 'Yaozhuang', 120.95, 30.915],
  ['fengjing', '枫泾', 'Fengjing', 121.013, 30.89],
  ['xinbang', '新浜', 'Xinbang', 121.065, 30.925],
  ['wangjiangjing', '王江泾', 'Wangjiangjing', 120.713, 30.882],
  ['xincheng', '新塍', 'Xincheng', 120.612, 30.806],
  ['wuzhen', '乌镇', 'Wuzhen', 120.485, 30.745],
  ['lianshi', '练市', 'Lianshi', 120.43, 30.7],
  ['haiyong', '海永', 'Haiyong', 121.42, 31.79],
  ['qilong', '启隆', 'Qilong', 121.6, 31.71],
  ['dongping', '东平', 'Dongping', 121.48, 31.68],
];
