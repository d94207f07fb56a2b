/** How to cite the atlas: one line per feature, naming the documents that the claim rests on. */
import { message, named } from '../messages';
import { shortDate } from '../messages/format';
import type { Catalog } from '../model/catalog';
import type { Feature, Lang, Outcome, SourceDocument } from '../model/types';
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

/** A document in the order of GB/T 7714: publisher, title, date, address; what is not known is said or left out. */
export function documentCitation(source: SourceDocument, lang: Lang): string {
  return message(lang, 'cite.document', {
    publisher: source.publisher ?? message(lang, 'shelf.unknown'),
    title: source.title,
    date: shortDate(source.date, lang),
    link: source.url ?? '',
  }).trim();
}

/** A report of what became of a thing: title, outlet, date, address. */
export function outcomeCitation({ citation: { title, outlet, date, url } }: Outcome, lang: Lang): string {
  const head = title ? quotedTitle(title) : null;
  return [head, outlet, date && shortDate(date, lang), url]
    .filter(Boolean)
    .join(message(lang, 'punct.comma'));
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
