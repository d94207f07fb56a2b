/**
 * Shapes of what the page reads besides the catalogue (`catalog-shape.ts`). Each takes any JSON value and gives
 * what is wrong with it, or null. Total: never throws.
 */
import { inFields, inList, isObject, wrong, type Fault } from './shape';

export { catalog } from './catalog-shape';
export type { Fault } from './shape';

/** `app/search.json`. */
export const searchIndex: Fault = (value) =>
  inFields(value, '', {
    version: 'id',
    variants: 'text',
    entries: 'objects',
    sentences: 'objects',
    words: 'object',
    spellings: 'object',
  });

/** `app/variants.json`. */
export const variants: Fault = (value) => inFields(value, '', { pairs: 'text' });

/** `app/hant.json`. */
export const scriptTable: Fault = (value) => inFields(value, '', { characters: 'text', phrases: 'object' });

/** A GeoJSON FeatureCollection (RFC 7946) of which each part knows the feature it draws. */
export const featureCollection: Fault = (value) =>
  isObject(value) && value.type === 'FeatureCollection'
    ? inList(
        value.features,
        'features',
        (item, at) =>
          inFields(item, at, { geometry: 'object', properties: 'object' }) ??
          inFields(item.geometry, `${at}.geometry`, { type: 'text' }) ??
          inFields(item.properties, `${at}.properties`, { id: 'id', layer: 'text', part: 'text' }),
      )
    : wrong('type');

/** `<layer>.geojson`: every feature has its id; the geometry of what is not placed is null. */
export const features: Fault = (value) =>
  isObject(value) && value.type === 'FeatureCollection'
    ? inList(value.features, 'features', (item, at) => inFields(item, at, { id: 'id', geometry: 'object?' }))
    : wrong('type');

export const topology: Fault = (value) =>
  isObject(value) && value.type === 'Topology'
    ? (inFields(value, '', { objects: 'object' }) ?? (Array.isArray(value.arcs) ? null : wrong('arcs')))
    : wrong('type');

/** `basemap/labels.json`: a list, or an object with the list under `labels`. */
export const placeNames: Fault = (value) =>
  inList(isObject(value) && !Array.isArray(value) ? value.labels : value, 'labels', (item, at) =>
    inFields(item, at, { name: 'name', point: 'point' }),
  );

/** `app/analysis.json`: crossings with their pair and place, lines that branch, borders, cities. */
export const analysis: Fault = (value) =>
  isObject(value)
    ? (inList(value.crossings, 'crossings', (item, at) =>
        inFields(item, at, { feature: 'id', pair: 'texts', at: 'point' }),
      ) ??
      inFields(value, '', { branched: 'texts' }) ??
      inList(value.borders, 'borders', (item, at) => inFields(item, at, { pair: 'texts', km: 'number' })) ??
      inList(value.cities, 'cities', (item, at) => inFields(item, at, { at: 'point' })))
    : wrong('');
