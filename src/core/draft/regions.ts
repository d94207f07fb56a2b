/** Regions of national strategies, and waters, where they are no part of a longer name: mentions. */
import type { LayerId } from '../model/layers';
import { WATERWAY, ZONE } from './words/layers';
import type { Found } from './found';
import type { Token } from './tokens';
import { SUFFIX } from './words/kinds';
import { STRATEGIES } from './words/regions';

const NAMED = new Set(STRATEGIES.split(' '));
/** A water of which only a stretch is meant: 黄河干流陕西段. */
const STRETCH = /^(?:干流)?[\u4e00-\u9fff]{2,3}段|^干流/;

/** Regions whose name alone is no more than where something is. */
const WIDE = new Set(['长三角', '长江三角洲', '长江三角洲区域', '珠三角']);
/** A water that is treated for its ways, its water or its culture. */
const TREATED = /^(?:干流|航道|航运|航电|通航|水质|水环境|水生态|综合治理|环境综合整治|整治)/;

/** \`around\` gives the found names that a stretch lies in. */
export function regionsIn(
  tokens: readonly Token[],
  text: string,
  around: (start: number, end: number) => Found[],
): Found[] {
  return tokens.flatMap((token, i) => {
    // In a list of such.
    const listed =
      (isJoin(tokens[i - 1]) && tokens[i - 2]?.class === token.class) ||
      (isJoin(tokens[i + 1]) && tokens[i + 2]?.class === token.class);
    if (token.class === 'water') {
      const stretch = STRETCH.exec(text.slice(token.end, token.end + 8));
      const end = token.end + (stretch?.[0].length ?? 0);
      const whole = around(token.start, end);
      // 京杭运河 in 京杭运河湖西航道: the water that is rebuilt there.
      if (whole.length > 0)
        return whole.every(
          (found) => found.layer === WATERWAY && found.start === token.start && found.end > end,
        )
          ? [mention(token, token.end, WATERWAY, 'channel')]
          : [];
      if (
        !stretch &&
        !listed &&
        !/运河$/.test(token.text) &&
        !TREATED.test(text.slice(token.end, token.end + 6))
      )
        return [];
      const canal = /运河$|^引江/.test(token.text);
      const works = SUFFIX.exec(text.slice(end, end + 10))?.[0] ?? '';
      return [
        { ...mention(token, end + works.length, WATERWAY, 'channel'), mention: !canal && works === '' },
      ];
    }
    if (!NAMED.has(token.text)) return [];
    let { start, end } = token;
    const quoted = /[“"「]/.test(text[start - 1] ?? '') && /[”"」]/.test(text[end] ?? '');
    if (quoted) [start, end] = [start - 1, end + 1];
    // Within a longer name only where that begins with it: 西部陆海新通道 in 西部陆海新通道西线主通道.
    const within = around(start, end);
    if (within.some((found) => found.start !== start) || within.some((found) => found.end === end)) return [];
    if (within.length > 0 && WIDE.has(token.text)) return [];
    if (WIDE.has(token.text) && !listed) return [];
    return [mention({ ...token, start }, end, ZONE, 'economic-region')];
  });
}

const isJoin = (token: Token | undefined): boolean => token?.class === 'join';

function mention({ start, text }: Token, end: number, layer: LayerId, kind: string): Found {
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
