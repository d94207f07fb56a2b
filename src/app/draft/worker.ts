/** Reads a document and proposes what it names, beside the page. One order a life: to stop it is to end the worker. */
import { Gazetteer } from '../../core/draft/gazetteer';
import { propose } from '../../core/draft/propose';
import { readFile, readPasted } from '../../core/draft/read/read';
import { isFault, type Fault, type ReadText } from '../../core/draft/read/types';
import type { PdfModule } from '../../core/draft/read/pdf';
import type { Proposal } from '../../core/draft/types';
import { variantsOf } from '../../core/text/fold';
import type { Knowledge, Order, Report } from './protocol';

const tell = (report: Report): void => self.postMessage(report);

self.onmessage = ({ data }: MessageEvent<Order>) => {
  work(data).catch((error: unknown) =>
    tell({ what: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  );
};

async function work(order: Order): Promise<void> {
  const read = await textOf(order);
  if (read && isFault(read)) return tell({ what: 'fault', fault: read });
  tell({ what: 'read' });
  const text = order.what === 'text' ? order.text : read!.text;
  const proposals = await proposed(text, order.knowledge, read?.meta.date ?? '');
  tell({ what: 'done', read, proposals });
}

async function textOf(order: Order): Promise<ReadText | Fault | null> {
  if (order.what === 'text') return null;
  if (order.what === 'pasted') return readPasted(order.text);
  return readFile({ name: order.name, bytes: new Uint8Array(order.bytes) }, pdfjs);
}

/** pdf.js for browsers of some years ago too; its own worker runs in this one, so that no further file is asked for. */
async function pdfjs(): Promise<PdfModule> {
  const [main, inner] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // @ts-expect-error it comes without types
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs') as Promise<unknown>,
  ]);
  Object.assign(globalThis, { pdfjsWorker: inner });
  return main;
}

async function proposed(text: string, knowledge: Knowledge, date: string): Promise<Proposal[]> {
  const { features, passages } = knowledge;
  const atlas = { features, passages, variants: variantsOf(knowledge.variants) };
  const found: Proposal[] = [];
  const steps = propose(
    text,
    atlas,
    new Gazetteer(knowledge.gazetteer, knowledge.sounds),
    date ? { date } : {},
  );
  for await (const { done, total, proposals } of steps) {
    found.push(...proposals);
    tell({ what: 'step', done, total });
  }
  return found;
}
