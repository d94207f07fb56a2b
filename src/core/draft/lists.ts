/**
 * Lists that share a kind word: A—B、C—D等城际铁路; 西康、西十高铁; 杭嘉、嘉湖一体化合作先行区.
 *
 * The word at the end belongs to every part before it that has none of its own. What is only a city stays a city,
 * except before a word for a spot (府谷、定边机场).
 */
import { HUB, RAIL, ROAD, TRANSIT, WATERWAY, ZONE } from './words/layers';
import type { Found } from './found';
import { evidence } from './body';
import { namesIn, type Rules } from './names';
import type { Piece, Run } from './runs';
import { firstWhere } from './spans';
import type { Token } from './tokens';
import { SUFFIX, type KindWord } from './words/kinds';

export interface Tail {
  kind: KindWord;
  /** The kind word, or with what qualifies it: 跨省城镇圈. */
  start: number;
  end: number;
  count: number | null;
  /** Behind 等: said of all, not the last part's own. */
  shared?: true;
}

/** Runs joined to a list by 、 or 和, and by a comma between pairs: A—B、C—D，E—F等城际铁路. */
export function listsOf(runs: readonly Run[]): Run[][] {
  const lists: Run[][] = [];
  for (const run of runs) {
    const last = lists.at(-1)?.at(-1);
    if (
      last?.after &&
      last.after === run.before &&
      (last.after.class === 'join' || (/^[,，]$/.test(last.after.text) && isPair(last) && isPair(run))) &&
      run.start === last.after.end
    )
      lists.at(-1)!.push(run);
    else lists.push([run]);
  }
  return lists;
}

/** Two or more names joined by dashes and nothing else: a line or cooperation that waits for the word of its kind. */
const isPair = ({ pieces }: Run): boolean =>
  pieces.some(({ class: c }) => c === 'dash') &&
  pieces.every(({ class: c }) => c !== 'kind' && c !== 'trap' && c !== 'number' && c !== 'latin');

const CHINESE_NUMBERS = '一二三四五六七八九十';

/** What follows 等 (or the list itself): the kind word of all parts. */
export function tailOf(list: readonly Run[], tokens: readonly Token[]): Tail | null {
  const last = list.at(-1)!;
  if (last.after?.text !== '等') return null;
  let i = firstWhere(tokens, ({ start }) => start >= last.after!.start) + 1;
  let count: number | null = null;
  let start = -1;
  for (let steps = 0; steps < 9 && i < tokens.length; steps++, i++) {
    const token = tokens[i]!;
    if (token.class === 'number') count = Number(token.text);
    const numeral = CHINESE_NUMBERS.indexOf(token.text);
    if (numeral >= 0 && token.text.length === 1) count = numeral + 1;
    if (token.class === 'stop' || token.class === 'join') return null;
    if (token.class === 'break' && !/^(?:[条个座项]|一批|重点|重大)$/.test(token.text)) return null;
    if (start < 0 && (token.class === 'modifier' || token.class === 'kind' || token.class === 'other')) {
      if (numeral < 0) start = token.start;
    }
    if (token.class === 'kind') {
      const next = tokens[i + 1];
      if (next?.class === 'kind' && next.start === token.end) continue;
      return { kind: token.kind!, start, end: token.end, count, shared: true };
    }
  }
  return null;
}

/** A word for a kind that stands further behind is not a part's own; a pair waits for it however long the list is. */
const NEAR = 40;

/** Names in a list: those with a kind word of their own, and those that share one. */
export function namesOfList(list: readonly Run[], tokens: readonly Token[], rules: Rules): Found[] {
  const span = { start: list[0]!.start, end: list.at(-1)!.end };
  const own = list.map((run) => namesIn(run, rules));
  for (const found of own.flat()) found.list = span;
  const tail = tailOf(list, tokens);
  if (!tail && own.flat().length === 0 && list.length > 1 && list.some(isWater))
    return list.flatMap((run) => watersIn(run, span));
  const sum = tail?.count && list.every(isCity) ? tail : null;
  if (sum) return [...own.flat(), setOf(list, sum)];
  // 同位素产业园 beside a park that is named by its place.
  const parks = own.flat().some(({ kind }) => kind === 'cooperation-park' || kind === 'logistics-hub');
  const beside = parks ? list.filter((_, i) => own[i]!.length === 0).flatMap((run) => parkIn(run, span)) : [];
  const nexts = nextNamed(own);
  const shared = list.flatMap((run, i) => {
    if (own[i]!.length > 0 || run.pieces.some(({ class: c }) => c === 'trap')) return [];
    const next = own[nexts[i]!]?.at(0);
    const giver: Tail | null =
      next && !next.mention && (nexts[i]! - i <= NEAR || isPair(run))
        ? {
            kind: wordOf(next),
            start: kindStart(next, rules),
            end: kindStart(next, rules) + wordOf(next).word.length,
            count: null,
          }
        : tail;
    return giver ? shares(run, giver, span, rules) : [];
  });
  return [...own.flat(), ...beside, ...shared];
}

/** For each part of a list the number of the next that has names; the length where there is none. */
function nextNamed(own: readonly (readonly Found[])[]): number[] {
  const nexts: number[] = [];
  let next = own.length;
  for (let i = own.length - 1; i >= 0; i--) {
    nexts[i] = next;
    if (own[i]!.length > 0) next = i;
  }
  return nexts;
}

