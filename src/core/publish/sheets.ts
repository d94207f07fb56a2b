/** What a workbook of features holds, sheet by sheet, before any program writes it: text stays text, numbers numbers. */
import { message, named } from '../messages';
import type { Catalog } from '../model/catalog';
import type { Feature, Lang } from '../model/types';
import type { Cell } from './csv';
import type { Imprint } from './licence';
import { TABLE_FIELDS, TABLE_HEADER, tableRow } from './table';

export interface Sheet {
  name: string;
  rows: readonly (readonly Cell[])[];
}

/** The features, what the file is (title, licence, citation, version, link), and what each column means. */
export function featureSheets(
  catalog: Catalog,
  features: readonly Feature[],
  { title, lang, link, imprint }: { title: string; lang: Lang; link: string; imprint: Imprint },
): Sheet[] {
  const t = (key: 'download.sheet' | 'download.about' | 'download.columns') => message(lang, key);
  const documents = catalog.documents.map((document): Cell[] => [
    `document ${document.id}`,
    `${named(document.name, lang)} (${document.date})`,
  ]);
  return [
    { name: t('download.sheet'), rows: [TABLE_HEADER, ...features.map(tableRow)] },
    {
      name: t('download.about'),
      rows: [['title', title], ...Object.entries(imprint), ['link', link], ...documents],
    },
    {
      name: t('download.columns'),
      rows: TABLE_FIELDS.map(({ name, type, description }) => [name, type, description]),
    },
  ];
}
