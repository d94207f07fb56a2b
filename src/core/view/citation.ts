/** How to cite the atlas: one line per feature, naming the documents that the claim rests on. */
import { message, named } from '../messages';
import { shortDate } from '../messages/format';
import type { Catalog } from '../model/catalog';
import type { Feature, Lang } from '../model/types';
import { quotedTitle } from './document-words';
import type { View } from './view';

/**
 * A citation in the order of GB/T 7714 for a part of an online work: part [EB/OL] // work, version, what it
 * rests on, [day of access], link. `accessed`: ISO 8601, a day.
 */
export function citation(
  catalog: Catalog,
  feature: Feature,
  lang: Lang,
  link: string,
  accessed: string,
): string {
  const sources = feature.documents.flatMap((id) => {
    const document = catalog.document(id);
    if (!document) return [];
    const origin = [document.publisher, shortDate(document.date, lang)].filter(Boolean);
    return message(lang, 'cite.source', {
      title: quotedTitle(document.title),
      origin: origin.join(message(lang, 'punct.comma')),
    });
  });
  return message(lang, 'cite.feature', {
    name: named(feature.name, lang),
    atlas: message(lang, 'app.name'),
    version: catalog.data.version,
    sources: sources.join(message(lang, 'cite.join')),
    accessed,
    link,
  });
}

/**
 * The shortest citation of what a view shows, in the same order: its feature as a part of the atlas, else the
 * atlas. `lang`: that of the citation, whatever that of the view.
 */
export function shortCitation(
  catalog: Catalog,
  view: Pick<View, 'feature'>,
  lang: Lang,
  link: string,
  accessed: string,
): string {
  const feature = view.feature === null ? null : catalog.feature(view.feature);
  const atlas = { atlas: message(lang, 'app.name'), version: catalog.data.version, accessed, link };
  return feature
    ? message(lang, 'cite.short', { ...atlas, name: named(feature.name, lang) })
    : message(lang, 'cite.atlas', atlas);
}