/** A park that is named by what it makes. */
function parkIn(run: Run, list: { start: number; end: number }): Found[] {
  const last = run.pieces.at(-1)!;
  const body = run.pieces.slice(0, -1);
  const unknown = body.filter(({ class: c }) => c === 'other').length;
  if (
    last.kind?.kind !== 'cooperation-park' ||
    body.length === 0 ||
    body.some(({ class: c }) => c === 'trap') ||
    unknown < 2
  )
    return [];
  return [
    {
      start: run.start,
      end: run.end,
      layer: ZONE,
      kind: 'cooperation-park',
      rule: 'list',
      words: [last.text],
      kindWords: null,
      list,
      body,
      aggregate: false,
      count: null,
      mention: false,
      weight: 0.55,
    },
  ];
}

/** A run that begins with a known water. */
const isWater = (run: Run): boolean => run.pieces[0]!.class === 'water';
/** Waters in a list with a known one: 淀山湖、元荡、汾湖. */
function watersIn(run: Run, list: { start: number; end: number }): Found[] {
  const text = run.pieces.map((piece) => piece.text).join('');
  if (isWater(run) || !/^[\u4e00-\u9fff]{1,3}[江河湖荡浦溪塘淀港漾海渠]$/.test(text)) return [];
  return [
    {
      start: run.start,
      end: run.end,
      layer: WATERWAY,
      kind: 'channel',
      rule: 'list',
      words: [text.slice(-1)],
      kindWords: null,
      list,
      body: [],
      aggregate: false,
      count: null,
      mention: true,
      weight: 0.6,
    },
  ];
}

const wordOf = (found: Found): KindWord => ({
  word: found.words[0]!,
  layer: found.layer,
  kind: found.kind,
  needs: 'name',
});
const kindStart = (found: Found, { text }: Rules): number => text.indexOf(found.words[0]!, found.start);
const isCity = (run: Run): boolean => run.pieces.length === 1 && run.pieces[0]!.class === 'place';

function setOf(list: readonly Run[], tail: Tail): Found {
  return {
    start: list[0]!.start,
    end: tail.end,
    layer: tail.kind.layer,
    kind: tail.kind.kind,
    rule: 'count',
    words: [tail.kind.word],
    kindWords: null,
    list: { start: list[0]!.start, end: tail.end },
    body: list.flatMap(({ pieces }) => pieces),
    aggregate: true,
    count: tail.count,
    mention: false,
    weight: 0.6,
  };
}

function shares(run: Run, tail: Tail, list: { start: number; end: number }, rules: Rules): Found[] {
  const pieces = cutSuffix(run.pieces, rules);
  const body = pieces.body;
  const first = body[0];
  // 长城、长征、黄河国家文化公园: the parks are of the nation, not of a place each.
  if (!first || !body.at(-1) || /公园$/.test(tail.kind.word)) return [];
  const proof = evidence(body, rules);
  const { layer } = tail.kind;
  const line = layer === RAIL || layer === ROAD || layer === WATERWAY || layer === TRANSIT;
  const city = body.length === 1 && first.class === 'place';
  const fits = line
    ? proof.joined ||
      (proof.signs && layer !== TRANSIT) ||
      (first.class === 'region' && body.length === 1) ||
      (proof.places >= 2 && proof.unknown <= 3) ||
      (pieces.end > body.at(-1)!.end && proof.length >= 2 && proof.length <= 4) ||
      (/线$/.test(body.at(-1)!.text) && proof.length <= 5) ||
      (layer === WATERWAY && /[河江湖]$/.test(body.at(-1)!.text))
    : layer === HUB
      ? proof.places > 0 &&
        proof.length <= 8 &&
        body.length <= 3 &&
        !/大学|学院|校区|医院/.test(body.map(({ text }) => text).join(''))
      : proof.joined ||
        first.class === 'water' ||
        (proof.signs && !city && proof.length <= 3) ||
        (tail.shared && /(?:园区|载体|开发区|湖区)$/.test(tail.kind.word) && isBrand(body, city));
  if (!fits || proof.length > 24) return [];
  return [
    {
      start: first.start,
      end: pieces.end,
      layer,
      kind: tail.kind.kind,
      rule: proof.joined ? 'joined' : proof.signs ? 'abbreviation' : 'list',
      words: [tail.kind.word],
      kindWords: { start: tail.start, end: tail.end },
      signs: proof.signs,
      list,
      body,
      aggregate: false,
      count: null,
      mention: false,
      weight: line && (proof.joined || proof.signs) ? 0.95 : proof.joined ? 0.85 : line ? 0.75 : 0.55,
    },
  ];
}

/** A name of its own in a list of parks: 漕河泾, 市北高新; not a city, nor words that describe. */
function isBrand(body: readonly Piece[], city: boolean): boolean {
  if (city || body.some(({ group }) => group)) return false;
  const unknown = body.filter(({ class: c }) => c === 'other').length;
  const length = body.reduce((sum, { text }) => sum + text.length, 0);
  return unknown >= 2 && length <= 6;
}

/** 成南扩容 in 成南扩容、九绵等高速公路: the rebuilding belongs to the name, not to its places. */
function cutSuffix(pieces: readonly Piece[], { text }: Rules): { body: Piece[]; end: number } {
  let body = [...pieces];
  while (body[0] && (body[0].class === 'number' || body[0].class === 'dash')) body = body.slice(1);
  const end = body.at(-1)?.end ?? 0;
  for (let i = 1; i < body.length; i++) {
    const rest = text.slice(body[i]!.start, end);
    const suffix = SUFFIX.exec(rest);
    if (suffix && suffix[0].length === rest.length) return { body: body.slice(0, i), end };
  }
  const more = SUFFIX.exec(text.slice(end, end + 8));
  return { body, end: end + (more && body.length > 0 ? more[0].length : 0) };
}
