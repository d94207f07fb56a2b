/** Names that end with a word for their kind: 川藏铁路, 西部陆海新通道西线主通道, 成渝铁路成隆段扩能改造. */
import type { Found } from './found';
import { bodyOf, evidence, type Evidence } from './body';
import type { PlaceCharacters } from './place-characters';
import type { Piece, Run } from './runs';
import { SUFFIX } from './words/kinds';

export interface Rules {
  /** The working text. */
  text: string;
  characters: PlaceCharacters;
}

/** Zones that are whole by themselves: what follows in the same run is another thing or a part of it. */
const WHOLE =
  /(?:示范区|开放枢纽|试验区|都市圈|城市群|双城经济圈|经济圈|大湾区|合作区|协调区|协同区|拓展带|科创走廊|经济带|经济区|新区|高新区|开发区)$/;
const LINES = new Set(['rail', 'highway', 'waterway', 'hub', 'transit']);

/** What a run names, longest first; a name within a longer one is a mention. */
export function namesIn(run: Run, rules: Rules): Found[] {
  const found: Found[] = [];
  let from = 0;
  run.pieces.forEach((piece, i) => {
    if (piece.class === 'trap') from = i + 1;
    if (piece.class !== 'kind') return;
    const next = run.pieces[i + 1];
    // 一体化 in 一体化示范区, 高速 in 高速铁路枢纽: part of the longer word.
    if (next?.class === 'kind' && next.start === piece.end && !LINES.has(piece.kind!.layer)) return;
    if (next?.class === 'trap' && piece.text.length < 3) return;
    const name = nameAt(run, from, i, rules);
    if (!name) return;
    const inner = found.at(-1);
    if (inner && inner.start === name.start && inner.end < name.end) inner.mention = true;
    found.push(name);
    const after = run.pieces.findIndex(({ start }) => start >= name.end);
    const tail = after < 0 ? null : run.pieces[after]!;
    if (tail && WHOLE.test(piece.text) && tail.class !== 'place' && tail.class !== 'region') from = after;
  });
  return found;
}

function nameAt(run: Run, from: number, at: number, rules: Rules): Found | null {
  const piece = run.pieces[at]!;
  const kind = piece.kind!;
  const body = bodyOf(run.pieces.slice(from, at), kind, rules);
  const proof = evidence(body, rules);
  if (!enough(kind.needs, proof, run, body, kind.layer)) return null;
  const start = body[0]?.start ?? piece.start;
  const end = endOf(run, at, rules);
  return {
    start,
    end,
    layer: kind.layer,
    kind: rebuilt(kind.kind, rules.text.slice(piece.end, end)),
    rule: end > piece.end ? 'section' : proof.joined ? 'joined' : proof.signs ? 'abbreviation' : 'kind',
    words: [piece.text],
    kindWords: null,
    list: { start: run.start, end: run.end },
    body,
    aggregate: kind.sum === true,
    count: null,
    mention: false,
    weight: weightOf(proof, kind.layer),
  };
}

function enough(
  needs: 'name' | 'place' | 'much',
  proof: Evidence,
  run: Run,
  body: readonly Piece[],
  layer: string,
): boolean {
  if (proof.length === 0) return false;
  if (needs === 'place') return proof.places > 0 || proof.signs || proof.joined;
  if (needs === 'much')
    return (
      proof.places > 0 ||
      proof.quoted ||
      proof.signs ||
      (proof.modifiers >= 2 && governed(run)) ||
      proof.unknown >= 3
    );
  if (proof.places > 0 || proof.quoted || proof.signs || proof.latin) return true;
  if (proof.unknown >= 2) return true;
  // Modifiers alone name a kind of thing, unless they are many and someone makes it: 打造…国际物流枢纽中心.
  const letters = body.reduce((sum, { text }) => sum + text.length, 0);
  const makes = layer === 'cooperation-zone' || layer === 'hub';
  return makes && (letters >= 6 || (letters >= 4 && proof.modifiers >= 2)) && governed(run);
}

const MAKING =
  /^(?:打造|建设|创建|共建|获批|推进|深化|支持|建好|构建|建立|设立|加快|加强|完善|建|形成|构筑|谋划|规划|建成|推动|新建|落地|提升)$/;
const governed = (run: Run): boolean => run.before !== null && MAKING.test(run.before.text);

/** Where the name ends: after what belongs to it, a section, a phase, a bracket. */
function endOf(run: Run, at: number, { text, characters }: Rules): number {
  let end = run.pieces[at]!.end;
  const number = /^\d{1,2}号线/.exec(text.slice(end, end + 5));
  if (number) end += number[0].length;
  const bracket = run.pieces[at + 1];
  if (bracket?.group === 'bracket' && bracket.start === end && belongs(bracket, characters))
    end = bracket.end;
  // A section: 成都至黄胜关段, 嘉兴段.
  const following = run.pieces.filter((piece) => piece.start >= end);
  const section = following.findIndex(({ text: word }, i) => i > 0 && i < 9 && word === '段');
  if (section > 0 && following.slice(0, section).every((piece) => piece.class !== 'kind' && !piece.group)) {
    const close = following[section]!.end;
    if (close - end <= 14) end = close;
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
  const line = layer === 'rail' || layer === 'highway' || layer === 'waterway';
  if (proof.joined || proof.signs) return line ? 0.95 : 0.75;
  if (proof.places > 0) return 0.9;
  if (proof.quoted || proof.latin) return 0.8;
  if (proof.unknown >= 2) return line ? 0.6 : 0.55;
  return 0.45;
}
