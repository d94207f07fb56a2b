/** What went wrong with something that the page reads, told so that it can be said in the reader's language. */
import type { MessageKey, MessageParams } from '../../core/messages';

/**
 * `missing`: the host has no such file (or answers with a page); `unreachable`: no answer; `shape`: not what it
 * should be; `version`: of another release; `program`: a script that came and yet cannot be run.
 */
export type DataTrouble = 'missing' | 'unreachable' | 'shape' | 'version' | 'program';

/** What exactly, as a message; it stands beside the sentence, in brackets. */
export interface Detail {
  say: MessageKey;
  with?: MessageParams;
}

export class DataError extends Error {
  /** `file`: its path below the page, as published; `raw`: for whoever mends it, untranslated; `detail`: for the reader. */
  constructor(
    readonly trouble: DataTrouble,
    readonly file: string,
    readonly raw: string,
    readonly detail: Detail | null = null,
  ) {
    super(`${file}: ${raw}`);
    this.name = 'DataError';
    // Whoever offers a reload looks whether the host has another release by now (app/offline/release.svelte.ts).
    if (trouble === 'version' || (trouble === 'missing' && /\.(?:js|css)$/.test(file)))
      globalThis.dispatchEvent?.(new Event('atlas:other-release'));
  }
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
