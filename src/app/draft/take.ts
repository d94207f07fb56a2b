/** A file or a pasted text → a draft on the desk, or one sentence why not. */
import { draftOf } from '../../core/draft/work';
import type { Asking } from './read-document';
import { DocumentFault, readDocument } from './read-document';
import type { DraftDesk } from './desk.svelte';
import { readBundle } from './bundle';

/** The id of the draft. Rejects with what `sentenceOf` can say, or with the signal's reason. */
export async function take(desk: DraftDesk, source: File | string, asking: Asking): Promise<string> {
  const { app } = desk;
  if (!app.catalog) throw new Error('the catalogue is not here yet');
  if (typeof source !== 'string' && /\.zip$/i.test(source.name)) {
    const stored = await readBundle(source);
    await desk.add(stored);
    return stored.draft.id;
  }
  const { read, proposals } = await readDocument(source, app.published ?? app.catalog, asking);
  const draft = draftOf(read, proposals);
  const state = { actions: [], at: 0, shown: false, since: new Date().toISOString() };
  await desk.add({ draft, state });
  return draft.id;
}

/** What is said of a source that was not taken. */
export function sentenceOf(desk: DraftDesk, source: File | string, error: unknown): string {
  const { app } = desk;
  const file = typeof source === 'string' ? app.t('draft.fault.pasted') : source.name;
  if (error instanceof DocumentFault) return app.t(`draft.fault.${error.fault.fault}`, { file });
  if (error instanceof Error && error.name === 'DataError') return app.explain(error);
  console.warn('The document was not read.', error);
  return app.t('draft.fault.failed', { file });
}
