/**
 * The catalogue: what the compiler makes of `data/` and the app asks. Plain JSON, no methods.
 *
 * Coordinates are [longitude, latitude], degrees, WGS-84. `_m` metres, `_km` kilometres.
 * Text offsets count Unicode code points; `end` is exclusive (W3C TextPositionSelector).
 */
import type { OutcomeEvent, OutcomeScope, PromisedEvent } from './events';
import type { LayerId } from './layers';
import type { Province } from './provinces';
import type { Status } from './statuses';

export type { LayerId, OutcomeEvent, Province, Status };

export type Lang = 'zh' | 'en';
export type Bilingual = Record<Lang, string>;
export type Confidence = 'high' | 'medium' | 'low';
export type LonLat = [number, number];
/** west, south, east, north */
export type Bbox = [number, number, number, number];

export interface Span {
  start: number;
  end: number;
}

export interface Layer {
  id: LayerId;
  name: Bilingual;
  /** On light ground, on dark ground. */
  colour: [string, string];
  kinds: Record<string, Bilingual>;
}

/** design.md: what the geometry rests on. `units` and `line` recipes give admin-units and alignment. */
export type GeometryBasis =
  'alignment' | 'via-places' | 'endpoints' | 'admin-units' | 'soft-hull' | 'point' | 'none';

/** A part that has come further than the whole. */
export interface StandingPart {
  status: Status;
  event: OutcomeEvent;
  /** Of all parts that have come so far together, km; null where not published. */
  km: number | null;
  /** Length of the whole, km, as published, else as drawn (`ofDrawn`); null where neither is known. */
  ofKm: number | null;
  ofDrawn: boolean;
  /** Of the latest of these parts; ISO 8601, cut to what is known. */
  date: string | null;
}

export interface Standing {
  status: Status;
  /** The event that the status rests on; null: it is what the latest document says, and nothing has outdone it. */
  event: OutcomeEvent | null;
  /** Of the event, or of that document; ISO 8601, cut to what is known. */
  date: string | null;
  /** Only the date of a report is known: it happened by then. */
  reported: boolean;
  part: StandingPart | null;
}

export interface Feature {
  id: string;
  formerIds: string[];
  layer: LayerId;
  kind: string;
  name: Bilingual;
  aliases: string[];
  aggregate: boolean;
  /** The status that the latest document gives it (strongest of that document's passages). */
  status: Status;
  /** What stands now, as far as is known. */
  now: Standing;
  /** Until when public sources were searched for what became of it: YYYY-MM; null: never. */
  searched: string | null;
  /** Ids of the documents that name it, by date. */
  documents: string[];
  /** Annotation ids (global, "002/hu-su-hu"), by document date, then position. */
  annotations: string[];
  basis: GeometryBasis;
  /** Global Energy Monitor's route accuracy. */
  accuracy: Confidence | null;
  /** Darwin Core coordinateUncertaintyInMeters; null where not placed. */
  uncertaintyM: number | null;
  /** IATI location exactness: 1 exact, 2 approximate; null where not placed. */
  exactness: 1 | 2 | null;
  placement: Bilingual | null;
  /** Why it is not placed. */
  unplaced: Bilingual | null;
  drawnKm: number | null;
  stated: { km: number; source: Bilingual } | null;
  lengthNote: Bilingual | null;
  /** As the text or plain geography says. */
  provinces: Province[];
  provincesNote: Bilingual | null;
  /** Drawn length in each province that the geometry touches, km (lines only). */
  kmByProvince: Partial<Record<Province, number>>;
  /** Prefecture and county adcodes that the geometry touches. */
  units: string[];
  /** Gazetteer places of the recipe, in order. */
  places: string[];
  bbox: Bbox | null;
  /** A point on or in the geometry for labels and fly-to. */
  anchor: LonLat | null;
  relations: {
    kind: 'same-thing' | 'part-of' | 'counted-in' | 'competes-with' | 'see-also';
    to: string;
    note: Bilingual | null;
  }[];
  note: Bilingual | null;
}

