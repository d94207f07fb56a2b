/** What has failed on the page besides the catalogue, and what of it is left: told by those who notice, said by one place each. */
import { DataError } from '../data/data-error';

/**
 * Why there is no live map: no WebGL2; the graphics were lost for the moment; the engine's scripts, its worker, or
 * the files that it draws could not be had.
 */
export type MapTrouble = 'no-webgl2' | 'context-lost' | 'engine' | 'worker' | 'data';

export class Faults {
  /** What was thrown when the live map failed. */
  mapReason = $state.raw<unknown>(null);
  /** The map is still not there after a long while. */
  mapSlow = $state(false);
  /** The simple map in the place of the live one: on its way, whole, or not to be had and why. */
  simple = $state.raw<'waiting' | 'whole' | { error: unknown }>('waiting');
  /** Files of the basemap that could not be had. */
  gaps = $state.raw<readonly DataError[]>([]);
  /** The last error that nobody caught; null once it has been read. */
  stumble = $state.raw<unknown>(null);

  /** Takes the errors of parts of the basemap; others are not about a file. */
  tellGaps(errors: readonly unknown[]): void {
    this.gaps = errors.filter((error): error is DataError => error instanceof DataError);
  }

  /** Listens for errors that nobody caught, in our own scripts; those of extensions are none of ours. */
  watch(window: Window): void {
    const ours = new URL('.', window.document.baseURI).href;
    window.addEventListener('error', ({ error, filename, message }) => {
      // The browser's own note that a layout took two rounds.
      if (message.startsWith('ResizeObserver loop') || !filename.startsWith(ours)) return;
      this.stumble = error ?? new Error(message);
    });
    window.addEventListener('unhandledrejection', ({ reason }) => {
      const stack = reason instanceof Error ? (reason.stack ?? '') : '';
      if (stack.includes(ours)) this.stumble = reason;
    });
  }
}
