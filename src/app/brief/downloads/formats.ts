/** The kinds of files a set of features is given out as, one row each. To add one: a row and its message. */
import type { FeatureCollection, Geometry } from 'geojson';
import type { MessageKey } from '../../../core/messages';
import type { Catalog } from '../../../core/model/catalog';
import type { Feature, Lang, LayerId } from '../../../core/model/types';
import { annotationCollection } from '../../../core/publish/annotations';
import { spreadsheetCsv } from '../../../core/publish/csv';
import { featuresGeojson, type GeometryOf } from '../../../core/publish/geojson';
import { featuresKml } from '../../../core/publish/kml';
import { imprintOf } from '../../../core/publish/licence';
import { featureSheets } from '../../../core/publish/sheets';
import { TABLE_HEADER, tableRow } from '../../../core/publish/table';

/** What a file is made of. */
export interface Wanted {
  catalog: Catalog;
  /** In their order. */
  features: readonly Feature[];
  /** What the set is, in words. */
  title: string;
  lang: Lang;
  /** Restores the view. */
  link: string;
  /** The published features of a layer (`readLayer` of the client). */
  read: (layer: LayerId) => Promise<FeatureCollection<Geometry | null>>;
}

export interface Format {
  id: 'xlsx' | 'csv' | 'geojson' | 'kml' | 'jsonld';
  extension: string;
  type: string;
  /** Rejects with a `DataError` where a published file can't be had. */
  make(wanted: Wanted): Promise<string | Blob>;
}

export const formatName = (id: Format['id']): MessageKey => `download.${id}`;

/** Reads the layers that the features are in, and gives where each lies. */
async function geometries({ features, read }: Wanted): Promise<GeometryOf> {
  const layers = [...new Set(features.map(({ layer }) => layer))];
  const known = new Map<string, Geometry | null>();
  for (const { features: published } of await Promise.all(layers.map(read)))
    for (const { id, geometry } of published) known.set(String(id), geometry);
  return ({ id }) => known.get(id) ?? null;
}

const about = ({ catalog, title, lang, link }: Wanted) => ({
  title,
  lang,
  link,
  imprint: imprintOf(catalog.data.version),
});

export const FORMATS: readonly Format[] = [
  {
    id: 'xlsx',
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    async make(wanted) {
      const { workbook } = await import('./workbook');
      return workbook(featureSheets(wanted.catalog, wanted.features, about(wanted)));
    },
  },
  {
    id: 'csv',
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    make: ({ features }) => Promise.resolve(spreadsheetCsv(TABLE_HEADER, features.map(tableRow))),
  },
  {
    id: 'geojson',
    extension: 'geojson',
    type: 'application/geo+json',
    async make(wanted) {
      const { title, link, imprint } = about(wanted);
      return featuresGeojson(wanted.features, await geometries(wanted), { title, link, ...imprint });
    },
  },
  {
    id: 'kml',
    extension: 'kml',
    type: 'application/vnd.google-earth.kml+xml',
    make: async (wanted) =>
      featuresKml(wanted.catalog, wanted.features, await geometries(wanted), about(wanted)),
  },
  {
    id: 'jsonld',
    extension: 'jsonld',
    type: 'application/ld+json',
    make({ catalog, features }) {
      const ids = new Set(features.flatMap(({ annotations }) => annotations));
      const own = catalog.data.annotations.filter(({ id }) => ids.has(id));
      return Promise.resolve(
        annotationCollection(own, imprintOf(catalog.data.version), (id) => catalog.feature(id)?.layer ?? ''),
      );
    },
  },
];
