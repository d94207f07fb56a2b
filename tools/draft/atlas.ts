/** The atlas as it is on disk, as the engine wants it. */
import { readFileSync } from 'node:fs';
import { compile } from '../../src/build/compile';
import { toSimplified } from '../../src/build/publish/search/variants';
import { readTree } from '../../src/build/read/tree';
import { Gazetteer } from '../../src/core/draft/gazetteer';
import type { CatalogData } from '../../src/core/model/types';

export function readGazetteer(data = 'data'): Gazetteer {
  return new Gazetteer(
    readFileSync(`${data}/gazetteer/units.txt`, 'utf8'),
    readFileSync(`${data}/gazetteer/sounds.txt`, 'utf8'),
  );
}

/** The catalogue and canonical texts; faults of the data don't matter here. */
export function readAtlas(data = 'data'): { catalog: CatalogData; texts: Map<string, string> } {
  const tree = readTree(data);
  const { catalog } = compile(tree);
  const texts = new Map(
    catalog.documents.map(({ id }) => [id, tree.get(`data/documents/${id}/text.txt`) ?? '']),
  );
  return { catalog, texts };
}

/** Traditional and variant characters of a text → simplified. */
export function variantsIn(text: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const character of new Set(text)) {
    const simple = toSimplified(character);
    if (simple !== character) map.set(character, simple);
  }
  return map;
}
