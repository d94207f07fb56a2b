/** The static page of a city: all that touches it, from every document, and the cities it is most linked with. */
import { Matrix, matrixPlaces } from '../../core/analysis/matrix';
import { STAGES, stageCounts } from '../../core/analysis/stage';
import { escaped } from '../../core/cartography/svg/viewport';
import { message, named, type MessageKey, type MessageParams } from '../../core/messages';
import type { Catalog } from '../../core/model/catalog';
import type { Feature, Lang, Unit } from '../../core/model/types';
import { shortTitle } from '../../core/view/document-words';
import { stateWords } from '../../core/view/state-words';
import { START } from '../../core/view/view';
import { toRoot, type Page } from './html';
import { cityPath, featurePath } from './paths';

/** At most so many other cities are named. */
const LINKED = 8;

/** What all city pages are made from, worked out once. */
export interface Cities {
  units: readonly Unit[];
  matrix: Matrix;
  touching: ReadonlyMap<string, readonly Feature[]>;
}

/** Prefectures that anything touches. */
export function citiesOf(catalog: Catalog): Cities {
  const units = catalog.data.units.filter(({ level }) => level === 'prefecture');
  const touching = new Map(
    units.map(({ adcode }) => [
      adcode,
      catalog.features.filter(({ units: own, aggregate }) => !aggregate && own.includes(adcode)),
    ]),
  );
  const matrix = new Matrix(
    matrixPlaces(catalog, 'cities'),
    catalog.features,
    'cities',
    ({ now }) => now.status,
  );
  return { units: units.filter(({ adcode }) => touching.get(adcode)!.length), matrix, touching };
}

export function cityPage(catalog: Catalog, { matrix, touching }: Cities, city: Unit, lang: Lang): Page {
  const say = (key: MessageKey, params?: MessageParams) => message(lang, key, params);
  const path = cityPath(city.adcode, lang);
  const root = toRoot(path);
  const name = named(city.name, lang);
  const features = touching.get(city.adcode) ?? [];
  const counts = stageCounts(features.map(({ now }) => now.status));
  const list = STAGES.filter((stage) => counts[stage])
    .map((stage) => say('pair.count', { stage: say(`stage.${stage}`), n: counts[stage] }))
    .join(say('punct.comma'));
  const linked = matrix.places
    .map((place) => ({ place, n: matrix.total(city.adcode, place.id) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
    .slice(0, LINKED)
    .map(
      ({ place, n }) =>
        `<li><a href="${root}${cityPath(place.id, lang)}">${escaped(say('page.linkedTo', { city: named(place.name, lang), n }))}</a></li>`,
    );
  const title = say('page.cityTitle', { city: name });
  const description = say('page.cityDescription', { city: name, n: features.length, list });
  const app = `?at=${city.adcode}${lang === 'en' ? '&lang=en' : ''}`;
  const sections = catalog.layers.map((layer) => {
    const own = features.filter((feature) => feature.layer === layer.id);
    return own.length
      ? `<h3>${escaped(named(layer.name, lang))} <small>${own.length}</small></h3>\n<ul>${own.map((feature) => item(catalog, feature, lang, root)).join('\n')}</ul>`
      : '';
  });
  return {
    lang,
    path,
    other: cityPath(city.adcode, lang === 'zh' ? 'en' : 'zh'),
    title,
    description,
    app,
    card: null,
    about: { '@type': 'City', name, identifier: city.adcode },
    main: [
      `<h1>${escaped(title)}</h1>`,
      `<p class="stands">${escaped(description)}</p>`,
      `<p><a class="open" href="${root}${escaped(app)}">${escaped(say('page.open'))}</a></p>`,
      `<section><h2>${escaped(say('page.touching', { n: features.length }))}</h2>`,
      ...sections.filter(Boolean),
      '</section>',
      linked.length
        ? `<section><h2>${escaped(say('page.linked'))}</h2><ul class="projects">${linked.join('\n')}</ul></section>`
        : '',
      `<p><small>${escaped(say('matrix.explained'))}</small></p>`,
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

function item(catalog: Catalog, feature: Feature, lang: Lang, root: string): string {
  const documents = feature.documents
    .flatMap((id) => catalog.document(id) ?? [])
    .map((document) => shortTitle(document, lang));
  const state = stateWords(catalog, START, feature, lang);
  return `<li><a href="${root}${featurePath(feature.id, lang)}">${escaped(named(feature.name, lang))}</a> ${escaped(state)} <small>${escaped(documents.join(message(lang, 'list.join')))}</small></li>`;
}
