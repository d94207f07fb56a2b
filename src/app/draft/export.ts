/** What of a draft is given out, and how. */
import { intoCatalog } from '../../core/draft/into-catalog';
import { spreadsheetCsv } from '../../core/publish/csv';
import { fileName } from '../../core/publish/file-name';
import { featuresGeojson } from '../../core/publish/geojson';
import { TABLE_HEADER, tableRow } from '../../core/publish/table';
import { save } from '../ui/save';
import { bundle } from './bundle';
import type { Correcting } from './correcting.svelte';
import { readUnits } from './show';

export const EXPORTS = ['zip', 'geojson', 'csv'] as const;
export type ExportId = (typeof EXPORTS)[number];

export async function exportDraft(correcting: Correcting, what: ExportId): Promise<void> {
  const { app, id, work, desk } = correcting;
  const atlas = (app.published ?? app.catalog!).data;
  const name = (extension: string) => fileName(app.t('app.name'), work.meta.title, '', extension);
  if (what === 'zip') {
    save(bundle(desk.stored(id)!), name('draft.zip'), 'application/zip');
    return;
  }
  const { catalog, parts } = intoCatalog(atlas, [work], await readUnits());
  const features = catalog.features.filter(({ documents }) => documents.includes(id));
  if (what === 'csv') {
    save(spreadsheetCsv(TABLE_HEADER, features.map(tableRow)), name('csv'), 'text/csv;charset=utf-8');
    return;
  }
  const drawn = parts.filter(({ properties: { part, until } }) => part !== 'band' && until === undefined);
  const geometry = new Map(drawn.map((part) => [part.properties.id, part.geometry]));
  const text = featuresGeojson(features, (feature) => geometry.get(feature.id) ?? null, {
    title: work.meta.title,
    note: app.t('draft.mark'),
  });
  save(text, name('geojson'), 'application/geo+json');
}
