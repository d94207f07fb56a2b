/**
 * The shape of `data/` as people write it: one strict schema per file.
 *
 * Strict means that an unknown key is a fault, so that a typo never becomes a silent loss.
 * Coordinates are [longitude, latitude] in degrees, WGS-84 (RFC 7946). Lengths end in `_km`,
 * distances in `_m`. Dates are ISO 8601, cut to what is known: YYYY, YYYY-MM or YYYY-MM-DD.
 * This module pulls in the schema library: only `compile/` may import it as a value, everyone
 * else takes its types.
 */
import * as v from 'valibot';
import { FORMULA, isFreeId } from './words';
import { EVENTS, PROMISED_EVENTS, SCOPES } from '../../core/model/events';
import { LAYERS } from '../../core/model/layers';
import { PROVINCE_ORDER } from '../../core/model/provinces';
import { CLAIMED_STATUSES, STATUS_ORDER } from '../../core/model/statuses';

const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single hyphens'),
  v.check(isFreeId, 'programs or systems use this word for something of their own; take another id'),
);
const text = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.check(
    (words) => !FORMULA.test(words),
    'spreadsheets take a text that begins with = + - or @ for a formula; begin with a word',
  ),
);
/** A sentence or name in both languages of the interface. */
const bilingual = v.strictObject({ zh: text, en: text });
const date = v.pipe(
  v.string('write the date in quotes, as "2018", "2018-08" or "2018-08-15"'),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD'),
  v.check(isRealDate, 'this day is not in the calendar'),
);
/** An address that a reader may follow: http or https, nothing that a browser would run. */
const webAddress = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/\S+$/i, 'an address begins with https:// or http://'),
  v.url(),
);
const kilometres = v.pipe(v.number(), v.minValue(0.01), v.maxValue(50_000));
const metres = v.pipe(v.number(), v.minValue(1), v.maxValue(500_000));
const adcode = v.pipe(v.string('write the adcode in quotes'), v.regex(/^\d{6}$/, 'an adcode has six digits'));
const position = v.tuple([v.number(), v.number()]);
const confidence = v.picklist(['high', 'medium', 'low']);

/** A W3C TextQuoteSelector: `prefix`/`suffix` only where `exact` occurs more than once. */
const quote = {
  exact: v.pipe(v.string(), v.nonEmpty()),
  prefix: v.optional(v.pipe(v.string(), v.nonEmpty())),
  suffix: v.optional(v.pipe(v.string(), v.nonEmpty())),
};

export const layersFile = v.strictObject({
  layers: v.array(
    v.strictObject({
      id: v.picklist(LAYERS),
      name: bilingual,
      colour: v.tuple([v.pipe(v.string(), v.hexColor()), v.pipe(v.string(), v.hexColor())]),
      kinds: v.record(slug, bilingual),
    }),
  ),
});

export const documentFile = v.strictObject({
  id: slug,
  /** File under seeds/, or in the document's own folder, that the canonical text was made from, and its SHA-256. */
  seed: text,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** A short name for lists and cards. */
  name: bilingual,
  /** What it is called beside its date, as briefly as a planner would: 上海实施方案. */
  short: bilingual,
  /** CSL-JSON item without its id; dates as ISO strings, turned into date-parts on publication. */
  csl: v.strictObject({
    type: v.picklist(['article-newspaper', 'webpage', 'report', 'legal_case', 'legislation', 'treaty']),
    title: text,
    publisher: v.optional(text),
    'container-title': v.optional(text),
    author: v.optional(
      v.array(v.union([v.strictObject({ literal: text }), v.strictObject({ family: text, given: text })])),
    ),
    'event-title': v.optional(text),
    'event-date': v.optional(date),
    issued: v.optional(date),
    language: v.picklist(['zh-CN', 'zh-TW', 'zh-Hant', 'zh-Hans', 'en']),
    URL: v.optional(webAddress),
  }),
  reliability: v.strictObject({ grade: v.picklist(['good', 'fair', 'poor']), note: bilingual }),
  /** Paragraphs of the text, verbatim and whole, that are headings. */
  headings: v.optional(v.array(v.strictObject({ exact: text, level: v.picklist([1, 2, 3]) }))),
  /** Paragraphs of the text, verbatim and whole, that are photo captions. */
  captions: v.optional(v.array(text)),
  notes: v.optional(bilingual),
});

