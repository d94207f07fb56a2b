/**
 * A draft as one file: a zip with the draft itself, which another person drops on the page, and beside it the folder
 * of `data/` that it makes, ready for a pull request.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { bundleOf, written } from '../../core/draft/bundle';
import { draftFolder } from '../../core/draft/folder';
import { now, replayed } from '../../core/draft/history';
import { accepted } from '../../core/draft/work';
import { DocumentFault } from './read-document';
import type { StoredDraft } from './store';

const NAME = 'draft.json';
/** A draft of two million characters with everything proposed for it is far below. */
const MOST_UNPACKED = 100e6;
const MOST_PACKED = 50e6;

export function bundle({ draft, state }: StoredDraft): Blob {
  const work = now(replayed(draft, state));
  const files: Record<string, Uint8Array> = {
    [NAME]: strToU8(written({ draft, actions: state.actions, at: state.at })),
  };
  for (const [path, text] of draftFolder(accepted(work), { received: state.since.slice(0, 10) }))
    files[path] = strToU8(text);
  // Here and not in a worker of the library's: it makes that from a text, which the page's policy forbids.
  return new Blob([zipSync(files)], { type: 'application/zip' });
}

/** Rejects with a `DocumentFault` where it is no draft. */
export async function readBundle(file: File): Promise<StoredDraft> {
  const fault = (): DocumentFault => new DocumentFault({ fault: 'draft', file: file.name });
  if (file.size > MOST_PACKED) throw fault();
  let text: string | undefined;
  try {
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()), {
      filter: ({ name, originalSize }) => name === NAME && originalSize <= MOST_UNPACKED,
    });
    text = files[NAME] && strFromU8(files[NAME]);
  } catch {
    throw fault();
  }
  const read = text === undefined ? null : bundleOf(text);
  if (!read) throw fault();
  const { draft, actions, at } = read;
  return { draft, state: { actions, at, shown: true, since: new Date().toISOString() } };
}
