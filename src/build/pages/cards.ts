/** Every placed feature's pictures for chats, wide and square, as PNG. */
import { cardSvg, CARDS } from './card';
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
  for (const feature of sources.catalog.features.filter(({ bbox }) => bbox))
    for (const shape of ['wide', 'square'] as const)
      svgs.set(cardPaths(feature.id)[shape], plainSvg(cardSvg(sources, feature, CARDS[shape])));
  const characters = [...new Set([...svgs.values()].flatMap((svg) => [...svg]))].sort().join('');
  const { png, counts } = await rasteriser(folders.fonts, folders.cache, characters);
  const cards = new Map([...svgs].map(([path, svg]) => [path, png(svg)]));
  tell(`pictures for chats: ${counts.drawn} drawn, ${counts.kept} kept from before`);
  return cards;
}
