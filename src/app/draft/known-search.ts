/** The atlas' own search, over what is published: to find the feature that a new passage names. Loaded when first asked. */
import type { Catalog } from '../../core/model/catalog';
import type { Feature } from '../../core/model/types';
import { readSearchIndex } from '../data/client';

type Find = (typed: string) => Feature[];
let loaded: { catalog: Catalog; find: Promise<Find> } | null = null;
const MOST = 8;

export function loadKnownSearch(catalog: Catalog): Promise<Find> {
  if (loaded?.catalog !== catalog) {
    loaded = { catalog, find: open(catalog) };
    loaded.find.catch(() => (loaded = null));
  }
  return loaded.find;
}

async function open(catalog: Catalog): Promise<Find> {
  const [{ Engine }, index] = await Promise.all([import('../../core/search/engine'), readSearchIndex()]);
  const engine = await Engine.open(catalog.data, index, () => new Promise((go) => setTimeout(go)));
  return (typed) =>
    engine
      .search(typed)
      .features.slice(0, MOST)
      .flatMap(({ number }) => catalog.features[number] ?? []);
}
