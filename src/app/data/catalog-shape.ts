/** The shape of `app/catalog.json`: all that the page relies on, by `core/model/types.ts`. */
import { LAYERS } from '../../core/model/layers';
import { PROVINCES } from '../../core/model/provinces';
import { STATUS_ORDER } from '../../core/model/statuses';
import type { Detail } from './data-error';
import { inFields, inList, inTable, isObject, wrong, type Fault, type Fields, type Table } from './shape';

const LAYER: Table = { id: 'id', name: 'name', colour: 'texts', kinds: 'object' };
const DOCUMENT: Table = {
  id: 'id',
  name: 'name',
  short: 'name',
  title: 'text',
  date: 'text',
  language: 'text',
  reliability: 'object',
  paragraphs: 'spans',
  deletions: 'objects',
  length: 'number',
  fingerprint: 'id',
};
const FEATURE: Table = {
  id: 'id',
  formerIds: 'texts',
  layer: 'id',
  kind: 'text',
  name: 'name',
  aliases: 'texts',
  aggregate: 'boolean',
  status: 'text',
  now: 'object',
  documents: 'texts',
  annotations: 'texts',
  basis: 'text',
  drawnKm: 'number?',
  stated: 'object?',
  provinces: 'texts',
  kmByProvince: 'object',
  units: 'texts',
  places: 'texts',
  bbox: 'box?',
  anchor: 'point?',
  relations: 'objects',
};
const ANNOTATION: Table = {
  id: 'id',
  document: 'id',
  passage: 'id',
  exact: 'text',
  position: 'span',
  sentence: 'span',
  features: 'texts',
  says: 'object',
  reading: 'object?',
};
const OUTCOME: Table = {
  feature: 'id',
  event: 'text',
  scope: 'text',
  what: 'name',
  citation: 'object',
  confidence: 'text',
};
const PLACE: Table = { id: 'id', name: 'name', aliases: 'texts', kind: 'text', point: 'point' };
const UNIT: Table = { adcode: 'id', name: 'name', level: 'text', province: 'text' };
const RETIRED: Table = { id: 'id', reason: 'name', date: 'text' };

const among = (list: unknown, key = 'id'): Set<unknown> =>
  new Set(Array.isArray(list) ? list.map((item: unknown) => isObject(item) && item[key]) : []);

/** What a feature refers to is there: its layer and its kind, its statuses, its provinces. */
function ofFeature(item: Fields, at: string, kinds: ReadonlyMap<unknown, unknown>): Detail | null {
  const layer = kinds.get(item.layer);
  if (!isObject(layer)) return { say: 'fault.unknownLayer', with: { at, id: String(item.layer) } };
  if (!Object.hasOwn(layer, String(item.kind)))
    return { say: 'fault.unknown', with: { at: `${at}.kind`, id: String(item.kind) } };
  const statuses = STATUS_ORDER as readonly unknown[];
  if (!statuses.includes(item.status)) return wrong(`${at}.status`);
  if (!statuses.includes((item.now as Fields).status)) return wrong(`${at}.now.status`);
  const province = (item.provinces as string[]).find((id) => !Object.hasOwn(PROVINCES, id));
  return province === undefined
    ? null
    : { say: 'fault.unknown', with: { at: `${at}.provinces`, id: province } };
}

export const catalog: Fault = (value) => {
  const found = inFields(value, '', { version: 'id', bounds: 'box' });
  if (found || !isObject(value)) return found ?? wrong('.');
  const { layers, documents, places, units, features, annotations, outcomes, retired } = value;
  if (Array.isArray(layers) && layers.length === 0) return { say: 'fault.lacks', with: { at: 'layers' } };
  const parts =
    inTable(layers, 'layers', LAYER) ??
    inList(layers, 'layers', ({ id }, at) =>
      (LAYERS as readonly unknown[]).includes(id)
        ? null
        : { say: 'fault.unknownLayer', with: { at, id: String(id) } },
    ) ??
    inTable(documents, 'documents', DOCUMENT) ??
    inTable(places, 'places', PLACE) ??
    inTable(units, 'units', UNIT, 'adcode') ??
    inTable(features, 'features', FEATURE) ??
    inTable(annotations, 'annotations', ANNOTATION) ??
    inTable(outcomes, 'outcomes', OUTCOME, null) ??
    inTable(retired, 'retired', RETIRED);
  if (parts) return parts;
  const kinds = new Map((layers as Fields[]).map((layer) => [layer.id, layer.kinds]));
  const known = among(documents);
  return (
    inList(features, 'features', (item, at) => ofFeature(item, at, kinds)) ??
    inList(annotations, 'annotations', (item, at) =>
      (STATUS_ORDER as readonly unknown[]).includes((item.says as Fields).status)
        ? known.has(item.document)
          ? null
          : { say: 'fault.unknown', with: { at: `${at}.document`, id: String(item.document) } }
        : wrong(`${at}.says.status`),
    )
  );
};
