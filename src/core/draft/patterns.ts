/** Names that are told by a pattern of letters: numbered roads, streets, counts, nicknames in quotes, pairs of towns. */
import { DEAD_END, HUB, RAIL, ROAD, TRANSIT, WATERWAY, ZONE } from './words/layers';
import type { LayerId, Span } from '../model/types';
import type { Found } from './found';
import type { PlaceCharacters } from './place-characters';
import type { Rule } from './types';
import type { Gazetteer } from './gazetteer';

interface Context {
  /** The working text. */
  text: string;
  characters: PlaceCharacters;
  gazetteer: Gazetteer;
}

/** All that patterns find in a paragraph. */
export function patternsIn(paragraph: Span, context: Context): Found[] {
  return [
    ...numbered(paragraph, context),
    ...streets(paragraph, context),
    ...counts(paragraph, context),
    ...nicknames(paragraph, context),
    ...lettered(paragraph, context),
    ...pairs(paragraph, context),
  ];
}

interface Made {
  layer: LayerId;
  kind: string;
  rule: Rule;
  weight: number;
  aggregate?: boolean;
  count?: number | null;
  mention?: boolean;
}

function found(start: number, end: number, words: string[], made: Made): Found {
  return {
    start,
    end,
    words,
    kindWords: null,
    list: { start, end },
    body: [],
    layer: made.layer,
    kind: made.kind,
    rule: made.rule,
    weight: made.weight,
    aggregate: made.aggregate ?? false,
    count: made.count ?? null,
    mention: made.mention ?? false,
  };
}

function* matches(
  pattern: RegExp,
  { start, end }: Span,
  text: string,
): Generator<RegExpExecArray & { index: number }> {
  for (const match of text.slice(start, end).matchAll(pattern)) {
    match.index += start;
    yield match;
  }
}

/** G524, S212省道, 国道318, 312国道; not the G60 of a corridor. */
function numbered(paragraph: Span, { text }: Context): Found[] {
  const out: Found[] = [];
  const pattern =
    /(?:国道|省道|县道)[GSX]?\d{2,4}线?(?:[\u4e00-\u9fff]{1,4}[线段])?|(?<![A-Za-z0-9])[GS]\d{2,4}(?![A-Za-z0-9])(?:国道|省道|高速公路|高速|线)?|(?<!\d)\d{3}(?:国道|省道)/g;
  for (const match of matches(pattern, paragraph, text)) {
    const end = match.index + match[0].length;
    if (/^(?:科创|科技|走廊|创新|产业|基地|大平台)/.test(text.slice(end, end + 3))) continue;
    const kind =
      /高速/.test(match[0]) || /^[GS]\d{2}$/.test(match[0]) || /^G\d{4}$/.test(match[0])
        ? 'expressway'
        : /^(?:国道|G)|国道$/.test(match[0])
          ? 'national-road'
          : 'provincial-road';
    out.push(found(match.index, end, [match[0]], { layer: ROAD, kind, rule: 'number', weight: 0.9 }));
  }
  return out;
}

const NO_STREET =
  /^(?:一带一|四好农村|[新老同沿公铁网线思出道套一之正走马销通山上下此迷回开水陆海天电气管光村乡]|丝绸之|瓶颈|断头|产业|旅游|资源|农村|红军|长征|高速公|普通公|省际公|跨省公)$/;
/** 胜利路、东航路 where roads are spoken of; the words before are cut at the nearest break. */
function streets(paragraph: Span, { text }: Context): Found[] {
  const said = text.slice(paragraph.start, paragraph.end);
  if (!/断头路|破碎公路|对接道路|连接道路|省界|跨省.{0,4}路|公路|道路/.test(said)) return [];
  const dead = /断头路|破碎公路|对接道路|连接道路|区、省的对接|省的对接/.test(said);
  const out: Found[] = [];
  for (const match of matches(
    /(?<=[、,，。;；:：和与及至中]|北至|南至|东至|西至|其中)([\u4e00-\u9fff]{2,3}?)(?:路|街|大道)(?=[、,，。;；等和与及已将在对延两]|$)/g,
    paragraph,
    text,
  )) {
    if (NO_STREET.test(match[1]!) || /[个条项的公铁道]$/.test(match[1]!)) continue;
    out.push(
      found(match.index, match.index + match[0].length, [match[0].slice(-1)], {
        layer: dead ? DEAD_END : ROAD,
        kind: dead ? DEAD_END : 'link',
        rule: 'kind',
        weight: 0.7,
      }),
    );
  }
  // A road with 公路 or 大道 in such a paragraph is one of them.
  return out;
}

