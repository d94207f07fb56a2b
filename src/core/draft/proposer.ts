/** A found name → a proposal: its status, whether it is known, where it lies, how sure all that is. */
import type { Engine } from './engine';
import type { Found } from './found';
import type { Span } from '../model/types';
import { masked, neighbours } from './neighbours';
import { isEnglish } from './english';
import { englishClaim } from './english-status';
import type { GazetteerUnit } from './gazetteer';
import { Members } from './members';
import { guessOf, placesOf, Surroundings, type Places } from './places';
import { readingOf } from './reading';
import { recipeOf } from './recipe';
import { Marks } from './spans';
import { claimOf, ClaimText } from './status';
import { sureOf } from './sure';
import { tensesOf, type Tenses } from './tense';
import type { Token } from './tokens';
import type { Proposal, RecipeGuess } from './types';
import { STRATEGIES } from './words/regions';
import type { WorkingText } from './working-text';

/** What is only ever named in passing: strategies of the whole country. */
const NATIONAL = new Set(STRATEGIES.split(' '));

const MEETING = /^[”"]?[\u4e00-\u9fff]{0,6}(?:大会|论坛|峰会|博览会|运动会)/;

export class Proposer {
  readonly #tenses: Tenses;
  readonly #around: Surroundings;
  readonly #english: boolean;
  /** Where names begin. */
  readonly #followed: ReadonlySet<number>;
  readonly #claims: ClaimText;
  readonly #breaks: Marks;
  readonly #lists: ReadonlyMap<Found, Span>;
  /** What areas are made of, by their name: said once, it holds wherever they are named. */
  readonly #members = new Map<string, readonly GazetteerUnit[]>();
  readonly #things = new Map<string, number>();

  constructor(
    private readonly engine: Engine,
    private readonly working: WorkingText,
    tokens: readonly Token[],
    all: readonly Found[],
  ) {
    this.#followed = new Set(all.map(({ start }) => start));
    this.#english = isEnglish(working.folded);
    this.#claims = new ClaimText(working.folded, masked(working.folded, all));
    this.#breaks = new Marks(working.folded, /\n/g);
    this.#lists = neighbours(working.folded, all);
    this.#tenses = tensesOf(working.folded);
    this.#around = new Surroundings(tokens, engine.gazetteer);
    const members = new Members(working.folded, tokens, engine.gazetteer, this.#around);
    for (const found of all) {
      const units = members.of(found);
      const key = this.#nameOf(found);
      if (units.length > (this.#members.get(key)?.length ?? 0)) this.#members.set(key, units);
    }
  }

  proposed(found: Found): Proposal[] {
    const { folded } = this.working;
    const { start, end } = found;
    if (end <= start) return [];
    const national = NATIONAL.has(folded.slice(start, end).replace(/[“”"]/g, ''));
    // A forum of the Belt and Road is a meeting.
    if (national && MEETING.test(folded.slice(end, end + 12))) return [];
    const paragraph = {
      start: this.#breaks.after(0, start),
      end: this.#breaks.next(end) ?? folded.length,
    };
    // A name directly before another one only says whose that is: 虹桥国际开放枢纽“金南翼”.
    if (national || this.#followed.has(end)) found = { ...found, mention: true };
    const tense = this.#tenses.at(start);
    const claim = this.#english
      ? englishClaim(found, folded)
      : claimOf(found, this.#lists.get(found) ?? found, this.#claims, tense, paragraph);
    const placed = placesOf(found, this.#around, this.engine.gazetteer, this.engine.characters);
    const name = this.working.slice(start, end);
    const kindWord = found.kindWords ? folded.slice(found.kindWords.start, found.kindWords.end) : '';
    const joined = found.features
      ? found.features.length === 1
        ? { feature: found.features[0]!, candidates: [] }
        : this.engine.known.among(found.features, found)
      : this.engine.known.join(
          found,
          folded.slice(start, end),
          kindWord,
          ends(placed.places.map(({ name }) => name)),
        );
    const kind = found.kind;
    const aggregate = found.aggregate;
    return [
      {
        name,
        start,
        end,
        layer: found.layer,
        kind,
        role:
          aggregate && claim.status !== 'mentioned'
            ? 'aggregate'
            : claim.status === 'mentioned'
              ? aggregate
                ? 'aggregate'
                : 'mention'
              : 'names',
        status: claim.status,
        statusWords: claim.words,
        kindWords: found.kindWords,
        sure: sureOf(found, joined, tense),
        why: { rule: found.rule, words: found.words },
        feature: joined.feature,
        candidates: joined.candidates,
        thing: this.#thing(joined.feature ?? this.#nameOf(found)),
        aggregate,
        count: found.count,
        provinces: this.#provinces(found, placed),
        places: placed.places,
        recipe: this.#recipe(found, placed),
        reading: readingOf(found, this.engine.gazetteer, this.#around.provinces),
      },
    ];
  }

  /** What tells one new thing from another: its layer and name, with the list's own word for its kind. */
  #nameOf({ layer, start, end, full, kindWords }: Found): string {
    const { folded } = this.working;
    const said = full ? folded.slice(full.start, full.end) : folded.slice(start, end);
    const word = kindWords && !full ? folded.slice(kindWords.start, kindWords.end) : '';
    return `${layer} ${this.engine.known.stem(said + word, layer)}`;
  }

  #provinces(found: Found, { provinces }: Places): string[] {
    const units = this.#members.get(this.#nameOf(found)) ?? [];
    return [...new Set([...provinces, ...units.map(({ province }) => province)])];
  }

  #recipe(found: Found, placed: Places): RecipeGuess {
    const units = this.#members.get(this.#nameOf(found));
    if (units) return { units: units.map((unit) => guessOf(unit.name, unit)) };
    const { layer, kind, aggregate, start, end } = found;
    return recipeOf(layer, kind, placed, aggregate, this.working.folded.slice(start, end));
  }

  #thing(key: string): number {
    const known = this.#things.get(key);
    if (known !== undefined) return known;
    this.#things.set(key, this.#things.size);
    return this.#things.size - 1;
  }
}

const ends = (names: readonly string[]): string[] => (names.length >= 2 ? [names[0]!, names.at(-1)!] : []);
