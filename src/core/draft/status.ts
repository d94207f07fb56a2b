/** What a passage says of a thing, by the verb that governs it or its list, in the tense of its section. */
import { ZONE } from './words/layers';
import type { Span, Status } from '../model/types';
import type { Found } from './found';
import { Marks } from './spans';
import type { Tense } from './tense';
import { AFTER, BEFORE, FUTURE, OBJECT, STATUS_OF, type Act } from './words/verbs';

export interface Claimed {
  status: Status;
  words: Span | null;
}

const NOTHING: Claimed = { status: 'mentioned', words: null };
const CLAUSE = /[，,。；;！？!?：:\n]/;
const SENTENCE = /[。；;！？!?\n]/;
/** What may stand between a list and the verb behind it. */
const LINK =
  /^[)）”"」]?等?(?:一批)?(?:[\d一二三四五六七八九十两几]{0,3}[条个座项])?(?:[\u4e00-\u9fff]{0,6}?(?:高速公路|高铁|铁路|城际铁路|公路|道路|机场|航道|通道|大通道))?(?:重大|重点|标志性|基础设施)*(?:项目|工程|事项|线路)?/;
/** Institutions, meetings and papers that carry a zone's name: they only mention it. */
export const CARRIER =
  /^[”"]?(?:建设)?(?:年度重点|重点项目|[\u4e00-\u9fff]{0,6}(?:论坛|大会|峰会|博览会|洽谈会|专题展)|管委会|管理委员会|执委会|执行委员会|理事会|领导小组|联席会议|座谈会|协商会议|办公室|研究院|研究中心|发展研究中心|联盟|条例|总体方案|总体规划|发展规划|国土空间规划|规划纲要|战略(?!合作)|宣言|委员会|公司|集团|法院|检察院|海关|协会|基金|大学|学院|医院|立法|高校|联络处|发展促进|城市推进|市长|协同发展(?:座谈会|协商|办公室|宣言|战略合作框架)|战略合作框架协议|框架协议|展示馆|指挥部|专班|税务|公安|人民政府|党工委|开发者)/;
/** Areas of cooperation, where nothing is built that one can see. */
const COOPERATION =
  /都市圈|经济圈|城市群|先行区|协同区|协调区|合作区|科创走廊|经济区|经济带|一体化|协作|合作|翼|桥头堡|双示范|试验区|示范区|融合区|大湾区|开放枢纽|发展区|经济走廊|开放走廊|创新中心|科学中心/;
const WORKS_AREA = /生态|文化|[园港岛]|新城|科技城|科学城|科创城|湖区|绿谷|基地/;

/** A working text as claims are read from it: what is worked out once for it, or for a list of names in it. */
export class ClaimText {
  readonly sentences: Marks;
  readonly clauses: Marks;
  /** By list: a list of thousands is governed by one verb. */
  readonly governed = new Map<string, Governed | null>();

  /** `masked`: the same text with every found name blanked by □: a verb in a name governs nothing. */
  constructor(
    readonly text: string,
    readonly masked: string,
  ) {
    this.sentences = new Marks(text, new RegExp(SENTENCE, 'g'));
    this.clauses = new Marks(text, new RegExp(CLAUSE, 'g'));
  }
}
interface Governed {
  act: Act;
  words: Span;
  future: boolean;
}

/** `list` is the list of names that the found one stands in. */
export function claimOf(found: Found, list: Span, claims: ClaimText, tense: Tense, paragraph: Span): Claimed {
  const { text } = claims;
  if (found.mention || tense === 'note') return NOTHING;
  const name = text.slice(found.start, found.end);
  if (
    CARRIER.test(text.slice(found.end, found.end + 14)) ||
    /《[^》]*$/.test(text.slice(Math.max(paragraph.start, found.start - 40), found.start))
  )
    return NOTHING;
  const zone = found.layer === ZONE;
  const key = `${list.start} ${list.end} ${zone}`;
  let governed = claims.governed.get(key);
  if (governed === undefined) claims.governed.set(key, (governed = governing(list, claims, paragraph, zone)));
  if (!governed) return NOTHING;
  const { act, words, future } = governed;
  const status = inTense(act, found, name, tense, future);
  return status === 'mentioned' ? NOTHING : { status, words };
}

/** What governs a list, of areas or of other things. */
function governing(list: Span, claims: ClaimText, paragraph: Span, zone: boolean): Governed | null {
  const { text, sentences } = claims;
  const behind = after(list, text, paragraph, zone);
  const ahead = before(list, claims, paragraph);
  const wished = ahead && behind && ahead.here && (ahead.act === 'wished' || ahead.act === 'signed');
  // 启动…前期工作: the verb stands before, behind only its object.
  const object = behind && ahead?.here && NOUN.test(text.slice(behind.words.start, behind.words.end));
  const chosen = wished || object ? ahead : (behind ?? ahead);
  if (!chosen) return null;
  const sentence = sentences.after(paragraph.start, list.start);
  // 将 of the next clause is not said of this: 已竣工，将于9月通车.
  const until = Math.max(chosen.words.end, list.end);
  const said = text.slice(Math.max(sentence, list.start - 12), until);
  const future = FUTURE.test(said) && !/^已/.test(text.slice(chosen.words.start));
  return { act: chosen.act, words: chosen.words, future };
}

/** The status of an act upon this thing, told in this tense. */
function inTense(act: Act, found: Found, name: string, tense: Tense, future: boolean): Status {
  const zone = found.layer === ZONE;
  const cooperation = zone && COOPERATION.test(name) && !WORKS_AREA.test(name);
  if (act === 'done') {
    // To be finished this year: it is being built.
    if (tense === 'task') return 'under-construction';
    return future ? 'planned' : 'opened';
  }
  if (act === 'begun') return tense === 'task' || future ? 'planned' : 'under-construction';
  if (act === 'works') return cooperation ? 'cooperating' : 'under-construction';
  if (act === 'backed') return zone ? 'cooperating' : 'planned';
  if (act === 'signed') return future ? 'proposed' : 'agreed';
  if (act === 'raised') return zone ? 'cooperating' : 'mentioned';
  return STATUS_OF[act];
}

interface Act1 {
  act: Act;
  /** In the clause of the list itself. */
  here: boolean;
  words: Span;
}

/** The verb behind a list: A、B等高速公路建成通车. Of an area only what is said of it directly. */
function after(list: Span, text: string, paragraph: Span, zone: boolean): Act1 | null {
  const rest = text.slice(list.end, Math.min(paragraph.end, list.end + 60));
  const link = LINK.exec(rest)?.[0] ?? '';
  const more = /^(?:、[^，。；、,]{2,10}){1,6}(?=等)/.exec(rest)?.[0].length ?? 0;
  const longer = more > 0 ? more + (LINK.exec(rest.slice(more))?.[0].length ?? 0) : 0;
  const just = /^等(?:\d+个|一批)?(?:项目|重大项目)?/.exec(rest)?.[0].length ?? 0;
  for (const skip of new Set(zone ? [just, longer, 0] : [link.length, just, 0, longer])) {
    const tail = rest.slice(skip);
    for (const [act, pattern] of AFTER) {
      const match = pattern.exec(tail);
      if (match?.[0]) {
        const lead = /^(?:[也均都]|全部)/.exec(match[0])?.[0].length ?? 0;
        const start = list.end + skip;
        return { act, here: true, words: { start: start + lead, end: start + match[0].length } };
      }
    }
  }
  return null;
}

/** No verb governs what stands further behind it; a text without any stops is one clause without end. */
const MOST_CLAUSE = 300;

/** The verb before a list, in its clause; or before the parts of a longer list that commas part. */
function before(list: Span, { text, masked, sentences, clauses }: ClaimText, paragraph: Span): Act1 | null {
  const sentence = sentences.after(paragraph.start, list.start);
  let from = Math.max(clauses.after(sentence, list.start), list.start - MOST_CLAUSE);
  let here = true;
  for (
    let steps = 0;
    steps < 10 &&
    from > sentence &&
    masked.slice(from, list.start).length <= 2 &&
    !hasVerb(masked.slice(from, list.start));
    steps++
  ) {
    const start = clauses.after(sentence, from - 1);
    // Only a part that ends with its names and their kind goes on here; one with a verb of its own behind is closed.
    if (
      !/□等?[^□，,]{0,8}$/.test(masked.slice(start, from - 1)) ||
      CLOSED.test(masked.slice(start, from - 1))
    )
      break;
    from = start;
    here = false;
    if (hasVerb(masked.slice(from, list.start).replace(/[^□]*$/, ''))) break;
    list = { start: from, end: list.end };
    if (!/^□/.test(masked.slice(from))) break;
  }
  const close = here ? list.start : Math.max(from, list.start);
  const clause = masked.slice(from, here ? list.start : firstName(masked, from, close));
  const rest = text
    .slice(list.end, Math.min(paragraph.end, list.end + 90))
    .replace(/[，,。；;：:！？!?].*$/s, '');
  const object = OBJECT.exec(rest);
  const said = clause + text.slice(from + clause.length, list.end) + rest;
  let best: { act: Act; start: number; end: number } | null = null;
  for (const { act, verb, when } of BEFORE)
    for (const match of clause.matchAll(verb)) {
      if (when && !when.test(said.slice(match.index))) continue;
      const end = match.index + match[0].length;
      if (!best || end > best.end || (end === best.end && match.index < best.start))
        best = { act, start: match.index, end };
    }
  if (!best) return null;
  const verb = said.slice(best.start, best.end);
  const goal = object?.[1] ?? '';
  const aimed = AIM.test(clause) && (best.act === 'backed' || best.act === 'made');
  const act = aimed ? 'named' : withObject(best.act, verb, goal);
  const torn = object && act !== 'made' && act !== 'named' && act !== 'signed' && TORN.test(goal);
  return {
    act,
    here,
    words: { start: from + best.start, end: torn ? list.end + object[0].length : from + best.end },
  };
}

/** A clause that only says what something is after. */
const AIM = /^[”"]?(?:围绕|紧扣|聚焦|依托|根据|立足|借力|按照|对标)/;
const NOUN = /(?:前期工作|前期研究|规划研究|规划建设|可研|可行性研究)$/;
/** Verbs whose object stands behind the list. */
const TORN = /建设|前期工作|前期研究|工程|合作|发展|同城化|规划|审批工作/;
/** A clause that its own verb has closed. */
const CLOSED =
  /□[^□]{0,12}(?:通车|投运|投用|开工|建成|贯通|突破|达到|完成|获批|落地|运行|开通|竣工|提升|凸显|鲜明|亿元)[^□]*$/;

function withObject(act: Act, verb: string, goal: string): Act {
  if (act === 'signed' || act === 'named') return act;
  if (/前期研究|审批工作/.test(goal)) return 'wished';
  if (act === 'wished') return act;
  if (/前期工作|规划编制|规划建设|建设规划|规划研究/.test(goal)) return 'approved';
  if (act !== 'backed') return act;
  if (/提升|增强|提高/.test(verb)) return 'raised';
  if (/建设|工程|项目/.test(goal) && !/鼓励|参与|融入/.test(verb)) return 'works';
  return /加快(?:推进)?$/.test(verb) || /加快推进/.test(verb) ? 'works' : act;
}

/** Where the names of a clause begin. */
function firstName(masked: string, from: number, to: number): number {
  const at = masked.indexOf('□', from);
  return at >= 0 && at < to ? at : to;
}

const hasVerb = (clause: string): boolean => BEFORE.some(({ verb }) => clause.search(verb) >= 0);
