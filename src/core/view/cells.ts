/** What stands in a cell of the table, as a person reads it. */
import { distance, km } from '../messages/format';
import { message, named } from '../messages';
import type { Catalog } from '../model/catalog';
import type { Feature, Lang } from '../model/types';
import { PROVINCES } from '../model/provinces';
import { shortTitle } from './document-words';
import { progressWords } from './progress';
import { claimOf, statusOf } from './status-in-view';
import type { SortKey, View } from './view';

/** The text of a cell; a dash where there is nothing to say. */
export function cell(catalog: Catalog, view: View, feature: Feature, column: SortKey): string {
  const lang: Lang = view.lang;
  switch (column) {
    case 'name':
      return named(feature.name, lang);
    case 'layer':
      return [
        named(catalog.layer(feature.layer).name, lang),
        feature.aggregate && message(lang, 'panel.aggregate'),
      ]
        .filter(Boolean)
        .join(' · ');
    case 'kind':
      return named(catalog.layer(feature.layer).kinds[feature.kind] ?? {}, lang);
    case 'status':
      return message(lang, `status.${statusOf(catalog, view, feature)}`);
    case 'said':
      return message(lang, `status.${claimOf(catalog, view, feature)}`);
    case 'provinces':
      return feature.provinces
        .map((province) => named(PROVINCES[province].name, lang))
        .join(message(lang, 'list.join'));
    case 'documents':
      return feature.documents
        .flatMap((id) => catalog.document(id) ?? [])
        .map((document) => shortTitle(document, lang))
        .join(lang === 'zh' ? '' : '; ');
    case 'km':
      return feature.drawnKm === null ? '–' : km(feature.drawnKm, lang);
    case 'uncertainty':
      return feature.uncertaintyM === null
        ? message(lang, 'feature.unplaced')
        : `± ${distance(feature.uncertaintyM, lang)}`;
    case 'since':
      return progressWords(catalog, feature, lang) || '–';
  }
}
