/** Characters that stand for places in names of lines: 沪苏湖, 宿连. Provinces by their own, others by their names. */
import type { Gazetteer, GazetteerUnit } from './gazetteer';

/** Short signs of provinces and of cities whose sign is no part of their name. */
const SIGNS: Record<string, string> = {
  京: '北京',
  津: '天津',
  冀: '河北',
  晋: '山西',
  蒙: '内蒙古',
  辽: '辽宁',
  吉: '吉林',
  黑: '黑龙江',
  沪: '上海',
  苏: '江苏',
  浙: '浙江',
  皖: '安徽',
  闽: '福建',
  赣: '江西',
  鲁: '山东',
  豫: '河南',
  鄂: '湖北',
  湘: '湖南',
  粤: '广东',
  桂: '广西',
  琼: '海南',
  渝: '重庆',
  川: '四川',
  蜀: '四川',
  贵: '贵州',
  黔: '贵州',
  云: '云南',
  滇: '云南',
  藏: '西藏',
  陕: '陕西',
  秦: '陕西',
  甘: '甘肃',
  陇: '甘肃',
  青: '青海',
  宁: '宁夏',
  新: '新疆',
  疆: '新疆',
  港: '香港',
  澳: '澳门',
  台: '台湾',
  申: '上海',
  甬: '宁波',
  杭: '杭州',
  榕: '福州',
  穗: '广州',
  蓉: '成都',
  邕: '南宁',
  洪: '南昌',
  汉: '武汉',
  筑: '贵阳',
  庐: '合肥',
  温: '温州',
  瓯: '温州',
  徽: '黄山',
  鹭: '厦门',
  深: '深圳',
  珠: '珠海',
  莞: '东莞',
  潭: '湘潭',
  株: '株洲',
  长: '长沙',
  郑: '郑州',
  洛: '洛阳',
  连: '连云港',
};

/** Everyday words whose characters are signs of places too. */
const EVERYDAY = new Set(
  '黄金 平台 普通 经济 政府 技术 交通 海洋 文化 安全 信息 河湖 城乡 资源 长期 深化 分工 互利 国际 新型 高水平 高新 中长 长远 金融 青年 新一 开放 贸易 自主 广泛 中外 内外 海外 对外 双方 南北 东西 上海 江南 海南 云南 河南 湖南 河北 湖北 山东 山西 江西 广东 广西 安徽 江苏 浙江 福建 辽宁 吉林 青海 甘肃 宁夏 新疆 西藏 四川 贵州 陕西 三地 四地 三方 四方 温台 宜居 德阳'.split(
    ' ',
  ),
);

export interface Sign {
  character: string;
  /** Units that it may stand for, likeliest first. */
  units: readonly GazetteerUnit[];
}

export class PlaceCharacters {
  readonly #units = new Map<string, GazetteerUnit[]>();

  readonly #signs = new Map<string, GazetteerUnit>();
  readonly #strong = new Set(Object.keys(SIGNS));

  constructor(gazetteer: Gazetteer) {
    for (const unit of gazetteer.units()) if (unit.level === 'prefecture') this.#strong.add(unit.short[0]!);
    for (const [sign, name] of Object.entries(SIGNS)) {
      const units = gazetteer.named(name);
      this.#add(sign, units);
      if (units[0]) this.#signs.set(sign, units[0]);
    }
    for (const level of ['prefecture', 'county'] as const)
      for (const place of [0, 1])
        for (const unit of gazetteer.units())
          if (unit.level === level && unit.short.length >= 2 && unit.short[place])
            this.#add(unit.short[place], [unit]);
  }
  #add(sign: string, units: readonly GazetteerUnit[]): void {
    const known = this.#units.get(sign);
    if (known) known.push(...units.filter((unit) => !known.includes(unit)));
    else this.#units.set(sign, [...units]);
  }
  /** Signs of provinces and cities, and first characters of prefectures: what cooperations are named by. */
  pair(word: string): boolean {
    return (
      word.length >= 2 &&
      !EVERYDAY.has(word) &&
      Array.from(word).every((character) => this.#strong.has(character))
    );
  }
  /** The one unit that the character is the sign of. */
  sign(character: string): GazetteerUnit | null {
    return this.#signs.get(character) ?? null;
  }
  has(character: string): boolean {
    return this.#units.has(character);
  }
  /** Whether each character of a word stands for some place. */
  all(word: string): boolean {
    return word.length > 0 && Array.from(word).every((character) => this.has(character));
  }
  of(character: string): readonly GazetteerUnit[] {
    return this.#units.get(character) ?? [];
  }
}
