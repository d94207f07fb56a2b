/**
 * Runs of tokens that may hold a name: what stands between two breaks, joins or stops. A short bracket or quotation
 * in a run belongs to it (中国（绵阳）科技城, “米”字形高铁网).
 */
import { ROAD } from './words/layers';
import type { Token } from './tokens';

export interface Piece extends Token {
  /** A bracket or quotation as a whole, with its marks; `inner` are the tokens within. */
  group?: 'bracket' | 'quote';
  inner?: Token[];
}

export interface Run {
  pieces: Piece[];
  start: number;
  end: number;
  /** What ended it: null at the end of the paragraph. */
  after: Token | null;
  before: Token | null;
}

const LONGEST_BRACKET = 14;
const LONGEST_QUOTE = 14;

export function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let pieces: Piece[] = [];
  let before: Token | null = null;
  const close = (after: Token | null): void => {
    if (pieces.length > 0)
      runs.push({ pieces, start: pieces[0]!.start, end: pieces.at(-1)!.end, before, after });
    pieces = [];
    before = after;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.class === 'open' || token.class === 'quote') {
      const last =
        token.class === 'open'
          ? closing(tokens, i, 'close', LONGEST_BRACKET)
          : closing(tokens, i, 'quote', LONGEST_QUOTE);
      if (last < 0 || (token.class === 'open' && pieces.length === 0)) close(token);
      else {
        const inner = tokens.slice(i + 1, last);
        pieces.push({
          start: token.start,
          end: tokens[last]!.end,
          text: tokens
            .slice(i, last + 1)
            .map(({ text }) => text)
            .join(''),
          class: 'other',
          group: token.class === 'open' ? 'bracket' : 'quote',
          inner,
        });
        i = last;
      }
    } else if (
      token.class === 'break' ||
      token.class === 'join' ||
      token.class === 'stop' ||
      token.class === 'close'
    )
      close(token);
    else if (token.text === '至' && tokens[i - 1]?.class === 'kind' && tokens[i - 1]?.kind?.layer === ROAD)
      close(token);
    else if (isTo(tokens, i)) pieces.push({ ...token, class: 'dash' });
    else pieces.push(token);
  }
  close(null);
  return runs;
}

/** 至 between two things that may be places: 金山至平湖, 岚皋至陕渝界. */
function isTo(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.text !== '至') return false;
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  const may = (token: Token | undefined): boolean =>
    token !== undefined &&
    ['place', 'region', 'other', 'close', 'modifier', 'water', 'kind'].includes(token.class);
  return may(before) && may(after);
}

/** The token that closes the bracket or quotation at `i`, if it is near and nothing in it ends a sentence; else -1. */
function closing(tokens: readonly Token[], i: number, by: 'close' | 'quote', longest: number): number {
  for (let j = i + 1; j < tokens.length; j++) {
    const token = tokens[j]!;
    if (token.end - tokens[i]!.end > longest + 1) return -1;
    if (token.class === by) return j > i + 1 ? j : -1;
    if (token.class === 'stop' && !/[、·]/.test(token.text)) return -1;
    if (token.class === 'open' || (by === 'close' && token.class === 'quote')) return -1;
  }
  return -1;
}
