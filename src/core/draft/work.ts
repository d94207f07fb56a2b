/** A draft under correction: the text, and each proposal with what a person decided about it. Plain, immutable data. */
import { layerRow, type LayerId } from '../model/layers';
import { draftId } from './folder';
import type { ReadText } from './read/types';
import { recipeOf } from './recipe';
import type { Draft, DraftDeletion, DraftMeta, PlaceGuess, Proposal, RecipeGuess, Sure } from './types';

export type Verdict = 'open' | 'accepted' | 'rejected';

export interface Item {
  /** Its own for as long as the draft lives. */
  key: number;
  verdict: Verdict;
  /** A person has altered what the engine proposed, or found it. */
  mended: boolean;
  /** What the thing is called where the words of the text alone don't say it; null: as the text has it. */
  title: string | null;
  proposal: Proposal;
}

export interface Work {
  id: string;
  meta: DraftMeta;
  text: string;
  received: string;
  deletions: readonly DraftDeletion[];
  /** In the order of the text. */
  items: readonly Item[];
}

export const draftOf = (read: ReadText, proposals: Proposal[]): Draft => ({
  id: draftId(read.text),
  meta: read.meta,
  text: read.text,
  received: read.received,
  deletions: read.deletions,
  proposals,
});

/** Nothing is decided yet. */
export function begun({ id, meta, text, received, deletions, proposals }: Draft): Work {
  const items = proposals.map((proposal, key): Item => ({
    key,
    verdict: 'open',
    mended: false,
    title: null,
    proposal,
  }));
  return { id, meta, text, received, deletions, items: inOrder(items) };
}

/** What of it is kept: the accepted things alone, as a draft that can be written to files. */
export const accepted = ({ items, ...work }: Work): Draft => ({
  ...work,
  deletions: [...work.deletions],
  proposals: items.flatMap(({ verdict, title, proposal }) =>
    verdict === 'accepted' ? [title ? { ...proposal, title } : proposal] : [],
  ),
});

/** How many things, not passages, are accepted. */
export const thingsIn = ({ items }: Pick<Work, 'items'>): number =>
  new Set(
    items.flatMap(({ verdict, proposal }) =>
      verdict === 'accepted' ? [proposal.feature ?? proposal.thing] : [],
    ),
  ).size;

export const inOrder = (items: readonly Item[]): Item[] =>
  [...items].sort(
    ({ proposal: a, key: one }, { proposal: b, key: two }) => a.start - b.start || b.end - a.end || one - two,
  );

const DOUBT: Record<Sure, number> = { low: 0, medium: 1, high: 2 };
const TURN: Record<Verdict, number> = { open: 0, accepted: 1, rejected: 2 };

/** As they are to be looked at: the undecided first, of these the doubtful; else in the order of the text. */
export const doubtfulFirst = (items: readonly Item[]): Item[] =>
  [...items].sort(
    (a, b) =>
      TURN[a.verdict] - TURN[b.verdict] ||
      (a.verdict === 'open' ? DOUBT[a.proposal.sure] - DOUBT[b.proposal.sure] : 0) ||
      a.proposal.start - b.proposal.start ||
      a.key - b.key,
  );

/** What the thing is called: given by hand, else its words, with the list's word for its kind where they have none. */
export function titleOf({ title, proposal }: Item, text: readonly string[]): string {
  if (title) return title;
  const { name, kindWords } = proposal;
  const kind = kindWords ? text.slice(kindWords.start, kindWords.end).join('').replace(/^等/, '') : '';
  return kind === '' || name.endsWith(kind) ? name : name + kind;
}

/** A recipe as the layer can have it: a line has a course, a zone an outline, a hub one spot. */
export function recipeFor(layer: LayerId, recipe: RecipeGuess): RecipeGuess {
  const { shape } = layerRow(layer);
  if ('units' in recipe) return shape === 'area' ? recipe : recipeThrough(layer, '', recipe.units);
  const places =
    'via' in recipe ? recipe.via : 'around' in recipe ? recipe.around : 'at' in recipe ? [recipe.at] : null;
  if (!places || !('uncertaintyM' in recipe)) return recipe;
  const { uncertaintyM } = recipe;
  if (shape === 'line')
    return places.length >= 2 ? { via: places, uncertaintyM } : { none: 'one-place-of-a-line' };
  if (shape === 'area') return { around: places, uncertaintyM };
  return { at: places.at(-1)!, uncertaintyM };
}

/** The recipe through places that a person picked, in their order; as uncertain as such recipes are by measurement. */
export function recipeThrough(layer: LayerId, kind: string, places: readonly PlaceGuess[]): RecipeGuess {
  if (places.length === 0) return { none: 'no-places' };
  // By their numbers: two points on the map are two places, though no gazetteer has either.
  const numbered = places.map((place, i) => ({ ...place, adcode: String(i) }));
  const recipe = recipeOf(layer, kind, { places: numbered, provinces: [], open: false }, false, '');
  const own = ({ adcode }: PlaceGuess): PlaceGuess => places[Number(adcode)]!;
  if ('via' in recipe) return { ...recipe, via: recipe.via.map(own) };
  if ('around' in recipe) return { ...recipe, around: recipe.around.map(own) };
  if ('at' in recipe) return { ...recipe, at: own(recipe.at) };
  return recipe;
}

export const placesIn = (recipe: RecipeGuess): readonly PlaceGuess[] =>
  'via' in recipe
    ? recipe.via
    : 'around' in recipe
      ? recipe.around
      : 'units' in recipe
        ? recipe.units
        : 'at' in recipe
          ? [recipe.at]
          : [];
