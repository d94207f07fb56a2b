/** Asks the worker for a document's text and proposals. The page goes on meanwhile; `signal` ends the work at once. */
import type { Catalog } from '../../core/model/catalog';
import { knownAtlas } from '../../core/draft/known';
import { MOST_BYTES, type Fault, type ReadText } from '../../core/draft/read/types';
import type { Proposal } from '../../core/draft/types';
import { readDraftingFiles } from '../data/client';
import { script } from '../ui/trusted';
import type { Knowledge, Order, Report } from './protocol';
import workerUrl from './worker.ts?worker&url';

/** A file that holds no document the page can read; `fault` says why. */
export class DocumentFault extends Error {
  constructor(readonly fault: Omit<Fault, 'fault'> & { fault: Fault['fault'] | 'draft' }) {
    super(fault.fault);
    this.name = 'DocumentFault';
  }
}

export interface ReadDocument {
  read: ReadText;
  proposals: Proposal[];
}
export interface Asking {
  signal: AbortSignal;
  /** From 0 to 1; reading the file is the first tenth. */
  progress: (share: number) => void;
}

const READ_SHARE = 0.1;

/** Rejects with a `DocumentFault`, with a `DataError` where the atlas' own files can't be had, or with the signal's reason. */
export async function readDocument(
  source: File | string,
  catalog: Catalog,
  asking: Asking,
): Promise<ReadDocument> {
  const knowledge = await knowledgeOf(catalog);
  asking.signal.throwIfAborted();
  if (typeof source === 'string')
    return whole(await ask({ what: 'pasted', text: source, knowledge }, asking));
  // Not even opened: a file of gigabytes would take the memory of the page.
  if (source.size > MOST_BYTES) throw new DocumentFault({ fault: 'too-large', file: source.name });
  const bytes = await source.arrayBuffer().catch(() => {
    throw new DocumentFault({ fault: 'damaged', file: source.name });
  });
  asking.signal.throwIfAborted();
  return whole(await ask({ what: 'file', name: source.name, bytes, knowledge }, asking, [bytes]));
}

/** Proposals for a text that is there already. */
export async function proposeAgain(text: string, catalog: Catalog, asking: Asking): Promise<Proposal[]> {
  const knowledge = await knowledgeOf(catalog);
  return (await ask({ what: 'text', text, knowledge }, asking)).proposals;
}

async function knowledgeOf(catalog: Catalog): Promise<Knowledge> {
  const files = await readDraftingFiles();
  const { features, passages } = knownAtlas(catalog.data, new Map());
  return { features, passages, ...files };
}

type Done = Extract<Report, { what: 'done' }>;

function whole({ read, proposals }: Done): ReadDocument {
  if (!read) throw new Error('the worker gave no text');
  return { read, proposals };
}

function ask(order: Order, { signal, progress }: Asking, transfer: Transferable[] = []): Promise<Done> {
  const worker = new Worker(script(workerUrl), { type: 'module' });
  return new Promise<Done>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.onerror = (event) => reject(new Error(event.message || 'the worker did not start'));
    worker.onmessage = ({ data }: MessageEvent<Report>) => {
      if (data.what === 'read') progress(READ_SHARE);
      else if (data.what === 'step')
        progress(READ_SHARE + (1 - READ_SHARE) * (data.total ? data.done / data.total : 1));
      else if (data.what === 'fault') reject(new DocumentFault(data.fault));
      else if (data.what === 'failed') reject(new Error(data.reason));
      else if (data.what === 'done') resolve(data);
    };
    worker.postMessage(order, transfer);
  }).finally(() => worker.terminate());
}
