/**
 * The published properties of a feature: name, type, meaning and value, in one place. GeoJSON
 * properties, columns of features.csv and the schema in datapackage.json are all made from it.
 */
import { LAYERS } from '../model/layers';
import { PROVINCES } from '../model/provinces';
import { CLAIMED_STATUSES, STATUS_ORDER } from '../model/statuses';
import type { Feature } from '../model/types';
import { shortName } from './short-names';

/** A field of a Frictionless Table Schema (v2). */
export interface Field {
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  description: string;
  /** Ours: a name of at most ten letters, for Shapefile users. */
  shortName?: string;
  constraints?: { required?: true; unique?: true; enum?: readonly (string | number)[]; minimum?: number };
}

export type Value = string | number | boolean | null | readonly string[] | Readonly<Record<string, number>>;
interface FeatureField extends Field {
  of(feature: Feature): Value;
}

const required = { required: true } as const;
const text = (name: string, description: string, of: (feature: Feature) => Value): FeatureField => ({
  name,
  type: 'string',
  description,
  of,
});
const number = (name: string, description: string, of: (feature: Feature) => Value): FeatureField => ({
  name,
  type: 'number',
  description,
  constraints: { minimum: 0 },
  of,
});
const list = (name: string, description: string, of: (feature: Feature) => Value): FeatureField => ({
  name,
  type: 'array',
  description,
  of,
});

const BASES = ['alignment', 'via-places', 'endpoints', 'admin-units', 'soft-hull', 'point', 'none'];
const LEVELS = ['high', 'medium', 'low'];

export const FEATURE_FIELDS: readonly FeatureField[] = [
  { ...text('id', 'Lasting id of the feature', (f) => f.id), constraints: { required: true, unique: true } },
  { ...text('layer', 'Layer', (f) => f.layer), constraints: { ...required, enum: LAYERS } },
  {
    ...text('kind', "Kind within the layer, e.g. high-speed; see the layer's list", (f) => f.kind),
    constraints: required,
  },
  { ...text('name', 'Name in Chinese', (f) => f.name.zh), constraints: required },
  { ...text('name_en', 'Name in English', (f) => f.name.en), constraints: required },
  list('aliases', 'Other names', (f) => f.aliases),
  {
    ...text(
      'status',
      'Status that the latest document naming it gives it, in its furthest passage (for lines and roads, agreed counts before proposed)',
      (f) => f.status,
    ),
    constraints: { ...required, enum: CLAIMED_STATUSES },
  },
  {
    ...text(
      'status_now',
      'What stands: the furthest state known that concerns the whole, from the documents and from outcomes.csv',
      (f) => f.now.status,
    ),
    constraints: { ...required, enum: STATUS_ORDER },
  },
  text(
    'status_now_date',
    'Since when: date of the event, of its report, or of the document (ISO 8601, as far as known)',
    (f) => f.now.date,
  ),
  {
    ...text(
      'status_now_scope',
      'whole: an event that concerns the whole; part: a part has come further than the whole, see status_now_part; said: nothing has outdone the latest document',
      (f) => (f.now.part ? 'part' : f.now.event ? 'whole' : 'said'),
    ),
    constraints: { ...required, enum: ['whole', 'part', 'said'] },
  },
  text('status_now_part', 'State of the part that has come further', (f) => f.now.part?.status ?? null),
  number('status_now_part_km', 'Length of that part, km, where published', (f) => f.now.part?.km ?? null),
  number('status_now_of_km', 'Length of the whole that it is a part of, km', (f) => f.now.part?.ofKm ?? null),
  text(
    'searched_until',
    'Until when public sources were searched for what became of it: YYYY-MM',
    (f) => f.searched,
  ),
  {
    ...list('documents', 'Ids of the documents that name it, by date', (f) => f.documents),
    constraints: required,
  },
  list('annotations', 'Ids in annotations.json of the passages that name it', (f) => f.annotations),
  {
    ...text('geometry_basis', 'What the geometry rests on; none: not placed', (f) => f.basis),
    constraints: { ...required, enum: BASES },
  },
  {
    ...text(
      'route_accuracy',
      "Route accuracy after Global Energy Monitor's levels; lines only",
      (f) => f.accuracy,
    ),
    constraints: { enum: LEVELS },
  },
  number(
    'coordinate_uncertainty_m',
    'Radius in metres within which the true position lies (Darwin Core coordinateUncertaintyInMeters); empty if not placed',
    (f) => f.uncertaintyM,
  ),
  {
    name: 'location_exactness',
    type: 'integer',
    description: 'IATI location exactness: 1 exact, 2 approximate; empty if not placed',
    constraints: { enum: [1, 2] },
    of: (f) => f.exactness,
  },
  {
    ...list('provinces', 'Provinces that it joins or lies in, short Chinese names', (f) => f.provinces),
    constraints: required,
  },
  list('provinces_iso', 'The same in ISO 3166-2', (f) =>
    f.provinces.map((province) => PROVINCES[province].iso),
  ),
  number('stated_km', 'Length that a public source states, km', (f) => f.stated?.km ?? null),
  text('stated_km_source', 'That source, in Chinese', (f) => f.stated?.source.zh ?? null),
  text('stated_km_source_en', 'That source, in English', (f) => f.stated?.source.en ?? null),
  number('drawn_km', 'Geodesic length of the geometry as drawn, km; lines only', (f) => f.drawnKm),
  text('length_note', 'Why drawn and stated length differ, in English', (f) => f.lengthNote?.en ?? null),
  {
    name: 'km_by_province',
    type: 'object',
    description: 'Drawn length in each province, km; lines only',
    of: (f) => f.kmByProvince,
  },
  list(
    'units',
    'Adcodes (GB/T 2260) of the prefectures and counties that the geometry touches',
    (f) => f.units,
  ),
  list('places', 'Gazetteer places that it is drawn through', (f) => f.places),
  {
    name: 'aggregate',
    type: 'boolean',
    description: 'True for counts and programmes that have no place of their own',
    constraints: required,
    of: (f) => f.aggregate,
  },
  text('placement', 'How it was placed, in Chinese', (f) => f.placement?.zh ?? null),
  text('placement_en', 'How it was placed, in English', (f) => f.placement?.en ?? null),
  text('unplaced_reason', 'Why it is not placed, in Chinese', (f) => f.unplaced?.zh ?? null),
  text('unplaced_reason_en', 'Why it is not placed, in English', (f) => f.unplaced?.en ?? null),
  text('note', 'Editorial note, in Chinese', (f) => f.note?.zh ?? null),
  text('note_en', 'Editorial note, in English', (f) => f.note?.en ?? null),
  list('former_ids', 'Ids that it had before', (f) => f.formerIds),
];

/** The properties of a feature as published in GeoJSON. */
export function propertiesOf(feature: Feature): Record<string, Value> {
  return Object.fromEntries(FEATURE_FIELDS.map((field) => [field.name, field.of(feature)]));
}

/** The fields as a Table Schema lists them: without our own functions. */
export function asFields(fields: readonly Field[]): Field[] {
  return fields.map(({ name, type, description, constraints }) => ({
    name,
    type,
    description,
    shortName: shortName(name),
    ...(constraints ? { constraints } : {}),
  }));
}

/** The same for CSV, where a list is a text (the profile of v2.0 knows no type for it). */
export function asColumns(fields: readonly Field[]): Field[] {
  return asFields(fields).map((field) =>
    field.type === 'array'
      ? { ...field, type: 'string', description: `${field.description}; several are separated by ";"` }
      : field,
  );
}
