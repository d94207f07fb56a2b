/**
 * A draft as one file that is handed on: what it begins with and what was done to it, held against its shape when it
 * comes back, for it comes from anywhere.
 */
import { LAYERS } from '../model/layers';
import { STATUS_ORDER } from '../model/statuses';
import type { Action } from './edit';
import { replayed, type Log } from './history';
import { RULES, type Draft, type PlaceGuess, type Proposal, type RecipeGuess } from './types';
import { draftId } from './folder';

export const BUNDLE = 'kuajie-draft';
const VERSION = 1;

export interface Bundle extends Log {
  draft: Draft;
}

export const written = ({ draft, actions, at }: Bundle): string =>
  JSON.stringify({ format: BUNDLE, version: VERSION, draft, actions, at });

/** Null for what is no draft, or one that is damaged. Never throws. */
export function bundleOf(text: string): Bundle | null {
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    return value.format === BUNDLE && value.version === VERSION ? soundBundle(value) : null;
  } catch {
    return null;
  }
}

/** The same of what was kept rather than written: null for what is damaged, or of another release. Never throws. */
export function soundBundle({ draft, actions, at }: Partial<Record<keyof Bundle, unknown>>): Bundle | null {
  try {
    if (!isDraft(draft) || !isList(actions, isAction) || !isCount(at)) return null;
    // Steps that do not fit the text they are said of show when they are taken again.
    const { states } = replayed(draft, { actions, at });
    const sound = states.every((work) => {
      const points = Array.from(work.text);
      return work.items.every(({ proposal: { start, end, name } }) => {
        return start >= 0 && end <= points.length && points.slice(start, end).join('') === name;
      });
    });
    return sound ? { draft, actions, at } : null;
  } catch {
    return null;
  }
}

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const isInteger = (value: unknown): value is number => Number.isInteger(value);
/** What a person selected; the step itself cuts it to the text. */
const isRange = (value: unknown): boolean =>
  isObject(value) && isInteger(value.start) && isInteger(value.end);
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isList = <T>(value: unknown, is: (one: unknown) => one is T): value is T[] =>
  Array.isArray(value) && value.every((one) => is(one));
const oneOf =
  (all: readonly string[]) =>
  (value: unknown): boolean =>
    isText(value) && all.includes(value);
const orNull =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || is(value);

const isLayer = oneOf(LAYERS);
const isStatus = oneOf(STATUS_ORDER);
const isSure = oneOf(['low', 'medium', 'high']);
const isSpan = (value: unknown): boolean =>
  isObject(value) && isCount(value.start) && isCount(value.end) && value.start < value.end;

function isPlace(value: unknown): value is PlaceGuess {
  if (!isObject(value)) return false;
  const { text, adcode, name, point, precisionM } = value;
  const isPoint = (at: unknown): boolean =>
    isList(at, isNumber) && at.length === 2 && Math.abs(at[0]!) <= 180 && Math.abs(at[1]!) <= 85;
  const isCode = (code: unknown): boolean => isText(code) && /^\d{6}$/.test(code);
  return (
    isText(text) && isText(name) && orNull(isCode)(adcode) && orNull(isPoint)(point) && isNumber(precisionM)
  );
}

const NONE = ['no-places', 'one-place-of-a-line', 'open-abbreviation', 'aggregate', 'outside-gazetteer'];
/** No guess is worse than the country is wide. */
const isDoubt = (value: unknown): boolean => isNumber(value) && value > 0 && value < 5e6;
function isRecipe(value: unknown): value is RecipeGuess {
  if (!isObject(value)) return false;
  if ('none' in value) return oneOf(NONE)(value.none);
  if ('units' in value)
    return (
      isList(value.units, isPlace) &&
      value.units.length > 0 &&
      value.units.every((place) => place.adcode !== null)
    );
  if (!isDoubt(value.uncertaintyM)) return false;
  if ('at' in value) return isPlace(value.at);
  const places = value.via ?? value.around;
  return isList(places, isPlace) && places.length > 0;
}

function isProposal(value: unknown): value is Proposal {
  if (!isObject(value) || !isSpan(value)) return false;
  const { why } = value;
  return (
    isText(value.name) &&
    isLayer(value.layer) &&
    isText(value.kind) &&
    oneOf(['names', 'mention', 'aggregate'])(value.role) &&
    isStatus(value.status) &&
    orNull(isSpan)(value.statusWords) &&
    orNull(isSpan)(value.kindWords) &&
    isSure(value.sure) &&
    isObject(why) &&
    oneOf(RULES)(why.rule) &&
    isList(why.words, isText) &&
    orNull(isText)(value.feature) &&
    isList(value.candidates, isText) &&
    isCount(value.thing) &&
    isBoolean(value.aggregate) &&
    orNull(isNumber)(value.count) &&
    isList(value.provinces, isText) &&
    isList(value.places, isPlace) &&
    isRecipe(value.recipe)
  );
}

function isDraft(value: unknown): value is Draft {
  if (!isObject(value) || !isText(value.text) || !isText(value.received)) return false;
  const { meta, deletions } = value;
  const isDeletion = (one: unknown): one is Fields =>
    isObject(one) &&
    isCount(one.at) &&
    isText(one.text) &&
    oneOf(['furniture', 'repetition', 'romanisation', 'debris', 'white-space'])(one.why);
  return (
    value.id === draftId(value.text) &&
    isMeta(meta) &&
    isList(deletions, isDeletion) &&
    isList(value.proposals, isProposal)
  );
}

const isMeta = (meta: unknown): boolean =>
  isObject(meta) &&
  isText(meta.title) &&
  isText(meta.date) &&
  orNull(isText)(meta.publisher) &&
  // Else a link of it could run something.
  orNull((url) => isText(url) && /^https?:\/\//.test(url))(meta.url) &&
  oneOf(['zh-CN', 'zh-Hant', 'en'])(meta.language) &&
  isText(meta.file) &&
  isText(meta.format);

function isAction(value: unknown): value is Action {
  if (!isObject(value)) return false;
  const { key } = value;
  switch (value.do) {
    case 'judge':
      return isList(value.keys, isInteger) && oneOf(['open', 'accepted', 'rejected'])(value.verdict);
    case 'accept-sure':
      return true;
    case 'extent':
      return isInteger(key) && isRange(value.span);
    case 'add':
      return isRange(value.span) && isLayer(value.layer) && isText(value.kind);
    case 'layer':
      return isInteger(key) && isLayer(value.layer) && isText(value.kind);
    case 'status':
      return isInteger(key) && isStatus(value.status) && orNull(isSpan)(value.words);
    case 'join':
      return (
        isInteger(key) &&
        orNull(isText)(value.feature) &&
        (value.layer === undefined || isLayer(value.layer)) &&
        (value.kind === undefined || isText(value.kind))
      );
    case 'title':
      return isInteger(key) && isText(value.title);
    case 'place':
      return isInteger(key) && isRecipe(value.recipe);
    case 'put-back':
      return isCount(value.deletion) && isList(value.found, isProposal);
    case 'meta':
      return (
        isObject(value.change) && Object.values(value.change).every((one) => one === null || isText(one))
      );
    default:
      return false;
  }
}
