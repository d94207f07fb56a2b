/** What the atlas already has, as far as the engine needs it to tell known from new. */
import type { CatalogData, LayerId } from '../model/types';

export interface KnownFeature {
  id: string;
  layer: LayerId;
  kind: string;
  /** Chinese and English name and all aliases. */
  names: readonly string[];
  /** Chinese names of the places of its recipe, in order. */
  places: readonly string[];
  provinces: readonly string[];
  aggregate: boolean;
}

export interface KnownAtlas {
  features: readonly KnownFeature[];
  /** Verbatim words of annotated passages → features that they name there, without `reading`. */
  passages: readonly { exact: string; features: readonly string[] }[];
  /** Traditional or variant character → simplified, for every character that a text may have. */
  variants: ReadonlyMap<string, string>;
}

/** The atlas as published. `variants` as `variantsOf` makes them of the published pairs. */
export function knownAtlas(
  catalog: Pick<CatalogData, 'features' | 'places' | 'annotations'>,
  variants: ReadonlyMap<string, string>,
): KnownAtlas {
  const place = new Map(catalog.places.map(({ id, name }) => [id, name.zh]));
  return {
    features: catalog.features.map((feature) => ({
      id: feature.id,
      layer: feature.layer,
      kind: feature.kind,
      names: [feature.name.zh, feature.name.en, ...feature.aliases],
      places: feature.places.flatMap((id) => place.get(id) ?? []),
      provinces: feature.provinces,
      aggregate: feature.aggregate,
    })),
    passages: catalog.annotations.flatMap(({ exact, features, reading, role }) =>
      reading || role === 'aggregate' || features.length !== 1 ? [] : [{ exact, features }],
    ),
    variants,
  };
}