const OF_COUNT = '(?:跨省|省际|跨界|跨市|市际|区域内|区域|城市间|国家级)*';
/** 23条跨省断头路, 清昆15条; not 4条 that only sums up a list. */
function counts(paragraph: Span, { text }: Context): Found[] {
  const out: Found[] = [];
  const pattern = new RegExp(
    `(?<![\\d.第])(\\d{1,3})[条座个](${OF_COUNT})(断头路|瓶颈路|断头公路|破碎公路|对接道路|连接道路|通道|航道|公交线路|毗邻公交)`,
    'g',
  );
  for (const match of matches(pattern, paragraph, text)) {
    if (text[match.index - 1] === '等' || (!match[2] && !/断头|对接|连接/.test(match[3]!))) continue;
    const dead = /断头|破碎|对接|连接/.test(match[3]!);
    const transit = /公交/.test(match[3]!);
    const layer: LayerId = dead ? DEAD_END : transit ? TRANSIT : /航道/.test(match[3]!) ? WATERWAY : ROAD;
    out.push(
      found(match.index, match.index + match[0].length, [match[3]!], {
        layer,
        kind: dead ? 'road-count' : 'programme',
        rule: 'count',
        weight: 0.7,
        aggregate: true,
        count: Number(match[1]),
      }),
    );
  }
  // 青浦与昆山、吴江与嘉善的连接道路
  for (const match of matches(
    /(?:[\u4e00-\u9fff]{2,3}[与和][\u4e00-\u9fff]{2,3}、?)+的(?:连接|对接)道路/g,
    paragraph,
    text,
  ))
    out.push(
      found(match.index, match.index + match[0].length, ['道路'], {
        layer: ROAD,
        kind: 'programme',
        rule: 'count',
        weight: 0.6,
        aggregate: true,
      }),
    );
  // 产业园区合作共建
  for (const match of matches(/(?:产业|工业|合作)?园区合作共建/g, paragraph, text))
    out.push(
      found(match.index, match.index + match[0].length, ['园区'], {
        layer: ZONE,
        kind: 'cooperation-park',
        rule: 'count',
        weight: 0.6,
        aggregate: true,
      }),
    );
  // Shares of such a count, in brackets behind it: (青昆15条、青吴4条).
  if (/断头路|破碎公路/.test(text.slice(paragraph.start, paragraph.end)))
    for (const match of matches(
      /(?<=[(（、,，])([\u4e00-\u9fff]{2})(\d{1,3})条(?=[)）、,，])/g,
      paragraph,
      text,
    ))
      out.push(
        found(match.index, match.index + match[0].length, ['条'], {
          layer: DEAD_END,
          kind: 'road-count',
          rule: 'count',
          weight: 0.6,
          aggregate: true,
          count: Number(match[2]),
        }),
      );
  for (const match of matches(
    /(?:区域内?城市间|省际|跨省|跨界|市际|物流通道|毗邻)?[“"]?(?:断头路|瓶颈路)[”"]?(?:[、和]?[“"]?(?:断头路|瓶颈路)[”"]?)?/g,
    paragraph,
    text,
  )) {
    if (
      /\d[条个]$/.test(text.slice(match.index - 2, match.index)) ||
      /条(?:跨省|省际)?$/.test(text.slice(match.index - 3, match.index))
    )
      continue;
    out.push(
      found(match.index, match.index + match[0].length, ['断头路'], {
        layer: DEAD_END,
        kind: 'road-count',
        rule: 'count',
        weight: 0.6,
        aggregate: true,
      }),
    );
  }
  return out;
}

