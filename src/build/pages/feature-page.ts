/** The static page of a feature: what is said, what stands, where it lies, each with its source. */
import { webAddress } from '../../core/text/web-address';
import { message, named, type MessageKey, type MessageParams } from '../../core/messages';
import { date, distance, km } from '../../core/messages/format';
import type { Catalog } from '../../core/model/catalog';
import { PROVINCES } from '../../core/model/provinces';
import type { Annotation, Feature, Lang, Outcome } from '../../core/model/types';
import { escaped } from '../../core/cartography/svg/viewport';
import { courseWords, type CourseData } from '../../core/analysis/course-words';
import { headline, outcomeDay } from '../../core/view/standing-words';
import type { CodePoints } from '../../core/text/code-points';
import { cardPaths, documentPath, featurePath, locatorPath } from './paths';
import { toRoot, type Page } from './html';

export function featurePage(
  catalog: Catalog,
  feature: Feature,
  lang: Lang,
  texts: ReadonlyMap<string, CodePoints>,
  analysis: CourseData,
): Page {
  const say = (key: MessageKey, params?: MessageParams) => message(lang, key, params);
  const name = named(feature.name, lang);
  const layer = catalog.layer(feature.layer);
  const kind = named(layer.kinds[feature.kind] ?? layer.name, lang);
  const last = catalog.document(feature.documents.at(-1) ?? '');
  const stands = headline(feature.status, last?.date ?? null, feature.now, lang);
  const path = featurePath(feature.id, lang);
  const root = toRoot(path);
  const placed = feature.bbox !== null;
  const app = `?f=${feature.id}${lang === 'en' ? '&lang=en' : ''}`;
  const sections = [
    placed
      ? `<figure><img src="${root}${locatorPath(feature.id)}" width="720" height="420" alt="${escaped(say('page.mapOf', { name }))}"><figcaption>${escaped(say('map.schematic'))}</figcaption></figure>`
      : '',
    section(say('page.said'), saidHtml(catalog, feature, lang, texts, root)),
    section(say('filter.since'), outcomesHtml(catalog.outcomesOf(feature.id), feature, lang)),
    section(say('page.where'), whereHtml(catalog, feature, lang)),
    section(say('course.title'), courseHtml(courseWords(catalog, feature, analysis, lang))),
  ];
  return {
    lang,
    path,
    other: featurePath(feature.id, lang === 'zh' ? 'en' : 'zh'),
    title: name,
    description: `${kind}${say('punct.comma')}${stands}${say('punct.stop')}${say('page.named', { n: feature.annotations.length, documents: feature.documents.length })}`,
    app,
    card: { ...cardPaths('f', feature.id), alt: placed ? say('page.mapOf', { name }) : name },
    about: aboutOf(catalog, feature, lang),
    main: [
      `<p class="kind">${escaped(named(layer.name, lang))} · ${escaped(kind)}</p>`,
      `<h1>${escaped(name)}</h1>`,
      `<p class="other" lang="${lang === 'zh' ? 'en' : 'zh-CN'}">${escaped(named(feature.name, lang === 'zh' ? 'en' : 'zh'))}</p>`,
      `<p class="stands">${escaped(stands)}</p>`,
      `<p><a class="open" href="${root}${escaped(app)}">${escaped(say('page.open'))}</a></p>`,
      ...sections.filter(Boolean),
    ].join('\n'),
  };
}

const courseHtml = (sentences: readonly string[]): string =>
  `<ul>${sentences.map((sentence) => `<li>${escaped(sentence)}</li>`).join('\n')}</ul>`;

const section = (title: string, html: string): string =>
  html && `<section><h2>${escaped(title)}</h2>\n${html}\n</section>`;

/** Passages by document: the sentence, the passage marked in it, and where it stands. */
function saidHtml(
  catalog: Catalog,
  feature: Feature,
  lang: Lang,
  texts: ReadonlyMap<string, CodePoints>,
  root: string,
): string {
  return feature.documents
    .flatMap((id) => {
      const document = catalog.document(id);
      if (!document) return [];
      const quotes = catalog
        .annotationsOf(feature)
        .filter((annotation) => annotation.document === id)
        .map((annotation) => quoteHtml(annotation, lang, texts.get(id), `${root}${documentPath(id, lang)}`));
      return `<h3>${escaped(named(document.name, lang))} <small>${escaped(date(document.date, lang))}</small></h3>\n${quotes.join('\n')}`;
    })
    .join('\n');
}

