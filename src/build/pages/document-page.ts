/** The static page of a document: its text, character for character, the passages marked and linked. */
import { message, named, type MessageKey, type MessageParams } from '../../core/messages';
import { date } from '../../core/messages/format';
import type { Catalog } from '../../core/model/catalog';
import type { Annotation, Lang, SourceDocument } from '../../core/model/types';
import type { CodePoints } from '../../core/text/code-points';
import { escaped } from '../../core/cartography/svg/viewport';
import { cardPaths, documentPath, featurePath } from './paths';
import { toRoot, type Page } from './html';

export function documentPage(catalog: Catalog, document: SourceDocument, lang: Lang, text: CodePoints): Page {
  const say = (key: MessageKey, params?: MessageParams) => message(lang, key, params);
  const path = documentPath(document.id, lang);
  const root = toRoot(path);
  const features = catalog.featuresIn(document.id);
  const facts = [document.publisher, date(document.date, lang)].filter(Boolean).join(' · ');
  const app = `?doc=${document.id}${lang === 'en' ? '&lang=en' : ''}`;
  return {
    lang,
    path,
    other: documentPath(document.id, lang === 'zh' ? 'en' : 'zh'),
    title: named(document.name, lang),
    description: `${document.title}${say('punct.comma')}${facts}${say('punct.stop')}${say('page.names', { n: features.length })}`,
    app,
    card: {
      ...cardPaths('d', document.id),
      alt: say('page.mapOf', { name: named(document.name, lang) }),
    },
    about: {
      '@type': 'CreativeWork',
      name: document.title,
      datePublished: document.date,
      inLanguage: document.language,
      ...(document.publisher && { publisher: { '@type': 'Organization', name: document.publisher } }),
      ...(document.url && { url: document.url }),
    },
    main: [
      `<p class="kind">${escaped(facts)}</p>`,
      `<h1>${escaped(named(document.name, lang))}</h1>`,
      `<p class="other" lang="zh">${escaped(document.title)}</p>`,
      `<p>${escaped(named(document.reliability.note, lang))}</p>`,
      `<p><a class="open" href="${root}${escaped(app)}">${escaped(say('page.open'))}</a></p>`,
      `<section><h2>${escaped(say('page.projects', { n: features.length }))}</h2>`,
      `<ul class="projects">${features.map(({ id, name }) => `<li><a href="${root}${featurePath(id, lang)}">${escaped(named(name, lang))}</a></li>`).join('\n')}</ul></section>`,
      `<section><h2>${escaped(say('page.text'))}</h2>`,
      `<div class="text" lang="zh">${textHtml(catalog, document, lang, text, root)}</div></section>`,
    ].join('\n'),
  };
}

function textHtml(
  catalog: Catalog,
  document: SourceDocument,
  lang: Lang,
  text: CodePoints,
  root: string,
): string {
  const annotations = catalog.annotationsIn(document.id);
  return document.paragraphs
    .map(({ start, end, kind }) => {
      const inside = annotations.filter(({ position }) => position.start >= start && position.end <= end);
      const html = marked(catalog, inside, start, end, text, (id) => root + featurePath(id, lang));
      return kind === 'title' || kind === 'heading' ? `<p class="heading">${html}</p>` : `<p>${html}</p>`;
    })
    .join('\n');
}

/** A stretch of text cut where passages begin and end; each passage has its anchor where it begins, and leads to its feature. */
function marked(
  catalog: Catalog,
  annotations: readonly Annotation[],
  start: number,
  end: number,
  text: CodePoints,
  address: (feature: string) => string,
): string {
  const cuts = new Set([
    start,
    end,
    ...annotations.flatMap(({ position }) => [position.start, position.end]),
  ]);
  const sorted = [...cuts].sort((a, b) => a - b);
  let html = '';
  for (const [i, from] of sorted.slice(0, -1).entries()) {
    const to = sorted[i + 1]!;
    for (const { passage, position } of annotations)
      if (position.start === from) html += `<a id="${passage}"></a>`;
    // Of overlapping passages the shortest says most exactly what is meant.
    const covering = annotations
      .filter(({ position }) => position.start <= from && position.end >= to)
      .sort((a, b) => a.position.end - a.position.start - (b.position.end - b.position.start))
      .find(({ features }) => features.some((id) => catalog.feature(id)));
    const words = escaped(text.slice(from, to));
    const feature = covering?.features.find((id) => catalog.feature(id));
    html += feature ? `<a class="passage" href="${address(feature)}">${words}</a>` : words;
  }
  return html;
}
