/** The search index with what the reader's own documents add to it. */
import type { CatalogData } from '../../core/model/types';
import type { SearchIndex } from '../../core/search/index-file';
import { readDraftingFiles, readSearchIndex, textsOfDrafts } from './client';

export async function wholeSearchIndex(catalog: CatalogData): Promise<SearchIndex> {
  const published = await readSearchIndex();
  const texts = textsOfDrafts();
  if (!texts.size) return published;
  const { withDrafts } = await import('../../core/search/with-drafts');
  return withDrafts(published, catalog, texts, (await readDraftingFiles()).sounds);
}
