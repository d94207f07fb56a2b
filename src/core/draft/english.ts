/** English documents: names with a kind word at their end, their short forms in brackets, and corridors without a name. */
import { HUB, RAIL, ROAD, TRANSIT, WATERWAY, ZONE } from './words/layers';
import type { LayerId } from '../model/layers';
import type { Found } from './found';

/** Kind words, longest first: layer, kind, words as a pattern; `lower` where they may be written small. */
const KINDS: readonly [LayerId, string, string][] = [
  [RAIL, 'high-speed', 'High[- ]Speed Rail(?:way)?(?: Line| Link)?|High[- ]speed (?:rail(?:way)?|line)'],
  [RAIL, 'metro', 'Metro(?: Line)?|Light Rail|Rapid Transit|Subway'],
  [
    RAIL,
    'conventional',
    'Rail(?:way)? (?:Line|Link|Corridor|Project|Network)|rail(?:way)? (?:line|link|corridor|project)|Railways?|Railroad|railways?|railroad',
  ],
  [ROAD, 'expressway', 'Expressway|expressway|Motorway|motorway'],
  [
    ROAD,
    'link',
    'Highway|highway|Road Link|Ring Road|Causeway|Bridge|Tunnel|Crossing|Road(?= Project| Corridor|s? Upgrade)',
  ],
  [WATERWAY, 'channel', 'Canal|Inland Waterway|Waterway|waterway|Shipping Channel'],
  [HUB, 'airport', 'International Airport|Airport'],
  [
    HUB,
    'port',
    'Deep[- ]?[Ss]ea Port|Dry Port|Inland Port|Seaport|Container Terminal|Terminal|Port|Harbour|Border Crossing Point',
  ],
  [HUB, 'logistics-hub', 'Logistics (?:Hub|Cent(?:re|er)|Park|Zone)|Freight Terminal'],
  [TRANSIT, 'intercity-bus', 'Bus Rapid Transit|Express Train|Freight Train|Block Train'],
  [ZONE, 'economic-belt', 'Economic Belt|Silk Road|Growth Triangle|Growth Area'],
  [
    ZONE,
    'science-corridor',
    'Economic Corridor|Transport Corridor|Transit Corridor|Trade Corridor|Growth Corridor|Development Corridor|Connectivity Corridor|Green Corridor|Corridor|International Transport Route|Transport Route',
  ],
  [
    ZONE,
    'high-tech-zone',
    'Special Economic Zone|Free Trade (?:Zone|Port)|Pilot Free Trade Zone|Economic and Technological Development Zone|Development Zone|Economic Zone|Cooperation Zone|Demonstration Zone|New Area|Science (?:Park|City)|Technology Park|Bay Area|Innovation Zone',
  ],
  [ZONE, 'cooperation-park', 'Industrial (?:Park|Zone|Estate)|Eco-?[Ii]ndustrial Park|Business Park'],
];
const WORD = "(?:[A-Z][\\p{L}\\u2019'.]*|[A-Z]{2,})";
/** Words of a name: capitals, and small ones between them; a dash or “to” joins places. */
const NAME = `${WORD}(?:\\s*[\\u2010-\\u2015-]\\s*${WORD}|\\s+(?:and|of|the|de|al|to)\\s+${WORD}|\\s+${WORD}|[-\\u2019]\\p{L}+)*`;
const START =
  /^(?:The|A|An|This|These|Such|In|On|Of|For|To|From|And|With|Under|Between|Along|Today(?:[’']s)?|Both|All|Its?|Our|Their|Pursuant|Memorandum|Understanding|Agreement|Principles|Participants|Government|Governments|Republic|Kingdom|Ministry|Ministers?|President|Article|Section|Annex|Phase|Project|Develop(?:ment)?|Construct(?:ion)?|Build(?:ing)?|Support(?:ing)?|Promot(?:e|ing)|Explor(?:e|ing)|Expand(?:ing)?|Upgrad(?:e|ing)|Complet(?:e|ion|ing)|Improv(?:e|ing)|Establish(?:ment|ing)?|New|Proposed|Planned|Existing)(?:\s+(?:of|the|a|an))*\s+/;
const SIDED =
  /\b(?:(?:the|an?|two|its)\s+)?((?:east(?:ern)?|west(?:ern)?|north(?:ern)?|south(?:ern)?|central|middle|coastal|trans[- ]?\w+)\s+(?:corridor|railway|line|route|highway|expressway|section))\b/g;

export const isEnglish = (text: string): boolean => {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/[A-Z]/gi)?.length ?? 0;
  return letters > 200 && han < letters / 20;
};

/** All names of an English text; lines broken within a name are read as one. */
export function englishIn(working: string): Found[] {
  // Line breaks are blanks, character by character, so that offsets stay; front matter names nothing.
  const front = /^---\n[\s\S]*?\n---\n/.exec(working)?.[0].length ?? 0;
  const text = ' '.repeat(front) + working.slice(front).replace(/\n/g, ' ');
  const out: Found[] = [];
  const add = (
    start: number,
    end: number,
    layer: LayerId,
    kind: string,
    word: string,
    weight: number,
  ): void => {
    if (!out.some((other) => other.start < end && other.end > start))
      out.push({
        start,
        end,
        layer,
        kind,
        rule: 'english',
        words: [word],
        kindWords: null,
        list: { start, end },
        body: [],
        aggregate: false,
        count: null,
        mention: false,
        weight,
      });
  };
  const every = new RegExp(`(${NAME})\\s+(${KINDS.map(([, , words]) => words).join('|')})\\b`, 'gu');
  for (const match of text.matchAll(every)) {
    const word = match[2]!;
    const row =
      KINDS.find(([, , words]) => new RegExp(`^(?:${words})$`, 'u').test(word)) ??
      KINDS.find(([, , words]) => new RegExp(`^(?:${words})`, 'u').test(word))!;
    let name = match[0];
    let start = match.index;
    for (let lead: RegExpExecArray | null; (lead = START.exec(name));) {
      name = name.slice(lead[0].length);
      start += lead[0].length;
    }
    if (name === word || name.length <= word.length + 1) continue;
    const joined = /[\u2010-\u2015-]|\sto\s/.test(name.slice(0, -word.length));
    add(start, start + name.length, row[0], row[1], word, joined ? 0.95 : 0.8);
  }
  for (const match of text.matchAll(SIDED)) {
    const at = match.index + match[0].length - match[1]!.length;
    const rail = /railway|line/.test(match[1]!);
    const road = /highway|expressway/.test(match[1]!);
    add(
      at,
      at + match[1]!.length,
      rail ? RAIL : road ? ROAD : ZONE,
      rail ? 'conventional' : road ? 'link' : 'science-corridor',
      match[1]!,
      0.7,
    );
  }
  // A railway without a name, where the text speaks of building one.
  for (const match of text.matchAll(
    /\b(?:include|build|construct|develop|establish|comprise)\w*\s+(?:a|an|the)\s+(?:new\s+)?(railway|rail link|port|highway|expressway|airport|corridor)\b/g,
  )) {
    const word = match[1]!;
    const at = match.index + match[0].length - word.length;
    const layer: LayerId = /rail/.test(word)
      ? RAIL
      : /port/.test(word)
        ? HUB
        : /corridor/.test(word)
          ? ZONE
          : ROAD;
    add(
      at,
      at + word.length,
      layer,
      layer === RAIL ? 'conventional' : layer === HUB ? 'port' : layer === ROAD ? 'link' : 'science-corridor',
      word,
      0.5,
    );
  }
  return [...out, ...shortForms(text, out)].sort((a, b) => a.start - b.start);
}

/** (IMEC) behind a name, and IMEC everywhere after it. */
function shortForms(text: string, found: readonly Found[]): Found[] {
  const out: Found[] = [];
  for (const full of found) {
    const defined = /^\s*\(\s*(?:the\s+)?[“"']?([A-Z][A-Za-z-]{1,9})[”"']?\s*\)/.exec(
      text.slice(full.end, full.end + 24),
    );
    if (!defined) continue;
    for (const match of text.matchAll(new RegExp(`\\b${defined[1]!}\\b`, 'g')))
      if (
        match.index >= full.end &&
        !found.some((other) => other.start <= match.index && other.end > match.index)
      )
        out.push({
          ...full,
          full: { start: full.start, end: full.end },
          start: match.index,
          end: match.index + defined[1]!.length,
          rule: 'short-form',
          words: [defined[1]!],
          mention: false,
          weight: 0.9,
        });
  }
  return out;
}
