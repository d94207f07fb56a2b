/** What is made once for an atlas and gazetteer, and the rules in their order for each paragraph. */
import { ROAD } from './words/layers';
import type { Span } from '../model/types';
import type { Found } from './found';
import type { Gazetteer } from './gazetteer';
import { KnownNames } from './joining';
import type { KnownAtlas } from './known';
import { listsOf, namesOfList } from './lists';
import { patternsIn } from './patterns';
import { PlaceCharacters } from './place-characters';
import { regionsIn } from './regions';
import { runsOf } from './runs';
import { Spans } from './spans';
import { Lexicon, type Token } from './tokens';

/** Regions that are names by themselves. */
const NAMED = /大湾区|一带一路|经济带|陆海新通道|京津冀|大陆桥|运河/;

export class Engine {
  readonly lexicon: Lexicon;
  readonly characters: PlaceCharacters;
  readonly known: KnownNames;

  /** Known names to look for, without those that say only what kind of thing it is. */
  readonly #names: KnownNames['searched'];

  constructor(
    readonly atlas: KnownAtlas,
    readonly gazetteer: Gazetteer,
  ) {
    this.lexicon = new Lexicon(gazetteer);
    this.characters = new PlaceCharacters(gazetteer);
    this.known = new KnownNames(atlas, (a, b) => {
      const [one, two] = [gazetteer.longestAt(a, 0), gazetteer.longestAt(b, 0)];
      return one !== null && two !== null && one !== two;
    });
    this.#names = this.known.searched.filter(({ name }) => !this.#isPlain(name));
  }

  #isPlain(name: string): boolean {
    const tokens = this.lexicon.tokens(name, 0, name.length);
    return (
      tokens.every((token) =>
        ['kind', 'modifier', 'trap', 'break', 'region', 'water'].includes(token.class),
      ) && tokens.every(({ text }) => !NAMED.test(text))
    );
  }

  /** All that the rules find in a paragraph of the working text, overlapping as it is. */
  found(text: string, paragraph: Span): { found: Found[]; tokens: Token[] } {
    const tokens = this.lexicon.tokens(text, paragraph.start, paragraph.end);
    const rules = { text, characters: this.characters };
    const listed = listsOf(runsOf(tokens)).flatMap((list) => namesOfList(list, tokens, rules));
    const lists = [...listed, ...junctions(listed, text)];
    const patterns = patternsIn(paragraph, { text, characters: this.characters, gazetteer: this.gazetteer });
    const written = this.written(text, paragraph);
    const spans = new Spans([...lists, ...patterns, ...written]);
    const around = (start: number, end: number): Found[] => spans.holding({ start, end });
    return { found: [...written, ...lists, ...patterns, ...regionsIn(tokens, text, around)], tokens };
  }

  /** Names that the atlas has, as they are written in the text. */
  written(text: string, { start, end }: Span): Found[] {
    const paragraph = text.slice(start, end);
    const out: Found[] = [];
    for (const { name, features } of this.#names)
      for (let at = paragraph.indexOf(name); at >= 0; at = paragraph.indexOf(name, at + name.length)) {
        const [first] = features;
        const span = { start: start + at, end: start + at + name.length };
        out.push({
          ...span,
          layer: first!.layer,
          kind: first!.kind,
          rule: 'known',
          words: [name],
          kindWords: null,
          list: span,
          body: [],
          aggregate: first!.aggregate,
          count: null,
          mention: false,
          weight: 0.97,
          features: features.map(({ id }) => id),
        });
      }
    return out;
  }
}

/** 徐淮阜高速至合徐高速联通: what joins two roads is a thing, the roads are named in it. */
function junctions(names: readonly Found[], text: string): Found[] {
  const beginning = new Map<number, Found[]>();
  for (const name of names) beginning.set(name.start, [...(beginning.get(name.start) ?? []), name]);
  return names.flatMap((from) => {
    const to = /[至与和]/.test(text[from.end] ?? '')
      ? beginning.get(from.end + 1)?.find((other) => other.layer === from.layer)
      : undefined;
    const joins = to && /^(?:联通|互通|联络线|连接线|连通工程)/.exec(text.slice(to.end, to.end + 5));
    if (!joins || from.layer !== ROAD) return [];
    const end = to.end + joins[0].length;
    return [
      {
        ...from,
        end,
        kind: 'link',
        rule: 'section' as const,
        words: [joins[0]],
        list: { start: from.start, end },
        weight: 0.85,
      },
    ];
  });
}
