/** The provinces around the atlas, one row each, by their short Chinese names. */
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
} as const satisfies Record<string, ProvinceRow>;

export type Province = keyof typeof ROWS;
export const PROVINCES: Record<Province, ProvinceRow> = ROWS;
export const PROVINCE_ORDER = Object.keys(ROWS) as readonly Province[];

/** The province of an adcode, or null where it lies outside the atlas. */
export function provinceOf(adcode: string): Province | null {
  return PROVINCE_ORDER.find((name) => adcode.startsWith(PROVINCES[name].prefix)) ?? null;
}
