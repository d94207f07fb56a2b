/** Regions of national strategies, and waters, where they are no part of a longer name: mentions. */
import type { Found } from './found';
import type { Token } from './tokens';
import { STRATEGIES } from './words/regions';

const NAMED = new Set(STRATEGIES.split(' '));
/** A water of which only a stretch is meant: 黄河干流陕西段. */
const STRETCH = /^(?:干流)?(?:[\u4e00-\u9fff]{2,3}段)|^干流/;

export function regionsIn(
  tokens: readonly Token[],
  text: string,
  taken: (start: number, end: number) => boolean,
): Found[] {
  return tokens.flatMap((token) => {
    if (token.class === 'water') {
      const stretch = STRETCH.exec(text.slice(token.end, token.end + 8));
      const end = token.end + (stretch?.[0].length ?? 0);
      return taken(token.start, end) ? [] : [mention(token, end, 'waterway', 'channel')];
    }
    if (!NAMED.has(token.text)) return [];
    let { start, end } = token;
    if (/[“"「]/.test(text[start - 1] ?? '') && /[”"」]/.test(text[end] ?? ''))
      [start, end] = [start - 1, end + 1];
    return taken(start, end)
      ? []
      : [mention({ ...token, start }, end, 'cooperation-zone', 'economic-region')];
  });
}

function mention(
  { start, text }: Token,
  end: number,
  layer: 'waterway' | 'cooperation-zone',
  kind: string,
): Found {
  return {
    start,
    end,
    layer,
    kind,
    rule: 'region',
    words: [text],
    kindWords: null,
    list: { start, end },
    body: [],
    aggregate: false,
    count: null,
    mention: true,
    weight: 0.7,
  };
}
