/**
 * Which whole units an area is made of, where the text says so: 示范区范围包括青浦区、吴江区、嘉善县. Only what is named as
 * its parts counts; who merely stands beside it, or a list that is left open by 等, makes no area.
 */
import { ZONE } from './words/layers';
import { SHEET } from '../model/sheet';
import type { Span } from '../model/types';
import type { Found } from './found';
import type { Gazetteer, GazetteerUnit } from './gazetteer';
import type { Surroundings } from './places';
import { firstWhere } from './spans';
import type { Token } from './tokens';

/** Units in a row: 青浦区、吴江区和嘉善县. */
interface UnitList extends Span {
  units: GazetteerUnit[];
}

/** Between a name and its parts. */
const HAS =
  /^[”"』」]?(?:[(（](?:以下)?简称[^)）]{1,16}[)）])?(?:建设[，,](?=(?:规划|实施|其)?范围)|[，,：:])?(?:(?:的|其)?(?:总体|规划|实施|空间|地域|区域|行政|建设)*(?:范围|区域))?(?:[是为共]|主要|具体|总共|全面)*(?:包括|包含|涵盖|囊括|覆盖|[辖为指])(?:了|着)?[：:]?(?:[\d一二三四五六七八九十]+个?(?:省市|区县|市县|县区|[地市县区省])[：:，,]?(?:即|分别[是为])?)?$/;
/** 由…组成: the same, with its verb behind the parts. */
const OF = /^[”"』」]?(?:[(（](?:以下)?简称[^)）]{1,16}[)）])?[，,]?(?:主要|共)?由$/;
const MADE = /^[\u4e00-\u9fff]{0,8}(?:共同)?(?:组成|构成)/;
/** Between the parts and the name that follows them. */
const IN = /^(?:共同)?(?:(?:组成|构成)的?|在内的)[“"『「]?$/;
/** 四地领导签署了…合作备忘录: an area of cooperation is made of those who sign for it. */
const SIGNED =
  /^(?:[(（][^()（）]{1,16}[)）])?(?:[三四五六七八九十两]地)?(?:人民)?(?:政府|领导|主要领导|负责人)?(?:共同|正式|联合)*(?:签署|签订|签约(?:建设|共建))了?[《“"]{0,2}$/;
const SIGNS = /^[”"]?[\u4e00-\u9fff]{0,10}(?:备忘录|协议|宣言)/;
/** Behind a list: it goes on, unless what follows counts it. */
const MORE = /^等共?([\d一二三四五六七八九十]+)?/;
const WHOLE = /^(?:全域|全境|全市域|市域|县域|域(?!外|内))/;
/** “1+8” of nine. */
const FORMULA = /^[“"]?(\d+)\+(\d+)[”"]?$/;
const CHINESE = '零一二三四五六七八九十';

/** Of the gazetteer's units on the sheet, those that the basemap has no area of (merged or divided since). */
const WITHOUT_AREA = new Set('130407 130408 130902 330103 330104 410306 410322 410381'.split(' '));
/** Whether the basemap can draw a unit. */
export const hasArea = ({ adcode, point }: GazetteerUnit): boolean =>
  point !== null &&
  point[0] > SHEET[0] &&
  point[0] < SHEET[2] &&
  point[1] > SHEET[1] &&
  point[1] < SHEET[3] &&
  !WITHOUT_AREA.has(adcode);

export class Members {
  readonly #lists: UnitList[] = [];
  readonly #around: Surroundings;

  constructor(
    private readonly text: string,
    tokens: readonly Token[],
    private readonly gazetteer: Gazetteer,
    around: Surroundings,
  ) {
    this.#around = around;
    let list: UnitList | null = null;
    let joined = false;
    for (const token of tokens) {
      if (token.class === 'place') {
        const goesOn: boolean = list !== null && (joined || list.end === token.start);
        const within: GazetteerUnit | null = goesOn && !joined && list ? (list.units.at(-1) ?? null) : null;
        const unit = this.#unit(token.text, within);
        if (goesOn && list && unit) {
          // 嘉兴市嘉善县 is one part, of the greater it only says where.
          if (!joined) list.units.pop();
          list.units.push(unit);
          list.end = token.end;
        } else {
          this.#close(list);
          list = unit && { start: token.start, end: token.end, units: [unit] };
        }
        joined = false;
      } else if (token.class === 'join' && list && token.start === list.end && !joined) {
        joined = true;
        list.end = token.end;
      } else {
        // A join with nothing named behind it: the list says more than we can read.
        if (!joined) this.#close(list);
        list = null;
        joined = false;
      }
    }
    if (!joined) this.#close(list);
  }

  #unit(name: string, within: GazetteerUnit | null): GazetteerUnit | null {
    const all = this.gazetteer.named(name);
    if (!within || within.level === 'county') return this.#around.pick(all);
    const prefix = within.adcode.slice(0, within.level === 'province' ? 2 : 4);
    return all.find(({ adcode }) => adcode.startsWith(prefix) && adcode !== within.adcode) ?? null;
  }

  #close(list: UnitList | null): void {
    if (list && list.units.length >= 2 && new Set(list.units).size === list.units.length)
      this.#lists.push(list);
  }

  /** The units that a found area is said to be made of; none where that is not said, or the basemap lacks one of them. */
  of(found: Found): readonly GazetteerUnit[] {
    if (found.layer !== ZONE || found.aggregate) return [];
    const units = this.#byName(found) ?? this.#saidBehind(found) ?? this.#saidBefore(found) ?? [];
    return units.every(hasArea) ? units : [];
  }

  /** 嘉定—昆山—太仓 of a list of cooperations; 嘉善县域…示范点. */
  #byName({ kind, body, rule }: Found): GazetteerUnit[] | null {
    const places = body.filter(({ class: c }) => c === 'place');
    for (const { text, end } of places) {
      const whole = WHOLE.exec(this.text.slice(end, end + 3));
      const unit = whole && this.#around.pick(this.gazetteer.named(text));
      if (unit && unit.level !== 'province') return [unit];
    }
    const pure = body.every(({ class: c }, i) => c === (i % 2 === 0 ? 'place' : 'dash'));
    if (kind !== 'town-circle' || rule !== 'joined' || places.length < 2 || !pure) return null;
    const units = places.map(({ text }) => this.#around.pick(this.gazetteer.named(text)));
    const all = units.filter((unit): unit is GazetteerUnit => unit !== null && unit.level !== 'province');
    return all.length === places.length ? all : null;
  }

  #saidBehind({ end }: Found): GazetteerUnit[] | null {
    const list = this.#lists[firstWhere(this.#lists, ({ start }) => start >= end)];
    if (!list || list.start - end > 40) return null;
    const between = this.text.slice(end, list.start);
    const after = this.text.slice(list.end, list.end + 16);
    const said =
      HAS.test(between) ||
      (OF.test(between) && MADE.test(after)) ||
      (/^[(（]$/.test(between) && /^[)）]/.test(after));
    return said && this.#isWhole(list) ? list.units : null;
  }

  #saidBefore({ start, end }: Found): GazetteerUnit[] | null {
    const list = this.#lists[firstWhere(this.#lists, (one) => one.end > start) - 1];
    if (!list || start - list.end > 30) return null;
    const counted = MORE.exec(this.text.slice(list.end, start))?.[0] ?? '';
    const between = this.text
      .slice(list.end + counted.length, start)
      .replace(counted ? /^个?(?:省市|区县|市县|县区|[地市县区省])/ : '', '');
    const formula = FORMULA.exec(this.text.slice(start, end));
    const said =
      IN.test(between) ||
      (SIGNED.test(between) && SIGNS.test(this.text.slice(end, end + 20))) ||
      (formula !== null &&
        /^的[“"]?$/.test(between) &&
        Number(formula[1]) + Number(formula[2]) === list.units.length);
    return said && this.#isWhole(list) ? list.units : null;
  }

  /** Nothing is left open behind a list: no 等, or one that counts as many as there are. */
  #isWhole({ end, units }: UnitList): boolean {
    const more = MORE.exec(this.text.slice(end, end + 6));
    if (!more) return true;
    if (!more[1]) return false;
    const count = CHINESE.indexOf(more[1]);
    return (count > 0 ? count : Number(more[1])) === units.length;
  }
}
