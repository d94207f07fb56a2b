/** The static page of a pair of provinces: their border unrolled, and what crosses it, sorted along it. */
import type { AnalysisData } from '../../core/analysis/data';
import { pairView, type PairView } from '../../core/analysis/pair';
import { crossingsTold } from '../../core/analysis/pair-words';
import { borderStrip, pairName } from '../../core/analysis/svg/border-strip';
import { escaped } from '../../core/cartography/svg/viewport';
import { message, named, type MessageKey, type MessageParams } from '../../core/messages';
import { distance, figure } from '../../core/messages/format';
import type { Catalog } from '../../core/model/catalog';
import { pairKey, type Pair } from '../../core/model/pairs';
import { PROVINCES } from '../../core/model/provinces';
import type { Lang } from '../../core/model/types';
import { toRoot, type Page } from './html';
import { featurePath, pairPath, stripPath } from './paths';

const WIDTH = 720;

/** The page, and its picture where the two have a border in common. */
export function pairPage(
  catalog: Catalog,
  analysis: AnalysisData,
  pair: Pair,
  lang: Lang,
): { page: Page; strip: string } {
  const say = (key: MessageKey, params?: MessageParams) => message(lang, key, params);
  const view = pairView(catalog, analysis, pair, null, ({ now }) => now.status);
  const path = pairPath(pair, lang);
  const root = toRoot(path);
  const [a, b] = pair.map((province) => named(PROVINCES[province].name, lang)) as [string, string];
  const strip = borderStrip(catalog, view, { width: WIDTH, lang, dark: false });
  const app = `?pair=${pairKey(pair)}${lang === 'en' ? '&lang=en' : ''}`;
  const title = say('page.pairTitle', { a, b });
  const alt = say('pair.strip', { pair: pairName(view, lang) });
  const description = view.crossings.length
    ? say('page.pairDescription', { a, b, list: crossingsTold(view, lang) })
    : say('pair.none');
  return {
    strip,
    page: {
      lang,
      path,
      other: pairPath(pair, lang === 'zh' ? 'en' : 'zh'),
      title,
      description,
      app,
      card: null,
      about: { '@type': 'Dataset', name: title, description },
      main: [
        `<h1>${escaped(title)}</h1>`,
        `<p class="stands">${escaped(description)}</p>`,
        `<p><a class="open" href="${root}${encodeURI(app).replaceAll('&', '&amp;')}">${escaped(say('page.open'))}</a></p>`,
        strip &&
          `<figure class="wide"><img src="${root}${stripPath(pair, lang)}" width="${WIDTH}" alt="${escaped(alt)}"></figure>`,
        view.crossings.length
          ? `<section><h2>${escaped(say('page.crossings', { n: view.crossings.length }))}</h2>\n${table(view, lang, root)}</section>`
          : '',
        `<p><small>${escaped(say('pair.explained'))}</small></p>`,
      ]
        .filter(Boolean)
        .join('\n'),
    },
  };
}

function table({ crossings }: PairView, lang: Lang, root: string): string {
  const say = (key: MessageKey) => escaped(message(lang, key));
  const head = ['name', 'now', 'said', 'at', 'doubt'] as const;
  const rows = crossings.map(({ crossing, feature, status }, i) =>
    [
      String(i + 1),
      `<a href="${root}${featurePath(feature.id, lang)}">${escaped(named(feature.name, lang))}</a>`,
      say(`status.${status}`),
      say(`status.${feature.status}`),
      crossing.km === null ? '–' : figure(crossing.km, lang),
      distance(crossing.uncertaintyM, lang),
    ]
      .map((cell) => `<td>${cell}</td>`)
      .join(''),
  );
  return `<div class="wide"><table><thead><tr><td></td>${head.map((key) => `<th scope="col">${say(`pair.column.${key}`)}</th>`).join('')}</tr></thead><tbody>\n${rows.map((row) => `<tr>${row}</tr>`).join('\n')}\n</tbody></table></div>`;
}
