/**
 * Shapes of what the page reads: enough to tell a truncated or foreign file from ours before anything is drawn
 * of it. Each takes any JSON value and gives one sentence about what is wrong, or null. Total: never throws.
 */
export type Fault = (value: unknown) => string | null;

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const hasName = (value: unknown): boolean =>
  isObject(value) && (typeof value.zh === 'string' || typeof value.en === 'string');

/** The first element of a list that is not as it should be, by its place in the file. */
function inList(list: unknown, path: string, fault: (item: Fields) => string | null): string | null {
  if (!Array.isArray(list)) return `${path} is not a list`;
  for (const [i, item] of list.entries()) {
    const wrong = isObject(item) ? fault(item) : 'is not an object';
    if (wrong) return `${path}[${i}] ${wrong}`;
  }
  return null;
}

const identified = (item: Fields): string | null =>
  typeof item.id === 'string' && item.id ? null : 'has no id';
const named = (item: Fields): string | null =>
  identified(item) ?? (hasName(item.name) ? null : `(${String(item.id)}) has no name`);

/** An id that stands twice would break every list that is keyed by it. */
function unique(list: unknown, path: string): string | null {
  const seen = new Set<unknown>();
  for (const { id } of list as Fields[]) {
    if (seen.has(id)) return `${path} has the id "${String(id)}" twice`;
    seen.add(id);
  }
  return null;
}

/** `app/catalog.json`: the lists are there, what is looked up by id has one, and names can be shown. */
export const catalog: Fault = (value) => {
  if (!isObject(value)) return 'is not an object';
  if (typeof value.version !== 'string') return 'version is missing';
  if (!Array.isArray(value.bounds) || value.bounds.length !== 4) return 'bounds are missing';
  const layers = new Set(Array.isArray(value.layers) ? value.layers.map((layer: Fields) => layer?.id) : []);
  if (layers.size === 0) return 'layers are missing';
  return (
    inList(value.layers, 'layers', (item) => named(item) ?? (isObject(item.kinds) ? null : 'has no kinds')) ??
    inList(
      value.documents,
      'documents',
      (item) =>
        named(item) ?? (typeof item.fingerprint === 'string' ? null : 'has no fingerprint of its text'),
    ) ??
    inList(value.places, 'places', named) ??
    inList(value.features, 'features', (item) => {
      if (!layers.has(item.layer)) return `(${String(item.id)}) is in an unknown layer`;
      const missing = ['annotations', 'documents', 'provinces', 'formerIds'].find(
        (k) => !Array.isArray(item[k]),
      );
      return named(item) ?? (missing ? `(${String(item.id)}) has no ${missing}` : null);
    }) ??
    inList(value.annotations, 'annotations', (item) =>
      isObject(item.position) && isObject(item.says) ? identified(item) : 'has no position or says nothing',
    ) ??
    inList(value.outcomes, 'outcomes', (item) =>
      typeof item.feature === 'string' ? null : 'has no feature',
    ) ??
    unique(value.layers, 'layers') ??
    unique(value.documents, 'documents') ??
    unique(value.features, 'features') ??
    unique(value.annotations, 'annotations')
  );
};

/** `app/search.json`. */
export const searchIndex: Fault = (value) => {
  if (!isObject(value)) return 'is not an object';
  if (typeof value.version !== 'string') return 'version is missing';
  return ['entries', 'sentences'].find((key) => !Array.isArray(value[key])) ? 'lists are missing' : null;
};

/** A GeoJSON FeatureCollection (RFC 7946) of which each part knows the feature it draws. */
export const featureCollection: Fault = (value) =>
  isObject(value) && value.type === 'FeatureCollection'
    ? inList(value.features, 'features', ({ geometry, properties }) =>
        isObject(geometry) && isObject(properties) ? identified(properties) : 'has no geometry or properties',
      )
    : 'is not a FeatureCollection';

/** `<layer>.geojson`: every feature has its id; the geometry of what is not placed is null. */
export const features: Fault = (value) =>
  isObject(value) && value.type === 'FeatureCollection'
    ? inList(
        value.features,
        'features',
        (item) => identified(item) ?? ('geometry' in item ? null : `(${String(item.id)}) has no geometry`),
      )
    : 'is not a FeatureCollection';

export const topology: Fault = (value) =>
  isObject(value) && value.type === 'Topology' && isObject(value.objects) && Array.isArray(value.arcs)
    ? null
    : 'is not a TopoJSON topology';

/** `basemap/labels.json`: a list, or an object with the list under `labels`. */
export const placeNames: Fault = (value) =>
  inList(isObject(value) && !Array.isArray(value) ? value.labels : value, 'labels', (item) =>
    hasName(item.name) && Array.isArray(item.point) ? null : 'has no name or point',
  );

/** `app/analysis.json`: crossings with their pair and place, borders, cities. */
export const analysis: Fault = (value) =>
  isObject(value)
    ? (inList(value.crossings, 'crossings', (item) =>
        typeof item.feature === 'string' && Array.isArray(item.pair) && Array.isArray(item.at)
          ? null
          : 'has no feature, pair or place',
      ) ??
      inList(value.borders, 'borders', (item) =>
        Array.isArray(item.pair) && typeof item.km === 'number' ? null : 'has no pair or length',
      ) ??
      inList(value.cities, 'cities', (item) => (Array.isArray(item.at) ? null : 'has no place')))
    : 'is not an object';
