/** The atlas as it would be without one document: its features, aliases and places gone if nothing else brought them. */
import { knownAtlas, type KnownAtlas } from '../../src/core/draft/known';
import type { CatalogData } from '../../src/core/model/types';

export function without(
  catalog: CatalogData,
  document: string,
  variants: ReadonlyMap<string, string>,
): KnownAtlas {
  const others = catalog.annotations.filter((annotation) => annotation.document !== document);
  const kept = new Set(others.flatMap(({ features }) => features));
  const written = (annotations: typeof others): Set<string> =>
    new Set(annotations.flatMap(({ exact, reading }) => [exact, reading?.as ?? exact]));
  const own = written(catalog.annotations.filter((annotation) => annotation.document === document));
  const elsewhere = written(others);
  return knownAtlas(
    {
      places: catalog.places,
      annotations: others,
      features: catalog.features
        .filter(({ id }) => kept.has(id))
        .map((feature) => ({
          ...feature,
          aliases: feature.aliases.filter((alias) => !own.has(alias) || elsewhere.has(alias)),
        })),
    },
    variants,
  );
}
