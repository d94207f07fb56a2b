/**
 * MapLibre's workers, which make all that is drawn: started early, and watched. A worker that cannot start is told
 * by nobody (its script missing, of the wrong type, forbidden, broken, or silent): the map would wait for ever.
 */
import { clearPrewarmedResources, getGlobalDispatcher, prewarm, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { haveScript } from '../../data/import-part';
import { lendScripts } from '../../ui/trusted';

/** How long workers may take to answer for the first time, with their script on its way; and once they have erred. */
const PATIENCE_MS = 20_000;
const SOON_MS = 3000;

let made = false;
let dead = false;

lendScripts();
setWorkerUrl(workerUrl);
const workers = getGlobalDispatcher();
workers.on('workerscreate', () => {
  made = true;
});

/** Starts them; anew where the last ones have died. To be called while no map stands. */
export function startWorkers(): void {
  if (dead) clearPrewarmedResources();
  dead = false;
  if (typeof Worker === 'function') prewarm();
}
// They start while the list is being made.
startWorkers();

/** Why they cannot be had: what is wrong with their script; where nothing is, that they do not answer. */
async function reason(): Promise<unknown> {
  try {
    await haveScript(new URL(workerUrl, document.baseURI).href);
    return new Error('the workers of the map do not answer');
  } catch (error) {
    return error;
  }
}

/** Tells, once, when they are dead; gives the way to stop watching. */
export function watchWorkers(tell: (reason: unknown) => void): () => void {
  let over = false;
  async function check(patience: number): Promise<void> {
    const answered = typeof Worker === 'function' && (await workers.ping(patience));
    // Workers that could not even be made are said to answer.
    if (over || (answered && made)) return;
    over = dead = true;
    tell(await reason());
  }
  const erred = workers.on('error', () => void check(SOON_MS));
  void check(PATIENCE_MS);
  return () => {
    over = true;
    erred.unsubscribe();
  };
}
