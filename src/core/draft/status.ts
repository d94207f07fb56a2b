/** What a passage says of a thing, by the verb that governs it or its list, in the tense of its section. */
import type { Span, Status } from '../model/types';
import type { Found } from './found';
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
  /^(?:[)）”"」])?(?:等)?(?:一批)?(?:[\d一二三四五六七八九十两]{0,3}(?:条|个|座|项))?(?:[\u4e00-\u9fff]{0,6}?(?:高速公路|高铁|铁路|城际铁路|公路|机场|航道))?(?:重大|重点|标志性|基础设施)*(?:项目|工程|事项|线路)?/;
/** Institutions, meetings and papers that carry a zone's name: they only mention it. */
export const CARRIER =
  /^(?:建设)?(?:管委会|管理委员会|执委会|执行委员会|理事会|领导小组|联席会议|座谈会|协商会议|论坛|大会|峰会|办公室|研究院|研究中心|发展研究中心|联盟|条例|总体方案|总体规划|发展规划|国土空间规划|规划纲要|战略(?!合作)|宣言|委员会|公司|集团|法院|检察院|海关|协会|基金|大学|学院|医院|立法|高校|联络处|发展促进|城市推进|市长|协同发展(?:座谈会|协商|办公室|宣言|战略合作框架)|战略合作框架协议|框架协议|展示馆|指挥部|专班|税务|公安|人民政府|党工委|开发者)/;
/** Areas of cooperation, where nothing is built that one can see. */
const COOPERATION =
  /都市圈|经济圈|城市群|先行区|协同区|协调区|合作区|科创走廊|经济区|经济带|一体化|协作|合作|翼|桥头堡|双示范|试验区|示范区|融合区|大湾区|开放枢纽|发展区|经济走廊|开放走廊|创新中心|科学中心/;
const WORKS_AREA = /生态|文化|园|新城|科技城|科学城|科创城|湖区|绿谷|港|岛|基地/;

export function claimOf(found: Found, text: string, tense: Tense, paragraph: Span): Claimed {
  if (found.mention || tense === 'note') return NOTHING;
  const name = text.slice(found.start, found.end);
  if (
    CARRIER.test(text.slice(found.end, found.end + 14)) ||
    /《[^》]*$/.test(text.slice(Math.max(paragraph.start, found.start - 40), found.start))
  )
    return NOTHING;
  const list = { start: Math.min(found.list.start, found.start), end: Math.max(found.list.end, found.end) };
  const behind = after(list, text, paragraph);
  const ahead = before({ start: Math.min(list.start, found.start), end: list.end }, text, paragraph);
  const chosen =
    behind && !(ahead && behind.act !== 'done' && behind.act !== 'begun') ? behind : (ahead ?? behind);
  if (!chosen) return NOTHING;
  const future = FUTURE.test(
    text.slice(
      Math.max(paragraph.start, list.start - 10, lastOf(SENTENCE, text, paragraph.start, list.start)),
      list.end + 14,
    ),
  );
  const words = chosen.words;
  return { status: inTense(chosen.act, found, name, tense, future), words };
}

/** The status of an act upon this thing, told in this tense. */
function inTense(act: Act, found: Found, name: string, tense: Tense, future: boolean): Status {
  const zone = found.layer === 'cooperation-zone';
  const cooperation = zone && COOPERATION.test(name) && !WORKS_AREA.test(name);
  if (act === 'done') {
    // To be finished this year: it is being built.
    if (tense === 'task') return 'under-construction';
    return future ? 'planned' : 'opened';
  }
  if (act === 'begun') return tense === 'task' || future ? 'planned' : 'under-construction';
  if (act === 'works') return cooperation ? 'cooperating' : 'under-construction';
  if (act === 'backed') {
    if (zone) return 'cooperating';
    return 'planned';
  }
  if (act === 'signed') return future ? 'proposed' : 'agreed';
  return STATUS_OF[act];
}

interface Act1 {
  act: Act;
  words: Span;
}

function after(list: Span, text: string, paragraph: Span): Act1 | null {
  const rest = text.slice(list.end, Math.min(paragraph.end, list.end + 60));
  const link = LINK.exec(rest)?.[0] ?? '';
  for (const skip of new Set([link.length, 0])) {
    const tail = rest.slice(skip);
    for (const [act, pattern] of AFTER) {
      const match = pattern.exec(tail);
      if (match?.[0])
        return { act, words: { start: list.end + skip, end: list.end + skip + match[0].length } };
    }
  }
  return null;
}

function before(list: Span, text: string, paragraph: Span): Act1 | null {
  const sentence = lastOf(SENTENCE, text, paragraph.start, list.start);
  let from = lastOf(CLAUSE, text, sentence, list.start);
  let clause = text.slice(from, list.start);
  // A list in parts with commas: the verb stands before the first of them.
  for (let steps = 0; steps < 8 && !hasVerb(clause) && from > sentence; steps++) {
    from = lastOf(CLAUSE, text, sentence, from - 1);
    clause = text.slice(from, list.start);
  }
  const rest = text.slice(list.end, Math.min(paragraph.end, list.end + 30));
  const object = OBJECT.exec(rest);
  const said = clause + text.slice(list.start, list.end) + rest;
  let best: { act: Act; start: number; end: number } | null = null;
  for (const { act, verb, when } of BEFORE)
    for (const match of clause.matchAll(verb)) {
      if (when && !when.test(said.slice(match.index))) continue;
      const end = match.index + match[0].length;
      if (!best || end > best.end || (end === best.end && match.index < best.start))
        best = { act, start: match.index, end };
    }
  if (!best) return null;
  let { act } = best;
  const goal = object?.[1] ?? '';
  const verb = said.slice(best.start, best.end);
  if (/前期工作|规划编制|规划建设|建设规划|规划研究/.test(goal) && act !== 'wished' && act !== 'signed')
    act = 'approved';
  else if (/前期研究|审批工作/.test(goal)) act = 'wished';
  else if (act === 'backed' && /建设|工程/.test(goal) && !/支持|鼓励|参与/.test(verb)) act = 'works';
  else if (act === 'backed' && /加快/.test(verb) && !/推进|融入|对接|促进/.test(verb)) act = 'works';
  else if (act === 'backed' && /加快推进/.test(verb)) act = 'works';
  else if (act === 'backed' && /支持/.test(verb) && /建设/.test(goal)) act = 'works';
  const torn =
    object && act !== 'made' && act !== 'wished' && /建设|前期工作|工程|合作|发展|同城化|规划/.test(goal);
  return {
    act,
    words: { start: from + best.start, end: torn ? list.end + object[0].length : from + best.end },
  };
}

const hasVerb = (clause: string): boolean => BEFORE.some(({ verb }) => clause.search(verb) >= 0);

/** Where the clause or sentence that ends at `to` begins. */
function lastOf(mark: RegExp, text: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (mark.test(text[i]!)) return i + 1;
  return from;
}
