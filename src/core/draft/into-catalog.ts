/**
 * The atlas with a person's drafts in it: the same shapes as published, so that map, list, search, reader, table and
 * print need to know nothing of it. What the atlas says by itself stays as it is: a draft adds its passages to a
 * feature that is there already and never changes that feature's status.
 */
import { furthest } from '../model/furthest';
import { PROVINCE_ORDER, provinceOf } from '../model/provinces';
import { standingOf } from '../model/standing';
import { BARE_MENTION } from '../model/statuses';
import type { Annotation, CatalogData, Feature, Place, Province, Unit } from '../model/types';
import { publishedContext } from '../text/anchor';
import { LinedText } from '../text/lined-text';
import { sentenceAround } from '../text/segment';
import { bothOf, documentOf, marked } from './document';
import { partsOf, shapeOf, type Shape, type ShapePart, type UnitsOf } from './shape';
import type { PlaceGuess } from './types';
import { titleOf, type Item, type Work } from './work';

export interface WithDrafts {
  catalog: CatalogData;
  /** What the map draws of the drafts. */
  parts: ShapePart[];
  /** Canonical texts by document. */
  texts: Map<string, string>;
}

/** The id of a new thing of a draft. */
export const featureIdOf = (draft: string, thing: number): string => `${draft}-${thing + 1}`;
const placeId = (adcode: string): string => `gb-${adcode}`;

/** `which`: the items that count; the accepted ones unless told otherwise. */
export function intoCatalog(
  published: CatalogData,
  drafts: readonly Work[],
  unitsOf: UnitsOf,
  which: (item: Item) => boolean = ({ verdict }) => verdict === 'accepted',
): WithDrafts {
  const catalog: CatalogData = {
    ...published,
    documents: [...published.documents],
    features: [...published.features],
    annotations: [...published.annotations],
    places: [...published.places],
    units: [...published.units],
  };
  const out: WithDrafts = { catalog, parts: [], texts: new Map() };
  for (const draft of drafts) addDraft(out, draft, draft.items.filter(which), unitsOf);
  return out;
}

function addDraft({ catalog, parts, texts }: WithDrafts, work: Work, items: Item[], unitsOf: UnitsOf): void {
  const text = new LinedText(work.text);
  const points = Array.from(work.text);
  catalog.documents.push(documentOf(work, text));
  texts.set(work.id, work.text);
  const known = new Map(catalog.features.map((feature, at) => [feature.id, at]));
  const made = new Map<string, Annotation[]>();
  const leading = new Map<string, Item>();
  for (const item of items) {
    const { feature, thing } = item.proposal;
    const id = feature !== null && known.has(feature) ? feature : featureIdOf(work.id, thing);
    const annotation = annotationOf(work.id, item, id, text);
    catalog.annotations.push(annotation);
    const list = made.get(id);
    if (list) list.push(annotation);
    else made.set(id, [annotation]);
    const before = leading.get(id);
    if (!before || better(item, before)) leading.set(id, item);
  }
  for (const [id, annotations] of made) {
    const at = known.get(id);
    const ids = annotations.map((annotation) => annotation.id);
    if (at !== undefined) {
      // First, as the word that counts least: the latest published document goes on to speak for the feature.
      const feature = catalog.features[at]!;
      catalog.features[at] = {
        ...feature,
        documents: [work.id, ...feature.documents],
        annotations: [...ids, ...feature.annotations],
      };
      continue;
    }
    const item = leading.get(id)!;
    const shape = shapeOf(item.proposal.recipe, unitsOf);
    const feature = featureOf(id, item, annotations, shape, work, points);
    catalog.features.push(feature);
    if (shape) parts.push(...partsOf(feature, shape));
    addPlaces(catalog, shape?.places ?? []);
  }
}

/** What the map draws of a draft under correction: new things with their shapes, and the known features that it names. */
export function sketchOf(
  work: Work,
  items: readonly Item[],
  isKnown: (feature: string) => boolean,
  unitsOf: UnitsOf,
): { features: Feature[]; parts: ShapePart[]; known: Set<string> } {
  const points = Array.from(work.text);
  const known = new Set<string>();
  const leading = new Map<string, Item>();
  for (const item of items) {
    const { feature, thing } = item.proposal;
    if (feature !== null && isKnown(feature)) {
      known.add(feature);
      continue;
    }
    const id = featureIdOf(work.id, thing);
    const before = leading.get(id);
    if (!before || better(item, before)) leading.set(id, item);
  }
  const features: Feature[] = [];
  const parts: ShapePart[] = [];
  for (const [id, item] of leading) {
    const shape = shapeOf(item.proposal.recipe, unitsOf);
    if (!shape) continue;
    const status = item.proposal.statusWords ? item.proposal.status : BARE_MENTION;
    const feature = { ...featureOf(id, item, [], shape, work, points), status };
    features.push({ ...feature, name: { zh: titleOf(item, points), en: titleOf(item, points) } });
    parts.push(...partsOf({ ...feature, now: { ...feature.now, status } }, shape));
  }
  return { features, parts, known };
}

