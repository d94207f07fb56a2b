/** Names that end with a word for their kind: 川藏铁路, 西部陆海新通道西线主通道, 成渝铁路成隆段扩能改造. */
import { HUB, RAIL, ROAD, TRANSIT, WATERWAY, ZONE } from './words/layers';
import type { Found } from './found';
import { bodyOf, evidence, type Evidence } from './body';
import { isName } from './enough';
import type { PlaceCharacters } from './place-characters';
import type { Piece, Run } from './runs';
import { firstWhere } from './spans';
import { SUFFIX } from './words/kinds';

export interface Rules {
  /** The working text. */
  text: string;
  characters: PlaceCharacters;
}

/** No name is longer, in words and single characters; a text without any stops goes on without end. */
const MOST_PIECES = 60;

/** Zones that are whole by themselves: what follows in the same run is another thing or a part of it. */
const WHOLE =
  /(?:示范区|开放枢纽|试验区|都市圈|城市群|双城经济圈|经济圈|大湾区|合作区|协调区|协同区|拓展带|科创走廊|经济带|经济区|新区|高新区|开发区)$/;
const NICKNAME = /(?:翼|桥头堡|双示范)[”"」]$/;
/** Ports and their parts follow one another: 上海国际航运中心洋山深水港小洋山北侧作业区. */
const PORT = /(?:航运中心|深水港|港区)$/;
const LINES = new Set([RAIL, ROAD, WATERWAY, HUB, TRANSIT]);

/** What a run names; a name within a longer one is a mention. */
export function namesIn(run: Run, rules: Rules): Found[] {
  const found: Found[] = [];
  let from = 0;
  run.pieces.forEach((piece, i) => {
    // A nickname in quotes is a thing by itself: 虹桥国际开放枢纽“金南翼”科技创新功能拓展区.
    if (piece.class === 'trap' || (piece.group === 'quote' && NICKNAME.test(piece.text))) from = i + 1;
    if (piece.class !== 'kind' || i < from) return;
    const next = run.pieces[i + 1];
    // 一体化 in 一体化示范区, 高速 in 高速铁路枢纽: part of the longer word.
    if (next?.class === 'kind' && next.start === piece.end && !LINES.has(piece.kind!.layer)) return;
    if (next?.class === 'trap' && piece.text.length < 3) return;
    // 港 in 港航, 站 in 站点: another word goes on.
    if (
      piece.text.length === 1 &&
      next &&
      next.start === piece.end &&
      !next.group &&
      /^[航区口务城产通点房场股商资]/.test(next.text)
    )
      return;
    const name = nameAt(run, from, i, rules);
    if (!name) return;
    const inner = found.at(-1);
    if (inner && inner.start === name.start && inner.end < name.end) {
      if (standsInside(inner, run, rules)) inner.mention = true;
      else found.pop();
    }
    found.push(name);
    // 杭海城际铁路 in 杭海城际铁路西延: the whole that is extended, divided or rebuilt.
    if (
      name.end > piece.end &&
      name.layer !== ZONE &&
      name.layer !== TRANSIT &&
      name.start < piece.start &&
      !/^\d{1,2}号线/.test(rules.text.slice(piece.end, name.end))
    )
      found.push({ ...name, end: piece.end, mention: true, rule: 'kind', kind: piece.kind!.kind });
    const after = firstWhere(run.pieces, ({ start }) => start >= name.end);
    const tail = run.pieces[after] ?? null;
    if (tail && PORT.test(piece.text)) from = after;
    else if (tail && WHOLE.test(piece.text) && tail.class !== 'place' && tail.class !== 'region')
      from = after;
  });
  return found;
}

/** Whether a shorter name within a longer one is named by it: a line, a port, a whole zone; not where its word only goes on. */
function standsInside(inner: Found, run: Run, { text }: Rules): boolean {
  const next = run.pieces[firstWhere(run.pieces, ({ start }) => start >= inner.end)];
  if (!next || (next.class === 'other' && !next.group))
    return /陆海新通道/.test(text.slice(inner.start, inner.end));
  const word = text.slice(inner.start, inner.end);
  return WHOLE.test(word) || (LINES.has(inner.layer) && !/(?:大道|公路|路|站)$/.test(word));
}

function nameAt(run: Run, from: number, at: number, rules: Rules): Found | null {
  const piece = run.pieces[at]!;
  const kind = piece.kind!;
  const body = bodyOf(run.pieces.slice(Math.max(from, at - MOST_PIECES), at), kind, rules);
  const proof = evidence(body, rules);
  const quote = body.length === 0 ? quotedBefore(piece.start, rules.text) : null;
  const end = endOf(run, at, rules);
  // 城际轨道交通西塘至秀水新区段: its section names it.
  const divided = body.length === 0 && /段$/.test(rules.text.slice(piece.end, end));
  if (quote === null && !divided && !isName(kind, proof, run, body, rules.text, rules.characters, from > 0))
    return null;
  const start = quote ?? body[0]?.start ?? piece.start;
  const layer = layerOf(kind.layer, body, kind.word);
  // Of an area only signs of provinces and cities are one: 光 and 子 of 光子科创城 are no places.
  const signs =
    proof.signs && (layer !== ZONE || rules.characters.pair(body.map(({ text }) => text).join('')));
  return {
    start,
    end,
    layer,
    kind: layer === kind.layer ? rebuilt(kind.kind, rules.text.slice(piece.end, end)) : 'programme',
    rule: end > piece.end ? 'section' : proof.joined ? 'joined' : signs ? 'abbreviation' : 'kind',
    words: [piece.text],
    kindWords: null,
    list: { start: run.start, end: run.end },
    body,
    signs,
    aggregate: kind.sum === true,
    count: null,
    mention: false,
    weight: quote !== null ? 0.8 : weightOf(proof, kind.layer),
  };
}

/** “五个方向、十二条干线”的铁路网络: the quotation names it. */
function quotedBefore(start: number, text: string): number | null {
  const before = /[“"][^”"“\n]{3,16}[”"]的$/.exec(text.slice(Math.max(0, start - 20), start));
  return before ? start - before[0].length : null;
}

/** A corridor of waterways or railways stands with them. */
function layerOf(layer: Found['layer'], body: readonly Piece[], word: string): Found['layer'] {
  if (!/通道|示范线/.test(word)) return layer;
  const words = body.map((piece) => piece.text).join('');
  return /航道|航运|申线/.test(words) ? WATERWAY : /铁路|高铁/.test(words) ? RAIL : layer;
}

/** Where the name ends: after what belongs to it, a section, a phase, a bracket. */
function endOf(run: Run, at: number, { text, characters }: Rules): number {
  let end = run.pieces[at]!.end;
  const number = /^\d{1,2}号线/.exec(text.slice(end, end + 5));
  if (number) end += number[0].length;
  const bracket = run.pieces[at + 1];
  if (bracket?.group === 'bracket' && bracket.start === end && belongs(bracket, characters))
    end = bracket.end;
  // A section: 成都至黄胜关段, 嘉兴段.
  const first = firstWhere(run.pieces, ({ start }) => start >= end);
  const following = run.pieces.slice(first, first + 10);
  const section = following.findIndex(({ text: word }, i) => i > 0 && i < 9 && word === '段');
  if (
    section > 0 &&
    following.slice(0, section).every((piece) => piece.class !== 'kind' || piece.kind!.layer === ZONE)
  ) {
    const close = following[section]!.end;
    if (close - end <= 14 && !following.slice(0, section).some(({ group }) => group)) end = close;
  }
  for (let more: RegExpExecArray | null; (more = SUFFIX.exec(text.slice(end, end + 12)));)
    end += more[0].length;
  return end;
}

function belongs(bracket: Piece, characters: PlaceCharacters): boolean {
  const inside = bracket.text.slice(1, -1);
  if (/[段线期]$/.test(inside)) return true;
  return (
    inside.length <= 6 &&
    (bracket.inner ?? []).every(
      (token) => token.class === 'place' || token.class === 'region' || characters.all(token.text),
    )
  );
}

/** A line that is rebuilt is another kind of work. */
function rebuilt(kind: string, suffix: string): string {
  if (!/改造|扩|整治|复线|提升/.test(suffix)) return kind;
  if (kind === 'conventional') return /复线/.test(suffix) ? kind : 'conventional-upgrade';
  if (kind === 'expressway') return 'expressway-widening';
  return kind === 'channel' ? 'channel-upgrade' : kind;
}

function weightOf(proof: Evidence, layer: string): number {
  const line = layer === RAIL || layer === ROAD || layer === WATERWAY;
  if (proof.joined || proof.signs) return line ? 0.95 : 0.75;
  if (proof.places > 0) return 0.9;
  if (proof.quoted || proof.latin) return 0.8;
  if (proof.unknown >= 2) return line ? 0.6 : 0.55;
  return 0.45;
}