function quoteHtml(annotation: Annotation, lang: Lang, text: CodePoints | undefined, page: string): string {
  const { sentence, position, passage, says, reading } = annotation;
  const slice = (from: number, to: number) => escaped(text?.slice(from, to) ?? '');
  const quoted = `${slice(sentence.start, position.start)}<mark>${escaped(annotation.exact)}</mark>${slice(position.end, sentence.end)}`;
  const emended =
    reading && 'as' in reading && reading.as
      ? `<p class="reading">${escaped(message(lang, 'reading.as', { as: reading.as }))}</p>`
      : '';
  const status = escaped(message(lang, `status.${says.status}`));
  return `<blockquote lang="zh"><p>${quoted}</p></blockquote>${emended}<p class="source">${status} · <a href="${page}#${passage}">${escaped(message(lang, 'page.inDocument'))}</a></p>`;
}

function outcomesHtml(outcomes: readonly Outcome[], { searched }: Feature, lang: Lang): string {
  if (!outcomes.length)
    return searched
      ? `<p>${escaped(message(lang, 'page.nothingSince', { until: date(searched, lang) }))}</p>`
      : '';
  const items = outcomes.map((outcome) => {
    const { citation, what, event, part, related } = outcome;
    const of = part ?? related;
    const title = citation.title ? (lang === 'zh' ? `《${citation.title}》` : `“${citation.title}”`) : '';
    const source = [title, citation.outlet, citation.date ? date(citation.date, lang) : '']
      .filter(Boolean)
      .join(message(lang, 'punct.comma'));
    const address = webAddress(citation.url);
    const link = address
      ? `<a href="${escaped(address)}" rel="noreferrer">${escaped(source)}</a>`
      : escaped(source);
    return `<li><strong>${escaped(message(lang, `since.${event}`))}</strong>${of ? ` <span>${escaped(named(of, lang))}</span>` : ''} <time>${escaped(outcomeDay(outcome, lang))}</time><br>${escaped(named(what, lang))}<br><small>${link} · ${escaped(message(lang, `confidence.${outcome.confidence}`))}</small></li>`;
  });
  return `<ol>${items.join('\n')}</ol>`;
}

/** Where it lies, in words: provinces with lengths, cities, how it is placed and how sure. */
function whereHtml(catalog: Catalog, feature: Feature, lang: Lang): string {
  const join = message(lang, 'list.join');
  const provinces = feature.provinces.map((province) => {
    const length = feature.kmByProvince[province];
    const name = named(PROVINCES[province].name, lang);
    return length === undefined ? name : message(lang, 'page.kmIn', { name, km: km(length, lang) });
  });
  const cities = feature.units
    .filter((adcode) => adcode.endsWith('00'))
    .flatMap((adcode) => catalog.unit(adcode)?.name ?? [])
    .map((name) => named(name, lang));
  const rows: [MessageKey, string][] = [
    ['page.provinces', provinces.join(join)],
    ['page.cities', cities.join(join)],
    ['page.length', feature.drawnKm === null ? '' : km(feature.drawnKm, lang)],
    ['page.placed', feature.placement ? named(feature.placement, lang) : ''],
    ['page.unplaced', feature.unplaced ? named(feature.unplaced, lang) : ''],
    ['page.uncertainty', feature.uncertaintyM === null ? '' : `± ${distance(feature.uncertaintyM, lang)}`],
  ];
  const items = rows.filter(([, value]) => value);
  return `<dl>${items.map(([key, value]) => `<dt>${escaped(message(lang, key))}</dt><dd>${escaped(value)}</dd>`).join('\n')}</dl>`;
}

/** schema.org Place, with the documents that speak of it. */
function aboutOf(catalog: Catalog, feature: Feature, lang: Lang): Record<string, unknown> {
  const [lon, lat] = feature.anchor ?? [];
  const box = feature.bbox;
  return {
    '@type': 'Place',
    name: named(feature.name, lang),
    alternateName: [...new Set([feature.name.zh, feature.name.en, ...feature.aliases])],
    identifier: feature.id,
    ...(feature.anchor && { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } }),
    ...(box && {
      additionalProperty: {
        '@type': 'PropertyValue',
        name: 'bbox',
        value: box.join(' '),
      },
    }),
    subjectOf: feature.documents.flatMap((id) => {
      const document = catalog.document(id);
      return document
        ? {
            '@type': 'CreativeWork',
            name: document.title,
            datePublished: document.date,
            inLanguage: document.language,
          }
        : [];
    }),
  };
}
