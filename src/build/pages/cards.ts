/** The pictures for chats of every feature and document, wide and square, as PNG. */
import { cardOfDocument, cardOfFeature, cardSvg, CARDS, type CardSubject } from './card';
import type { LocatorSources } from './locator';
import { cardPaths } from './paths';
import { plainSvg } from '../../core/cartography/svg/plain-svg';
import { rasteriser } from './raster';

export interface CardFolders {
  /** Faces of the atlas's own font. */
  fonts: string;
  /** Where finished pictures are kept from build to build. */
  cache: string;
}

/** PNG bytes by path below the site. `tell` is given one line about what was done. */
export async function cardsOf(
  sources: LocatorSources,
  folders: CardFolders,
  tell: (line: string) => void,
): Promise<Map<string, Uint8Array>> {
  const svgs = new Map<string, string>();
  const { catalog } = sources;
  const draw = (paths: ReturnType<typeof cardPaths>, subject: CardSubject) => {
    for (const shape of ['wide', 'square'] as const)
      svgs.set(paths[shape], plainSvg(cardSvg(sources, subject, CARDS[shape])));
  };
  for (const feature of catalog.features) draw(cardPaths('f', feature.id), cardOfFeature(catalog, feature));
  for (const document of catalog.documents)
    draw(cardPaths('d', document.id), cardOfDocument(catalog, document));
  const characters = [...new Set([...svgs.values()].flatMap((svg) => [...svg]))].sort().join('');
  const { png, counts } = await rasteriser(folders.fonts, folders.cache, characters);
  const cards = new Map([...svgs].map(([path, svg]) => [path, png(svg)]));
  tell(`pictures for chats: ${counts.drawn} drawn, ${counts.kept} kept from before`);
  return cards;
}
