/**
 * Static pages beside the app: one for each feature, document, pair of provinces and city, in both
 * languages, at paths that last (`f/<id>/`, `d/<id>/`, `b/<pair>/`, `c/<adcode>/`), a picture for chats, a sitemap. Made of the catalogue alone, like everything published.
 */
import { existsSync } from 'node:fs';
import type { AnalysisData } from '../../core/analysis/data';
import { pairsOf } from '../../core/analysis/pair';
import { partsById } from '../../core/cartography/svg/features';
import { groundOf, type UnitsTopology, type WaterTopology } from '../../core/cartography/geometry/topology';
import type { PlaceName } from '../../core/cartography/svg/place-names';
import { Catalog } from '../../core/model/catalog';
import { CodePoints } from '../../core/text/code-points';
import type { Compiled } from '../compile';
import { cardsOf, type CardFolders } from './cards';
import { documentPage } from './document-page';
import { featurePage } from './feature-page';
import { citiesOf, cityPage } from './city-page';
import { pairPage } from './pair-page';
import { locatorPath, stripPath } from './paths';
import { htmlPage, SITE_STYLE, type Page } from './html';
import { locator, type LocatorSources } from './locator';
import { sitemap } from './sitemap';
import { PAGE_CSS } from './style';

const LANGS = ['zh', 'en'] as const;
const LOCATOR = { width: 720, height: 420 };

/** What locators are drawn from, and what was worked out of all features together. */
export interface PageSources extends LocatorSources {
  analysis: AnalysisData;
}

/** Everything that pages are made from, of what was compiled. */
export function locatorSources({ catalog, parts, analysis, files }: Compiled): PageSources {
  const read = <T>(path: string): T | null => {
    const text = files.get(path);
    return text === undefined ? null : (JSON.parse(text) as T);
  };
  const labels = read<PlaceName[] | { labels: PlaceName[] }>('basemap/labels.json') ?? [];
  return {
    catalog: new Catalog(catalog),
    parts: partsById(parts),
    analysis,
    basemap: {
      basemap: groundOf(
        read<UnitsTopology>('basemap/units.topo.json'),
        read<WaterTopology>('basemap/water.topo.json'),
      ),
      places: Array.isArray(labels) ? labels : labels.labels,
    },
  };
}

/**
 * The pages, their maps, the sitemap and their style sheet, by path below the site.
 * @param site absolute address with a slash at its end, null where it is not known
 */
export function htmlPagesOf(
  { catalog, parts, basemap, analysis }: PageSources,
  textOf: (document: string) => string,
  site: string | null,
): Map<string, string> {
  const texts = new Map(catalog.documents.map(({ id }) => [id, new CodePoints(textOf(id))]));
  const cities = citiesOf(catalog);
  const borders = LANGS.flatMap((lang) =>
    pairsOf(analysis).map((pair) => ({ pair, lang, ...pairPage(catalog, analysis, pair, lang) })),
  );
  const pages: Page[] = LANGS.flatMap((lang) => [
    ...catalog.features.map((feature) => featurePage(catalog, feature, lang, texts, analysis)),
    ...catalog.documents.map((document) => documentPage(catalog, document, lang, texts.get(document.id)!)),
    ...borders.flatMap((border) => (border.lang === lang ? [border.page] : [])),
    ...cities.units.map((city) => cityPage(catalog, cities, city, lang)),
  ]);
  const searched = catalog.features.reduce<string | null>(
    (last, feature) => (feature.searched && feature.searched > (last ?? '') ? feature.searched : last),
    null,
  );
  const files = new Map(pages.map((page) => [`${page.path}index.html`, htmlPage(page, site, searched)]));
  for (const feature of catalog.features)
    if (feature.bbox)
      files.set(locatorPath(feature.id), locator({ catalog, parts, basemap }, feature, LOCATOR));
  for (const { pair, lang, strip } of borders) if (strip) files.set(stripPath(pair, lang), strip);
  files.set('sitemap.xml', sitemap(pages, catalog.data.version, site));
  files.set(SITE_STYLE, PAGE_CSS);
  return files;
}

/** All of it with the pictures for chats; `tell` is given a line about what was drawn. */
export async function pagesOf(
  compiled: Compiled,
  site: string | null,
  folders: CardFolders,
  tell: (line: string) => void,
): Promise<Map<string, string | Uint8Array>> {
  const sources = locatorSources(compiled);
  const pages = htmlPagesOf(sources, (id) => compiled.files.get(`texts/${id}.txt`) ?? '', site);
  if (!existsSync(folders.fonts)) {
    tell(`no pictures for chats: the faces are missing (${folders.fonts})`);
    return new Map(pages);
  }
  return new Map<string, string | Uint8Array>([...pages, ...(await cardsOf(sources, folders, tell))]);
}
