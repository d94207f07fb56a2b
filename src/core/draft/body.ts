/** The words of a name before its kind word: which of them belong to it, and what they prove. */
import { RAIL, ROAD, WATERWAY } from './words/layers';
import type { LayerId } from '../model/layers';
import type { PlaceCharacters } from './place-characters';
import type { Piece } from './runs';
import type { KindWord } from './words/kinds';

export interface Evidence {
  /** Characters in all. */
  length: number;
  /** Gazetteer places, regions and waters. */
  places: number;
  modifiers: number;
  /** Characters that no list knows. */
  unknown: number;
  /** All of it characters that stand for places, two to five of them. */
  signs: boolean;
  /** Places joined by a dash or 至. */
  joined: boolean;
  quoted: boolean;
  /** A letter or number, as in G60. */
  latin: boolean;
}

interface Known {
  characters: PlaceCharacters;
}

const LINES: ReadonlySet<LayerId> = new Set([RAIL, ROAD, WATERWAY]);
/** No name begins with these. */
const NEVER_FIRST =
  /^(?:沿线|重点|综合|高质量|高水平|高标准|现代化|协同|融合|合作|安全|高效|便捷|先行|互联互通|快速)$/;

/** From the left: without what can't begin the name. Of lines also without what no place is made of, if there is enough left. */
export function bodyOf(pieces: readonly Piece[], kind: KindWord, known: Known): Piece[] {
  let body = [...pieces];
  const line = LINES.has(kind.layer);
  // 西向川甘青走廊: where it lies, in a list by directions.
  if (body.length > 3 && /^[东西南北]$/.test(body[0]!.text) && body[1]!.text === '向') body = body.slice(2);
  // 第二届中欧班列国际合作论坛: which one of the meeting.
  const nth = body.findIndex(({ text }) => text === '届');
  if (nth >= 0 && nth <= 2) body = body.slice(nth + 1);
  // A number before its measure is no name: 4条高速公路, 2个园区.
  while (body[0] && (body[0].class === 'number' || body[0].class === 'dash' || body[0].group === 'bracket'))
    body = body.slice(1);
  if (line) {
    let keep = body.length;
    while (keep > 0 && isLinePart(body[keep - 1]!, known)) keep--;
    const kept = body.slice(keep);
    const has =
      kept.some(({ class: c }) => c === 'place' || c === 'region' || c === 'water') || kept.length >= 2;
    if (has && keep > 0 && body.slice(0, keep).some(({ class: c }) => c === 'modifier' || c === 'trap'))
      body = kept;
  }
  while (
    body.length > 1 &&
    body[0]!.class !== 'place' &&
    (NEVER_FIRST.test(body[0]!.text) || (!line && /^[·.]$/.test(body[0]!.text)))
  )
    body = body.slice(1);
  return body;
}

function isLinePart(piece: Piece, { characters }: Known): boolean {
  if (['place', 'region', 'water', 'dash', 'latin', 'number'].includes(piece.class)) return true;
  if (piece.group === 'bracket') return true;
  return (
    piece.class === 'other' &&
    !piece.group &&
    (characters.has(piece.text) || /[东西南北中线段界县城环外内]/.test(piece.text))
  );
}

export function evidence(body: readonly Piece[], { characters }: Known): Evidence {
  // A place in a bracket is one too: 西部（成都）科学城.
  const plain = body.flatMap((piece) =>
    piece.group === 'bracket'
      ? (piece.inner ?? []).map((token) => ({ ...token, group: undefined }))
      : piece.group
        ? []
        : [piece],
  );
  const text = body.map((piece) => piece.text).join('');
  const letters = text.replace(/[()（）]/g, '');
  const places = plain.filter(({ class: c }) => c === 'place' || c === 'region' || c === 'water').length;
  const unknown =
    plain.filter(({ class: c }) => c === 'other').length +
    plain.filter(({ class: c }) => c === 'kind').length * 2;
  const dash = body.findIndex(({ class: c }) => c === 'dash');
  return {
    length: text.length,
    places,
    modifiers: plain.filter(({ class: c }) => c === 'modifier').length,
    unknown,
    signs:
      letters.length >= 2 &&
      letters.length <= 6 &&
      unknown >= 1 &&
      plain.every(
        ({ class: c, text: word }) =>
          c === 'place' || c === 'region' || (c === 'other' && characters.all(word)),
      ),
    joined: dash > 0 && dash < body.length - 1,
    quoted: body.some(({ group }) => group === 'quote'),
    latin: plain.some(({ class: c }) => c === 'latin'),
  };
}