export const annotationsFile = v.array(
  v.strictObject({
    /** Unique in its document; it stands in links and never changes. */
    id: slug,
    ...quote,
    features: v.array(slug),
    /** `names`: the text acts on it; `mention`: named in passing; `aggregate`: a count or programme. */
    role: v.optional(v.picklist(['names', 'mention', 'aggregate']), 'names'),
    /**
     * How the words name the feature that have nothing in common with its names: `sum`: they sum up things named
     * elsewhere; `kind`: the text has one thing of that kind; `number`: by a count or formula.
     */
    unlike: v.optional(v.picklist(['sum', 'kind', 'number'])),
    says: v.optional(
      v.strictObject({
        status: v.picklist(CLAIMED_STATUSES),
        /** The very words, verbatim, in the passage's own paragraph, that say the status. */
        words: v.optional(text),
        /** The list's own word for what kind of thing its parts are, verbatim, in the paragraph. */
        kind_words: v.optional(text),
        count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
        length_km: v.optional(v.pipe(v.number(), v.minValue(0))),
        /** What the passage promises, by when. */
        promise: v.optional(
          v.strictObject({
            event: v.picklist(PROMISED_EVENTS),
            by: date,
            words: text,
          }),
        ),
      }),
    ),
    /** An editor's emendation of a corrupt name. The verbatim stays as it is. */
    reading: v.optional(
      v.union([
        v.strictObject({ as: text, reason: bilingual, confidence, evidence: v.optional(bilingual) }),
        v.strictObject({ unresolved: v.literal(true), reason: bilingual, evidence: v.optional(bilingual) }),
      ]),
    ),
    note: v.optional(bilingual),
  }),
);

/** Trigger words and former passages of a document that name no feature, each with the reason why not. */
export const unmarkedFile = v.array(
  v.strictObject({
    ...quote,
    reason: text,
    /** Id of the passage that it was before; it may then be without a trigger word. */
    was: v.optional(slug),
  }),
);

/** What the canonical text leaves out of its seed: each line of it, or the part of a line, and why it is no part of the document. */
export const deletionsFile = v.array(
  v.strictObject({
    /** Verbatim, of one line, without the white space around it. */
    exact: v.pipe(text, v.regex(/^[^\n]*$/, 'one line; declare each line by itself')),
    why: v.picklist(['furniture', 'repetition', 'romanisation', 'debris']),
    /** How often it is left out. */
    times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  }),
);

const outlines = v.pipe(
  v.array(v.union([slug, v.pipe(v.array(slug), v.minLength(1, 'a part has at least one place'))])),
  v.minLength(1, 'an outline has at least one place'),
  v.check(
    (items) => new Set(items.map((item) => typeof item)).size === 1,
    'either places, or lists of places, one list for each part',
  ),
);

const geometry = v.union([
  v.strictObject({
    via: v.pipe(v.array(slug), v.minLength(2, 'a chain has at least two places')),
    uncertainty_m: metres,
    accuracy: v.optional(confidence),
  }),
  v.strictObject({
    branches: v.pipe(v.array(v.pipe(v.array(slug), v.minLength(2))), v.minLength(2)),
    uncertainty_m: metres,
    accuracy: v.optional(confidence),
  }),
  v.strictObject({
    units: v.pipe(v.array(adcode), v.minLength(1)),
  }),
  /** One outline around all places, or one around each list of places where the parts do not touch. */
  v.strictObject({ around: outlines, uncertainty_m: metres }),
  v.strictObject({ at: slug, uncertainty_m: v.optional(metres) }),
  v.strictObject({ line: text, source: text, uncertainty_m: metres }),
  v.strictObject({ none: bilingual }),
]);

export const featureFile = v.strictObject({
  id: slug,
  name: bilingual,
  aliases: v.optional(v.array(text)),
  /** Ids it had before; links to them still work. */
  former_ids: v.optional(v.array(slug)),
  kind: slug,
  /** Counts and programmes are recorded, but they are not things with a place of their own. */
  aggregate: v.optional(v.literal(true)),
  /** A recipe, never coordinates: see data/CONTRIBUTING.md. `none` gives the reason. */
  geometry,
  /** How it was placed, in one honest sentence for the panel. */
  placement: v.optional(bilingual),
  stated_km: v.optional(v.strictObject({ value: v.number(), source: bilingual })),
  /** Why drawn and stated length differ by more than 0.85–1.1. */
  length_note: v.optional(bilingual),
  /** Provinces that it joins or lies in, as the text or plain geography says; none for what is not in China. */
  provinces: v.array(v.picklist(PROVINCE_ORDER)),
  /** Why the provinces that the geometry touches differ from `provinces`. */
  provinces_note: v.optional(bilingual),
  relations: v.optional(
    v.array(
      v.strictObject({
        kind: v.picklist(['same-thing', 'part-of', 'counted-in', 'competes-with', 'see-also']),
        to: slug,
        note: v.optional(bilingual),
      }),
    ),
  ),
  note: v.optional(bilingual),
});

