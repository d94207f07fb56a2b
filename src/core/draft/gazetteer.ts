/** Provinces, prefectures and counties of China, asked by name. Read from `data/gazetteer/units.txt`, when needed. */
import type { LonLat } from '../model/types';
import { shortName } from './short-name';
import { lookAlike } from './words/look-alikes';

export interface GazetteerUnit {
  /** GB/T 2260, six digits. */
  adcode: string;
  /** Official name: 徐州市. */
  name: string;
  /** Without its class: 徐州; one-character stems keep it (萧县). */
  short: string;
  level: 'province' | 'prefecture' | 'county';
  /** Short name of its province: 江苏. */
  province: string;
  /** Its seat; null where unknown. */
  point: LonLat | null;
}

/** Short names of districts that are everyday words: with their class (合作市) they are places, without it none. */
const EVERYDAY = new Set(
  (
    '合作 通道 新城 港口 海港 解放 前进 振兴 复兴 和平 共和 同心 友谊 向阳 光明 安居 新兴 东方 平安 工农 中方 中原 ' +
    '城中 城区 郊区 矿区 城东 城西 城北 城关 新建 新华 红旗 民乐 永定 古城 老城 站前 桥东 桥西 铁东 铁西 路南 路北 ' +
    '江南 江北 江东 河东 河西 河口 滨海 滨江 高新 南岸 北岸 龙头 开放 文化 双城 中心 保税 市中 市北 市南 海上 ' +
    '西区 东区 南区 北区 中区 交口 交城 长江 金融 科技 上海路 大通 开平 民主 团结 创业 建设 三元 元宝 沿河 沿滩 ' +
    '山阳 宜春 新林 长海 长安 安全 万全 集安 大安 自流 中站 安定 双桥 海州 高要 上街 东风 长征 西固 前锋'
  ).split(' '),
);

export class Gazetteer {
  readonly #byName = new Map<string, GazetteerUnit[]>();
  readonly #byCode = new Map<string, GazetteerUnit>();
  readonly #sounds = new Map<string, string>();
  readonly #bySound = new Map<string, GazetteerUnit[]>();
  readonly #longest: number;

  /**
   * Takes the files: `adcode name [longitude latitude]`, one a line; and, if misheard names are to be found, `sound
   * characters` (`data/gazetteer/sounds.txt`).
   */
  constructor(file: string, sounds = '') {
    for (const line of sounds.split('\n')) {
      const [sound = '', characters = ''] = line.split(' ');
      for (const character of characters) this.#sounds.set(character, sound);
    }
    for (const line of file.split('\n')) {
      const [adcode = '', name = '', lon, lat] = line.split(' ');
      if (!/^\d{6}$/.test(adcode) || !name) continue;
      const level = adcode.endsWith('0000') ? 'province' : adcode.endsWith('00') ? 'prefecture' : 'county';
      const province = this.#byCode.get(`${adcode.slice(0, 2)}0000`);
      const short = shortName(name);
      const unit: GazetteerUnit = {
        adcode,
        name,
        short,
        level,
        province: province?.short ?? short,
        point: lon && lat ? [Number(lon), Number(lat)] : null,
      };
      this.#byCode.set(adcode, unit);
      this.#add(name, unit);
      if (short !== name && !(level === 'county' && EVERYDAY.has(short))) this.#add(short, unit);
    }
    this.#longest = Math.max(0, ...[...this.#byName.keys()].map((name) => name.length));
    // Greatest first: provinces, prefectures, counties.
    const rank = { province: 0, prefecture: 1, county: 2 };
    for (const units of this.#byName.values()) units.sort((a, b) => rank[a.level] - rank[b.level]);
  }

  #add(name: string, unit: GazetteerUnit): void {
    const units = this.#byName.get(name);
    if (units) units.push(unit);
    else this.#byName.set(name, [unit]);
  }

  /** Units of that name or short name, greatest first; none if it has none. */
  named(name: string): readonly GazetteerUnit[] {
    return this.#byName.get(name) ?? [];
  }
  /** Prefectures and counties whose short name sounds like that, tones apart. */
  soundingLike(name: string): readonly GazetteerUnit[] {
    if (this.#bySound.size === 0)
      for (const unit of this.#byCode.values()) {
        const key = this.#soundOf(unit.short);
        if (key !== null && unit.level !== 'province')
          this.#bySound.set(key, [...(this.#bySound.get(key) ?? []), unit]);
      }
    const key = this.#soundOf(name);
    return key === null ? [] : (this.#bySound.get(key) ?? []);
  }
  /** Prefectures and counties whose short name looks like that but for one character. */
  lookingLike(name: string): readonly GazetteerUnit[] {
    return [...this.#byCode.values()].filter(
      ({ level, short }) => level !== 'province' && lookAlike(name, short),
    );
  }
  #soundOf(name: string): string | null {
    const sounds = Array.from(name, (character) => this.#sounds.get(character));
    return sounds.every((sound) => sound !== undefined) ? sounds.join(' ') : null;
  }
  unit(adcode: string): GazetteerUnit | undefined {
    return this.#byCode.get(adcode);
  }
  /** Every name and short name, with its units. */
  names(): Iterable<[string, readonly GazetteerUnit[]]> {
    return this.#byName;
  }
  units(): Iterable<GazetteerUnit> {
    return this.#byCode.values();
  }

  /** The longest name that begins at `at` (UTF-16) in `text`, or null. */
  longestAt(text: string, at: number): string | null {
    for (let size = Math.min(this.#longest, text.length - at); size >= 2; size--) {
      const name = text.slice(at, at + size);
      if (this.#byName.has(name)) return name;
    }
    return null;
  }

  /** Units whose name begins with the query, then those that contain it, greatest first; at most `limit`. */
  search(query: string, limit: number): GazetteerUnit[] {
    const wanted = query.trim();
    if (wanted === '') return [];
    const all = [...this.#byCode.values()];
    const begins = all.filter(({ name }) => name.startsWith(wanted));
    const holds = all.filter(({ name }) => !name.startsWith(wanted) && name.includes(wanted));
    const order = { province: 0, prefecture: 1, county: 2 };
    const by = (a: GazetteerUnit, b: GazetteerUnit): number => order[a.level] - order[b.level];
    return [...begins.sort(by), ...holds.sort(by)].slice(0, limit);
  }
}