export interface Annotation {
  /** "<document>/<passage>" */
  id: string;
  document: string;
  passage: string;
  exact: string;
  /** At most 32 code points of context on each side, as published. */
  prefix: string;
  suffix: string;
  position: Span;
  /** The sentence around the passage. */
  sentence: Span;
  features: string[];
  role: 'names' | 'mention' | 'aggregate';
  says: {
    status: Status;
    /** Verbatim words and where they stand; null for a bare mention. */
    words: ({ exact: string } & Span) | null;
    kindWords: ({ exact: string } & Span) | null;
    count: number | null;
    lengthKm: number | null;
    promise: ({ event: PromisedEvent; by: string; words: string } & Span) | null;
  };
  reading: {
    as: string | null;
    reason: Bilingual;
    confidence: Confidence | null;
    evidence: Bilingual | null;
  } | null;
  note: Bilingual | null;
}

export interface SourceDocument {
  id: string;
  name: Bilingual;
  /** What it is called beside its date (`shortTitle`). */
  short: Bilingual;
  title: string;
  publisher: string | null;
  /** The date it stands for: event date, else publication date (ISO 8601, as far as known). */
  date: string;
  eventDate: string | null;
  issued: string | null;
  language: string;
  url: string | null;
  reliability: { grade: 'good' | 'fair' | 'poor'; note: Bilingual };
  /** In code points of the canonical text, line break excluded. */
  paragraphs: (Span & { kind: 'title' | 'heading' | 'caption' | 'paragraph'; level: 1 | 2 | 3 | null })[];
  /** What the canonical text left out of the seed: where (offset in the canonical text) and what. */
  deletions: {
    at: number;
    text: string;
    why: 'furniture' | 'repetition' | 'romanisation' | 'debris' | 'white-space';
  }[];
  /** Of the canonical text, in code points. */
  length: number;
  /** Of the canonical text (`fingerprint`): only a text that has it may be marked by this catalogue's offsets. */
  fingerprint: string;
}

export interface Outcome {
  feature: string;
  event: OutcomeEvent;
  /** Whether it concerns the feature as the documents name it, a part of it, or another thing. */
  scope: OutcomeScope;
  /** With scope `part`: what part, and its length and that of the whole in km where published. */
  part: (Bilingual & { km: number | null; ofKm: number | null }) | null;
  /** With scope `related`: what other thing. */
  related: Bilingual | null;
  /** Of the event itself; null where only the report has a date. */
  date: string | null;
  what: Bilingual;
  citation: {
    outlet: string;
    date: string | null;
    title: string | null;
    url: string | null;
    note: Bilingual | null;
  };
  confidence: Confidence;
}

export interface Place {
  id: string;
  name: Bilingual;
  aliases: string[];
  kind: string;
  point: LonLat;
  precisionM: number;
  source: string;
}

/** A prefecture or county that some feature touches. */
export interface Unit {
  adcode: string;
  name: Bilingual;
  level: 'prefecture' | 'county';
  province: Province;
}

/** An id that has ended: a feature that was merged into another or taken out. It is never used again. */
export interface Retired {
  id: string;
  /** Where what it named is found now; null where the atlas has no feature for it any more. */
  to: string | null;
  reason: Bilingual;
  date: string;
}

export interface CatalogData {
  /** Version of the data: the CHANGELOG's, with a short hash of the content. */
  version: string;
  /** What the map shows at the start: a square in Web Mercator around all that is placed. */
  bounds: Bbox;
  layers: Layer[];
  documents: SourceDocument[];
  features: Feature[];
  annotations: Annotation[];
  outcomes: Outcome[];
  retired: Retired[];
  places: Place[];
  units: Unit[];
}

/** Properties of the GeoJSON that the map draws (`data/app/areas.geojson`, `lines.geojson`), one feature per drawn part. */
export interface MapProperties {
  id: string;
  layer: LayerId;
  kind: string;
  status: Status;
  basis: GeometryBasis;
  accuracy: Confidence | null;
  uncertaintyM: number;
  zh: string;
  en: string;
  /** Side-by-side drawing: signed lane in line widths, 0 = on the line. */
  lane: number;
  /** What this part is: the thing itself, its border crossing, its band of doubt. */
  part: 'line' | 'area' | 'point' | 'crossing' | 'gap' | 'band';
  /** Of a sign on a line: degrees clockwise from an eastward sign to the line. */
  bearing?: number;
  /** Of a zone's sign: it stands for the zone below that zoom, at which the zone itself can be seen. */
  until?: number;
  /** Drawing order, larger on top. */
  rank: number;
}