export const placesFile = v.array(
  v.strictObject({
    id: slug,
    name: bilingual,
    aliases: v.optional(v.array(text)),
    kind: v.picklist([
      'seat',
      'town',
      'village',
      'station',
      'airport',
      'port',
      'lock',
      'junction',
      'road-end',
      'border-crossing',
      'river-point',
      'park',
      'site',
      'lake',
    ]),
    point: position,
    /** Radius within which the true position lies. */
    precision_m: metres,
    /** Where the coordinate is from. */
    source: text,
    note: v.optional(text),
  }),
);

/** Independent coordinates to hold places against: shifted or swapped ones are found by them. */
export const referencePointsFile = v.array(v.strictObject({ name: text, point: position, source: text }));

/**
 * What happened to a feature, to a part of it, or to another thing that bears on it.
 * The rules for class, scope and date are in data/CONTRIBUTING.md.
 */
const outcome = v.strictObject({
  feature: slug,
  /** The first five in the order in which they come; the others change nothing or end it. */
  event: v.picklist(EVENTS),
  scope: v.picklist(SCOPES),
  /** Names the part; its length and that of the whole in km, where published. */
  part: v.optional(
    v.strictObject({ ...bilingual.entries, km: v.optional(kilometres), of_km: v.optional(kilometres) }),
  ),
  /** Names the other thing. */
  related: v.optional(bilingual),
  /** Of the event itself; left out where only the report has a date. */
  date: v.optional(date),
  what: bilingual,
  citation: v.strictObject({
    outlet: text,
    date: v.optional(date),
    title: v.optional(text),
    url: v.optional(webAddress),
    note: v.optional(bilingual),
  }),
  confidence,
});

export const outcomesFile = v.array(
  v.pipe(
    outcome,
    v.check(({ scope, part }) => (scope === 'part') === !!part, 'scope part, and no other, names the part'),
    v.check(
      ({ scope, related }) => (scope === 'related') === !!related,
      'scope related, and no other, names the other thing',
    ),
    v.check(
      ({ date: day, citation }) => !!(day ?? citation.date),
      'an event without a date needs citation.date',
    ),
  ),
);

/** Areas of the basemap that were divided since it was surveyed, and how lists name them. */
export const dividedFile = v.array(
  v.strictObject({
    area: adcode,
    /** Today's codes that lie in the area, or partly do. */
    with: v.pipe(v.array(adcode), v.minLength(2)),
    name: bilingual,
    since: date,
    source: text,
  }),
);

/** Until when the public sources were searched for what became of features, with or without a find. */
export const searchedFile = v.array(v.strictObject({ until: date, features: v.array(slug) }));

/** Ids of features that have ended. They are never used again, and links to them say what became of them. */
export const retiredFile = v.array(
  v.strictObject({ id: slug, to: v.nullable(slug), reason: bilingual, date }),
);

/** Names and words that the conversion to traditional characters gets wrong by itself, each with why. */
export const traditionalFile = v.array(
  v.pipe(
    v.strictObject({ simplified: text, traditional: text, why: text }),
    v.check(
      ({ simplified, traditional }) => simplified.length === traditional.length,
      'both are of the same length, character by character',
    ),
  ),
);

/** A briefing that comes with the atlas: views in order, with what is said to them. */
export const briefingFile = v.strictObject({
  id: slug,
  title: bilingual,
  slides: v.pipe(
    v.array(
      v.strictObject({
        /** A view, from the "?" or "#" on, without its language; the whole list is held against the atlas. */
        link: v.string(),
        title: bilingual,
        note: bilingual,
        /** Features that the note speaks of, with the status that stood when it was written. */
        stands: v.optional(v.record(slug, v.picklist(STATUS_ORDER))),
      }),
    ),
    v.minLength(1, 'a briefing has at least one slide'),
  ),
});

/** Whether the parts of an ISO date that are given name a real day between 1900 and 2100. */
export function isRealDate(iso: string): boolean {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const made = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2100 && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

export type LayersFile = v.InferOutput<typeof layersFile>;
export type DocumentFile = v.InferOutput<typeof documentFile>;
export type AnnotationEntry = v.InferOutput<typeof annotationsFile>[number];
export type UnmarkedEntry = v.InferOutput<typeof unmarkedFile>[number];
export type DeletionEntry = v.InferOutput<typeof deletionsFile>[number];
export type FeatureFile = v.InferOutput<typeof featureFile>;
export type PlaceEntry = v.InferOutput<typeof placesFile>[number];
export type SearchedEntry = v.InferOutput<typeof searchedFile>[number];
export type DividedEntry = v.InferOutput<typeof dividedFile>[number];
export type BriefingEntry = v.InferOutput<typeof briefingFile>;
export type RetiredEntry = v.InferOutput<typeof retiredFile>[number];
export type TraditionalEntry = v.InferOutput<typeof traditionalFile>[number];
export type OutcomeEntry = v.InferOutput<typeof outcomesFile>[number];
