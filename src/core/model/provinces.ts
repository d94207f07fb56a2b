/** The provinces, one row each, by their short Chinese names: those around the atlas first, then the others from the north on. */
interface ProvinceRow {
  name: { zh: string; en: string };
  /** One character, as in 苏鲁. */
  short: string;
  /** ISO 3166-2 */
  iso: string;
  /** First two digits of its adcodes (GB/T 2260). */
  prefix: string;
}

const ROWS = {
  上海: { name: { zh: '上海', en: 'Shanghai' }, short: '沪', iso: 'CN-SH', prefix: '31' },
  江苏: { name: { zh: '江苏', en: 'Jiangsu' }, short: '苏', iso: 'CN-JS', prefix: '32' },
  浙江: { name: { zh: '浙江', en: 'Zhejiang' }, short: '浙', iso: 'CN-ZJ', prefix: '33' },
  安徽: { name: { zh: '安徽', en: 'Anhui' }, short: '皖', iso: 'CN-AH', prefix: '34' },
  江西: { name: { zh: '江西', en: 'Jiangxi' }, short: '赣', iso: 'CN-JX', prefix: '36' },
  山东: { name: { zh: '山东', en: 'Shandong' }, short: '鲁', iso: 'CN-SD', prefix: '37' },
  河南: { name: { zh: '河南', en: 'Henan' }, short: '豫', iso: 'CN-HA', prefix: '41' },
  湖北: { name: { zh: '湖北', en: 'Hubei' }, short: '鄂', iso: 'CN-HB', prefix: '42' },
  河北: { name: { zh: '河北', en: 'Hebei' }, short: '冀', iso: 'CN-HE', prefix: '13' },
  山西: { name: { zh: '山西', en: 'Shanxi' }, short: '晋', iso: 'CN-SX', prefix: '14' },
  北京: { name: { zh: '北京', en: 'Beijing' }, short: '京', iso: 'CN-BJ', prefix: '11' },
  天津: { name: { zh: '天津', en: 'Tianjin' }, short: '津', iso: 'CN-TJ', prefix: '12' },
  内蒙古: { name: { zh: '内蒙古', en: 'Inner Mongolia' }, short: '蒙', iso: 'CN-NM', prefix: '15' },
  辽宁: { name: { zh: '辽宁', en: 'Liaoning' }, short: '辽', iso: 'CN-LN', prefix: '21' },
  吉林: { name: { zh: '吉林', en: 'Jilin' }, short: '吉', iso: 'CN-JL', prefix: '22' },
  黑龙江: { name: { zh: '黑龙江', en: 'Heilongjiang' }, short: '黑', iso: 'CN-HL', prefix: '23' },
  福建: { name: { zh: '福建', en: 'Fujian' }, short: '闽', iso: 'CN-FJ', prefix: '35' },
  湖南: { name: { zh: '湖南', en: 'Hunan' }, short: '湘', iso: 'CN-HN', prefix: '43' },
  广东: { name: { zh: '广东', en: 'Guangdong' }, short: '粤', iso: 'CN-GD', prefix: '44' },
  广西: { name: { zh: '广西', en: 'Guangxi' }, short: '桂', iso: 'CN-GX', prefix: '45' },
  海南: { name: { zh: '海南', en: 'Hainan' }, short: '琼', iso: 'CN-HI', prefix: '46' },
  重庆: { name: { zh: '重庆', en: 'Chongqing' }, short: '渝', iso: 'CN-CQ', prefix: '50' },
  四川: { name: { zh: '四川', en: 'Sichuan' }, short: '川', iso: 'CN-SC', prefix: '51' },
  贵州: { name: { zh: '贵州', en: 'Guizhou' }, short: '黔', iso: 'CN-GZ', prefix: '52' },
  云南: { name: { zh: '云南', en: 'Yunnan' }, short: '滇', iso: 'CN-YN', prefix: '53' },
  西藏: { name: { zh: '西藏', en: 'Tibet' }, short: '藏', iso: 'CN-XZ', prefix: '54' },
  陕西: { name: { zh: '陕西', en: 'Shaanxi' }, short: '陕', iso: 'CN-SN', prefix: '61' },
  甘肃: { name: { zh: '甘肃', en: 'Gansu' }, short: '甘', iso: 'CN-GS', prefix: '62' },
  青海: { name: { zh: '青海', en: 'Qinghai' }, short: '青', iso: 'CN-QH', prefix: '63' },
  宁夏: { name: { zh: '宁夏', en: 'Ningxia' }, short: '宁', iso: 'CN-NX', prefix: '64' },
  新疆: { name: { zh: '新疆', en: 'Xinjiang' }, short: '新', iso: 'CN-XJ', prefix: '65' },
  台湾: { name: { zh: '台湾', en: 'Taiwan' }, short: '台', iso: 'CN-TW', prefix: '71' },
  香港: { name: { zh: '香港', en: 'Hong Kong' }, short: '港', iso: 'CN-HK', prefix: '81' },
  澳门: { name: { zh: '澳门', en: 'Macau' }, short: '澳', iso: 'CN-MO', prefix: '82' },
} as const satisfies Record<string, ProvinceRow>;

export type Province = keyof typeof ROWS;
export const PROVINCES: Record<Province, ProvinceRow> = ROWS;
export const PROVINCE_ORDER = Object.keys(ROWS) as readonly Province[];

/** The province of an adcode, or null where it lies outside the atlas. */
export function provinceOf(adcode: string): Province | null {
  return PROVINCE_ORDER.find((name) => adcode.startsWith(PROVINCES[name].prefix)) ?? null;
}
