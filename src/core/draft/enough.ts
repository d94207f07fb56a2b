/** Whether the words before a kind word make a name of it, or only a sort of thing. */
import { HUB, RAIL, TRANSIT, ZONE } from './words/layers';
import type { Evidence } from './body';
import type { PlaceCharacters } from './place-characters';
import type { Piece, Run } from './runs';
import type { KindWord } from './words/kinds';

/** Verbs that make or further one thing: what they govern is one, though no place is in its name. */
const MAKING =
  /^(?:打造|建设|创建|共建|共同建设|获批|推进|深化|支持|建好|构建|建立|设立|加快|加强|完善|形成|构筑|谋划|规划|建成|推动|新建|落地|提升|的)$/;
/** Words that say of which sort a thing is to be, by whom it is named: with them a name may do without a place. */
const OFFICIAL = /^(?:国家级?|区域|国际|全国|世界|跨省|跨市|跨区域|跨境|跨界|省级|特色型|全方位|中国)/;
/** Kinds of which one is named so: 跨区域高新技术产业开发区, 国际物流枢纽中心. */
const SINGLE =
  /(?:试验区|枢纽|枢纽港|枢纽中心|开发区|高新区|保税区|大通道|运输通道|廊道|集结中心|枢纽节点|航空枢纽|合作区|功能区|走廊)$/;
/** Kinds that are towns or quarters with a name of their own. */
const NAMED_SORT =
  /(?:开放枢纽|新区|商务区|科技城|科学城|科创城|新城|绿谷|光谷|创业谷|大走廊|科创走廊|经济带|都市圈|启动区|陆港|客厅|湖区|拓展带|发展区|集聚区)$/;
/** Parks that sides make together: a set without names. */
const SETS = /^(?:合作园区|产业园区|工业园区|园区|产业园|飞地园区)$/;
const TOGETHER = /(?:共建|共建的|合作建设)$/;
const BETWEEN_PROVINCES = /省际|跨省|跨界|区域|毗邻|跨市/;

/** A number or 一批 before it, or a number behind it: any of them. */
const ANY_BEFORE = /(?:一批|各类|多个|若干|首批|\d[个家座批条])[\u4e00-\u9fff]{0,4}$/;
const ANY_AFTER = /^等?(?:均|总数|数量|增至|达到?|超过)?\d+[个家座]|^(?:培育|认定|申报|创建工作)/;

export function isName(
  kind: KindWord,
  proof: Evidence,
  run: Run,
  body: readonly Piece[],
  text: string,
  characters: PlaceCharacters,
  chained: boolean,
): boolean {
  if (kind.needs === 'alone') return true;
  if (proof.length === 0)
    return SETS.test(kind.word) && TOGETHER.test(text.slice(Math.max(0, run.start - 4), run.start));
  // After a whole zone or a nickname even plain words name a part of it.
  if (
    chained &&
    kind.needs === 'name' &&
    body.reduce((sum, piece) => sum + piece.text.length, 0) >= 4 &&
    kind.layer !== RAIL
  )
    return true;
  const words = body.map((piece) => piece.text).join('');
  const end = (body.at(-1)?.end ?? run.start) + kind.word.length;
  const governed = run.before !== null && MAKING.test(run.before.text);
  if (kind.needs === 'pair') {
    if (proof.joined) return proof.places >= 2;
    const head = /^[\u4e00-\u9fff]{2,3}?(?=[\u4e00-\u9fff]*$)/.exec(words)?.[0] ?? '';
    const pair = characters.pair(words) && words.length <= 4;
    const headed =
      words.length <= 8 &&
      [3, 2].some(
        (size) =>
          characters.pair(words.slice(0, size)) &&
          body.every(({ class: c, end: e, start: s }) => c !== 'place' || e - s < 2),
      );
    return (
      (pair || (headed && head.length > 0 && kind.word.length >= 4)) &&
      !(body.length === 1 && body[0]!.class === 'place')
    );
  }
  if (kind.needs === 'place' && body.some(({ class: c }) => c === 'kind')) return true;
  if (kind.word === '岸线' && /[湖江河荡]$/.test(words)) return true;
  if (kind.needs === 'place')
    return (
      proof.places > 0 || proof.joined || (proof.signs && (kind.layer !== ZONE || characters.pair(words)))
    );
  if (kind.needs === 'much')
    return (
      proof.places > 0 ||
      proof.quoted ||
      proof.signs ||
      (proof.modifiers >= 1 && governed) ||
      proof.unknown >= 3 ||
      BETWEEN_PROVINCES.test(words)
    );
  if (proof.places > 0 || proof.quoted || proof.joined || proof.latin) return true;
  if (body.some(({ class: c }) => c === 'kind') && kind.layer === ZONE) return true;
  if (kind.layer !== ZONE && kind.layer !== HUB)
    return proof.signs || proof.unknown >= 2 || (kind.layer === TRANSIT && proof.length >= 2);
  if (
    ANY_BEFORE.test(text.slice(Math.max(0, run.start - 8), run.start)) ||
    ANY_AFTER.test(text.slice(end, end + 8))
  )
    return false;
  if (OFFICIAL.test(words) && SINGLE.test(kind.word) && (governed || words.length + kind.word.length >= 8))
    return true;
  if (proof.unknown >= 2 && [0, 1, 2, 3].some((at) => characters.pair(words.slice(at, at + 2)))) return true;
  if (NAMED_SORT.test(kind.word))
    return proof.unknown >= 2 || (governed && words.length >= 4 && proof.unknown >= 1);
  if (kind.layer === HUB) return proof.unknown >= 2 || (/联运/.test(kind.word) && proof.modifiers >= 1);
  return governed && proof.unknown >= 3 && !/园区|基地$/.test(kind.word);
}