/** A role or area that a text calls by a name in quotes: 嘉善“双示范”, “金南翼”, “澳门新街坊”. */
function nicknames(paragraph: Span, { text }: Context): Found[] {
  const out: Found[] = [];
  for (const match of matches(/[“"「]([^”"」“「]{2,12})[”"」]/g, paragraph, text)) {
    const inside = match[1]!;
    const end = match.index + match[0].length;
    const zone =
      /(?:翼|桥头堡|双示范|街坊|客厅|飞地园区|田园五镇|[^朋]友?[谷廊]|绿洲)$/.test(inside) ||
      /^\d(?:\+[\dXxN])+$/.test(inside);
    if (zone) {
      const before = /全面接轨[\u4e00-\u9fff]{2}(?:有形)?$/.exec(
        text.slice(Math.max(paragraph.start, match.index - 8), match.index),
      );
      const start = before?.[0] ? match.index - before[0].length : match.index;
      out.push(
        found(start, end, [inside], {
          layer: ZONE,
          kind: 'coordination-zone',
          rule: 'region',
          weight: 0.5,
        }),
      );
    }
    if (/^[一二两三四五六七八九十]大?枢纽$|大枢纽$/.test(inside))
      out.push(
        found(match.index, end, [inside], {
          layer: HUB,
          kind: 'station-hub',
          rule: 'count',
          weight: 0.5,
          aggregate: true,
        }),
      );
    if (/轨道上的/.test(inside))
      out.push(
        found(match.index, end, [inside], {
          layer: RAIL,
          kind: 'programme',
          rule: 'count',
          weight: 0.5,
          aggregate: true,
        }),
      );
  }
  return out;
}

/** Waterways and railways that end with 线: 长湖申线, 苏申内港线, 东陇海线. */
function lettered(paragraph: Span, { text, characters }: Context): Found[] {
  const said = text.slice(paragraph.start, paragraph.end);
  const water = /航道|航运|内河/.test(said);
  if (!water && !/铁路|高铁|公路|高速/.test(said)) return [];
  const out: Found[] = [];
  for (const match of matches(
    /([\u4e00-\u9fff]{2,4}?)(?:内港|外港)?线(?=[、,，。;；等和与及铁沿航升改规三四嘉\s）)]|[\u4e00-\u9fff]{2}段|$)/g,
    paragraph,
    text,
  )) {
    const body = match[1]!;
    let cut = /^[进推和与及至在从]/.test(body) ? 1 : 0;
    while (cut < body.length && !characters.all(body.slice(cut))) cut++;
    const signs = body.slice(cut);
    if (signs.length < 2 || /[一二三四新主干支管生产战前路航快]$|[路建增]/.test(signs)) continue;
    out.push(
      found(match.index + cut, match.index + match[0].length, ['线'], {
        layer: water ? WATERWAY : RAIL,
        kind: water ? 'channel' : 'conventional',
        rule: 'abbreviation',
        weight: 0.7,
      }),
    );
  }
  return out;
}

const COOPERATION = /牵手|战略合作|一体化合作|两地|结对|毗邻|城镇合作|联动发展|协同发展/;
/** 嘉善—秀洲, “练市—乌镇”: two towns that cooperate, in a sentence that says so. */
function pairs(paragraph: Span, { text, gazetteer }: Context): Found[] {
  const out: Found[] = [];
  for (const match of matches(
    /([\u4e00-\u9fff]{2,3})[—–-]{1,2}([\u4e00-\u9fff]{2,3})(?=[\u4e00-\u9fff”"])/g,
    paragraph,
    text,
  )) {
    const end = match.index + match[0].length;
    const around = text.slice(Math.max(paragraph.start, match.index - 12), Math.min(paragraph.end, end + 12));
    if (!COOPERATION.test(around)) continue;
    const left = [3, 2]
      .map((size) => match[1]!.slice(-size))
      .find((name) => gazetteer.named(name).length > 0);
    const right = [3, 2]
      .map((size) => match[2]!.slice(0, size))
      .find((name) => gazetteer.named(name).length > 0);
    const quoted = /[“"]/.test(text[match.index - 1] ?? '') && /[”"]/.test(text[end] ?? '');
    if (!quoted && !(left && right)) continue;
    const dash = match[0].length - match[1]!.length - match[2]!.length;
    const start = quoted ? match.index - 1 : match.index + match[1]!.length - left!.length;
    const close = quoted ? end + 1 : match.index + match[1]!.length + dash + right!.length;
    out.push(
      found(start, close, [COOPERATION.exec(around)![0]], {
        layer: ZONE,
        kind: 'town-circle',
        rule: 'joined',
        weight: 0.7,
      }),
    );
  }
  return out;
}