/** The passage that tells most of a thing: one that acts upon it before a mention, then the longer name. */
function better({ proposal: a, title }: Item, { proposal: b, title: other }: Item): boolean {
  if (Boolean(title) !== Boolean(other)) return Boolean(title);
  if ((a.role === 'mention') !== (b.role === 'mention')) return b.role === 'mention';
  if ('none' in a.recipe !== 'none' in b.recipe) return 'none' in b.recipe;
  return a.end - a.start > b.end - b.start;
}

function annotationOf(document: string, item: Item, feature: string, text: LinedText): Annotation {
  const { start, end, name, role, statusWords, kindWords, count } = item.proposal;
  // What no words of the text say is not said.
  const status = statusWords ? item.proposal.status : BARE_MENTION;
  const quoted = (span: { start: number; end: number } | null) =>
    span && { exact: text.slice(span.start, span.end), start: span.start, end: span.end };
  const passage = `p${item.key + 1}`;
  return {
    id: `${document}/${passage}`,
    document,
    passage,
    exact: name,
    ...publishedContext({ start, end }, text),
    position: { start, end },
    sentence: sentenceAround(text, { start, end }),
    features: [feature],
    role,
    says: {
      status,
      words: quoted(statusWords),
      kindWords: quoted(kindWords),
      count,
      lengthKm: null,
      promise: null,
    },
    reading: null,
    note: null,
  };
}

function featureOf(
  id: string,
  item: Item,
  annotations: readonly Annotation[],
  shape: Shape | null,
  { id: document, meta }: Work,
  points: readonly string[],
): Feature {
  const { layer, kind, aggregate, places, recipe } = item.proposal;
  const status = furthest(
    layer,
    annotations.map(({ says }) => says.status),
  );
  const title = titleOf(item, points);
  return {
    id,
    formerIds: [],
    layer,
    kind,
    name: marked(title),
    aliases: [...new Set([title, item.proposal.name])],
    aggregate,
    status,
    now: standingOf({ layer, status, date: meta.date || null }, []),
    searched: null,
    documents: [document],
    annotations: annotations.map((annotation) => annotation.id),
    basis: shape?.basis ?? 'none',
    accuracy: shape && 'via' in recipe ? 'low' : null,
    uncertaintyM: shape?.uncertaintyM ?? null,
    exactness: shape ? 2 : null,
    placement: shape
      ? bothOf(shape.basis === 'admin-units' ? 'draft.placementUnits' : 'draft.placement')
      : null,
    unplaced: shape ? null : bothOf(`draft.unplaced.${'none' in recipe ? recipe.none : 'no-places'}`),
    drawnKm: shape?.drawnKm ?? null,
    stated: null,
    lengthNote: null,
    provinces: provincesOf(item),
    provincesNote: null,
    kmByProvince: {},
    units: [...new Set(places.flatMap(({ adcode }) => (adcode && !adcode.endsWith('0000') ? [adcode] : [])))],
    places: (shape?.places ?? []).flatMap(({ adcode }) => (adcode ? [placeId(adcode)] : [])),
    bbox: shape?.bbox ?? null,
    anchor: shape?.anchor ?? null,
    relations: [],
    note: bothOf('draft.note'),
  };
}

function provincesOf({ proposal }: Item): Province[] {
  const named = new Set<string>(proposal.provinces);
  for (const { adcode } of proposal.places) named.add((adcode && provinceOf(adcode)) ?? '');
  return PROVINCE_ORDER.filter((province) => named.has(province));
}

/** Gazetteer places that the atlas does not have yet, and their units. */
function addPlaces(catalog: CatalogData, places: readonly PlaceGuess[]): void {
  for (const { adcode, name, point, precisionM } of places) {
    if (!adcode || !point) continue;
    const both = { zh: name, en: '' };
    if (!catalog.places.some(({ id }) => id === placeId(adcode))) {
      const place: Place = {
        id: placeId(adcode),
        name: both,
        aliases: [],
        kind: 'seat',
        point,
        precisionM,
        source: 'gazetteer',
      };
      catalog.places.push(place);
    }
    const province = provinceOf(adcode);
    if (!province || adcode.endsWith('0000') || catalog.units.some((unit) => unit.adcode === adcode))
      continue;
    const level: Unit['level'] = adcode.endsWith('00') ? 'prefecture' : 'county';
    catalog.units.push({ adcode, name: both, level, province });
  }
}
