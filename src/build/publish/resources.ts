/** The published files, one row each: path, what it is, schema of its fields. */
import type { Layer, SourceDocument } from '../../core/model/types';
import { DATE_FIELDS } from '../../core/publish/dates';
import { FEATURE_UNIT_FIELDS } from '../../core/publish/feature-units';
import { asFields, FEATURE_FIELDS, type Field } from '../../core/publish/fields';
import { RELATION_FIELDS } from '../../core/publish/relations';
import { TABLE_FIELDS } from '../../core/publish/table';
import { CROSSING_FIELDS } from './analysis';
import { OUTCOME_FIELDS } from './documents';

export interface Resource {
  name: string;
  path: string;
  title: string;
  description: string;
  format: string;
  mediatype: string;
  schema?: { fields: readonly Field[]; primaryKey?: string[]; foreignKeys?: unknown[] };
  table?: true;
}

export function resourcesOf(layers: readonly Layer[], documents: readonly SourceDocument[]): Resource[] {
  // A spreadsheet that guesses types turns 004 into 4 and 2022-06 into Jun-22.
  const asText =
    ' In a spreadsheet import all columns as text: ids such as 004 and dates such as 2022-06 are changed otherwise.';
  const csvFile = { format: 'csv', mediatype: 'text/csv', table: true } as const;
  const properties = { fields: asFields(FEATURE_FIELDS) };
  const idKey = { fields: ['feature'], reference: { resource: 'features', fields: ['id'] } };
  return [
    {
      name: 'features',
      path: 'features.csv',
      title: 'All features',
      description:
        'One row a feature, without its shape. UTF-8 without byte order mark; lists are separated by ";".' +
        asText,
      ...csvFile,
      schema: { fields: asFields([...TABLE_FIELDS, ...DATE_FIELDS]), primaryKey: ['id'] },
    },
    spreadsheetCopy('features', 'All features'),
    ...layers.map((layer) => ({
      name: layer.id,
      path: `${layer.id}.geojson`,
      title: `${layer.name.en} · ${layer.name.zh}`,
      description:
        'GeoJSON (RFC 7946). The schema describes the properties of each feature. Features that are not placed ' +
        'have a null geometry. Foreign members of the collection: name, title, licence, licence_url, attribution, ' +
        'citation, version.',
      format: 'geojson',
      mediatype: 'application/geo+json',
      schema: properties,
    })),
    {
      name: 'annotations',
      path: 'annotations.json',
      title: 'Passages',
      description:
        'W3C Web Annotation collection. target.source is the id of a document, body the ids of features; offsets ' +
        'count Unicode code points of texts/<document>.txt. Own terms: role, says (status with the words that say ' +
        'it), reading (emendation of a corrupt name), note, sentence. By its JSON-LD context a source is the ' +
        'address of that text, a body <layer>.geojson#<id>, both relative to the file.',
      format: 'json',
      mediatype: 'application/ld+json',
    },
    {
      name: 'documents',
      path: 'documents.csl.json',
      title: 'Source documents',
      description: 'CSL-JSON; note says how reliable the document is.',
      format: 'json',
      mediatype: 'application/vnd.citationstyles.csl+json',
    },
    {
      name: 'outcomes',
      path: 'outcomes.csv',
      title: 'What happened since',
      description:
        'Dated events from outside the documents, each with its citation. UTF-8 without byte order mark.' +
        asText,
      ...csvFile,
      schema: { fields: asFields(OUTCOME_FIELDS), foreignKeys: [idKey] },
    },
    spreadsheetCopy('outcomes', 'What happened since'),
    {
      name: 'crossings',
      path: 'crossings.csv',
      title: 'Border crossings',
      description:
        'Where drawn lines cross province borders, each with how well it is known. UTF-8 without byte order mark.' +
        asText,
      ...csvFile,
      schema: { fields: asFields(CROSSING_FIELDS), foreignKeys: [idKey] },
    },
    {
      name: 'relations',
      path: 'relations.csv',
      title: 'Relations between features',
      description:
        'Parts, counts, alternatives and other names of one thing. UTF-8 without byte order mark.' + asText,
      ...csvFile,
      schema: {
        fields: RELATION_FIELDS,
        foreignKeys: [idKey, { fields: ['to'], reference: { resource: 'features', fields: ['id'] } }],
      },
    },
    {
      name: 'feature-units',
      path: 'feature-units.csv',
      title: 'Features by administrative unit',
      description:
        'One row a feature and a prefecture or county that it touches, with six- and four-digit codes to join by. ' +
        'UTF-8 without byte order mark.' +
        asText,
      ...csvFile,
      schema: { fields: FEATURE_UNIT_FIELDS, primaryKey: ['feature', 'adcode'], foreignKeys: [idKey] },
    },
    ...documents.map((document) => ({
      name: `text-${document.id}`,
      path: `texts/${document.id}.txt`,
      title: `Canonical text of document ${document.id}`,
      description:
        'Made from the document as received by deleting page furniture only; one paragraph a line.',
      format: 'txt',
      mediatype: 'text/plain',
    })),
  ];
}

const spreadsheetCopy = (of: string, title: string): Resource => ({
  name: `${of}-spreadsheet`,
  path: `${of}-spreadsheet.csv`,
  title: `${title}, for Excel and WPS`,
  description:
    `${of}.csv with a byte order mark, and an apostrophe before every text that a spreadsheet would take for a ` +
    `number, a date or a formula. Programs read ${of}.csv.`,
  format: 'csv',
  mediatype: 'text/csv',
});
