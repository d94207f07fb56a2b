/** Fetches the search and its index when they are first needed; neither is part of the first load. */
import type { Catalog } from '../../core/model/catalog';
import type { Engine } from '../../core/search/engine';
import type { Questions } from '../../core/search/question';
import { prefetchSearchIndex } from '../data/client';
import { wholeSearchIndex } from '../data/search-index';
import { together } from '../data/together';

export interface Loaded {
  engine: Engine;
  questions: Questions;
}

let loaded: Promise<Loaded> | null = null;
/** What it was loaded for: with the reader's drafts there is another one. */
let loadedFor: Catalog | null = null;

/** A question may be asked in either language, whatever the page is read in. */
const code = () =>
  Promise.all([
    import('../../core/search/engine'),
    import('../../core/search/question'),
    import('../../core/messages/all'),
  ]);

/** Brings the search nearer while nobody waits for it: over the network, but not yet unpacked. */
export function prefetchSearch(): void {
  void code().catch(() => undefined);
  prefetchSearchIndex();
}

/** The search over this catalogue; rejects with the reason if it can't be had, and may then be asked again. */
export function loadSearch(catalog: Catalog): Promise<Loaded> {
  if (loadedFor !== catalog) loaded = null;
  loadedFor = catalog;
  loaded ??= load(catalog).catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function load(catalog: Catalog): Promise<Loaded> {
  const [[{ Engine }, { Questions }], index] = await together([code(), wholeSearchIndex(catalog.data)]);
  const pause = breath();
  const engine = await Engine.open(catalog.data, index, pause);
  await pause();
  return { engine, questions: new Questions(catalog, index) };
}

/** Waits only after so many milliseconds of work, that is less than a person notices. */
const WORK_MS = 30;

/** Gives way to what else the page has to do, each time that it is called after long enough work. */
function breath(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < WORK_MS) return;
    await new Promise((done) => setTimeout(done));
    since = performance.now();
  };
}
