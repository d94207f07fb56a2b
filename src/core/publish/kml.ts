/** Features as KML 2.2 for Google Earth, 奥维 and the like: a folder a layer, colours of the atlas, what the file rests on. */
import type { Geometry, Position } from 'geojson';
import { message, named } from '../messages';
import { date } from '../messages/format';
import type { Catalog } from '../model/catalog';
import type { Feature, Lang } from '../model/types';
import { propertiesOf } from './fields';
import type { GeometryOf } from './geojson';
import type { Imprint } from './licence';
import { xml } from './xml';

/** Opacity of what fills areas, as KML writes it: two hexadecimal digits before the colour. */
const FILL = '26';

/**
 * The features by layer; what is not placed is there without geometry. Names and descriptions in `lang`; the
 * published fields as ExtendedData. `title`: what the set is; the document's description has the imprint.
 */
export function featuresKml(
  catalog: Catalog,
  features: readonly Feature[],
  geometryOf: GeometryOf,
  { title, lang, imprint }: { title: string; lang: Lang; imprint: Imprint },
): string {
  const folders = catalog.layers.flatMap(({ id, name }) => {
    const own = features.filter(({ layer }) => layer === id);
    if (!own.length) return [];
    const marks = own.map((feature) => placemark(feature, geometryOf(feature), lang)).join('\n');
    return `<Folder><name>${xml(named(name, lang))}</name>\n${marks}\n</Folder>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>',
    `<name>${xml(title)}</name>`,
    `<description>${xml(Object.values(imprint).join('\n'))}</description>`,
    extended(imprint),
    ...catalog.layers.map(({ id, colour: [light] }) => style(id, light)),
    ...folders,
    '</Document></kml>\n',
  ].join('\n');
}

function placemark(feature: Feature, geometry: Geometry | null, lang: Lang): string {
  const since = feature.now.date ? ` (${date(feature.now.date, lang)})` : '';
  const stands = message(lang, `status.${feature.now.status}`) + since;
  const why = geometry ? '' : named(feature.unplaced ?? {}, lang) || message(lang, 'feature.unplaced');
  return (
    `<Placemark id="${xml(feature.id)}"><name>${xml(named(feature.name, lang))}</name>` +
    `<description>${xml([stands, why].filter(Boolean).join('\n'))}</description>` +
    `<styleUrl>#${xml(feature.layer)}</styleUrl>${extended(propertiesOf(feature))}` +
    `${geometry ? shape(geometry) : ''}</Placemark>`
  );
}

function extended(values: Record<string, unknown>): string {
  const written = Object.entries(values).flatMap(([name, value]) => {
    if (value === null || value === '') return [];
    const text = Array.isArray(value) ? value.join(';') : asText(value);
    return text ? `<Data name="${xml(name)}"><value>${xml(text)}</value></Data>` : [];
  });
  return `<ExtendedData>${written.join('')}</ExtendedData>`;
}
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function shape(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `<Point>${positions([geometry.coordinates])}</Point>`;
    case 'LineString':
      return `<LineString><tessellate>1</tessellate>${positions(geometry.coordinates)}</LineString>`;
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPoint':
      return several(geometry.coordinates.map((coordinates) => shape({ type: 'Point', coordinates })));
    case 'MultiLineString':
      return several(geometry.coordinates.map((coordinates) => shape({ type: 'LineString', coordinates })));
    case 'MultiPolygon':
      return several(geometry.coordinates.map(polygon));
    case 'GeometryCollection':
      return several(geometry.geometries.map(shape));
  }
}
const several = (shapes: readonly string[]): string => `<MultiGeometry>${shapes.join('')}</MultiGeometry>`;

function polygon([outer = [], ...holes]: Position[][]): string {
  const ring = (of: 'outer' | 'inner', points: Position[]) =>
    `<${of}BoundaryIs><LinearRing>${positions(points)}</LinearRing></${of}BoundaryIs>`;
  return `<Polygon>${ring('outer', outer)}${holes.map((hole) => ring('inner', hole)).join('')}</Polygon>`;
}
const positions = (points: readonly Position[]): string =>
  `<coordinates>${points.map(([lon, lat]) => `${lon},${lat}`).join(' ')}</coordinates>`;

/** KML has colours from the far end: alpha, blue, green, red. */
function style(id: string, colour: string): string {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(colour.toLowerCase()) ?? [];
  const bgr = `${blue}${green}${red}`;
  return (
    `<Style id="${xml(id)}"><IconStyle><color>ff${bgr}</color></IconStyle>` +
    `<LineStyle><color>ff${bgr}</color><width>3</width></LineStyle>` +
    `<PolyStyle><color>${FILL}${bgr}</color></PolyStyle></Style>`
  );
}
