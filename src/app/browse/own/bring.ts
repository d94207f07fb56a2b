/** Files that were chosen or dropped → layers under the atlas, with one sentence each of how it went. */
import { boundsOfOwn, type OwnLayer } from '../../../core/model/own-layer';
import { SHEET } from '../../../core/model/sheet';
import type { Bbox } from '../../../core/model/types';
import type { App } from '../../state/app.svelte';

/** Dropped all at once: more are no accident, but no help either. */
const MOST_FILES = 8;

/** Reads one after the other; never rejects. `swapped`: latitude stands first. */
export async function bring(app: App, files: readonly File[], swapped = false): Promise<void> {
  const t = app.t.bind(app);
  const { own } = app;
  for (const file of files.slice(0, MOST_FILES)) {
    const controller = new AbortController();
    const { signal } = controller;
    own.notice = { text: t('own.reading', { file: file.name }), stop: () => controller.abort() };
    const words = await import('./words');
    try {
      const { readFile } = await import('./read-file');
      const read = await readFile(file, { swapped, signal });
      signal.throwIfAborted();
      const { oneLine } = await import('../../../core/own-layer/name');
      const name = oneLine(file.name.replace(/\.[^.]+$/, '')) || file.name;
      const layer: OwnLayer = { id: newId(), name, datum: 'wgs84', shown: true, features: read.features };
      await own.put(layer);
      own.notice = { text: words.addedWords(t, name, read) };
      look(app, boundsOfOwn(read.features));
    } catch (error) {
      if (signal.aborted) own.notice = { text: t('share.stopped') };
      else
        own.notice = {
          text: words.faultWords(t, file.name, error),
          fault: true,
          ...(words.isSwapped(error) && {
            action: { label: t('own.swap'), run: () => void bring(app, [file], true) },
          }),
        };
    }
  }
}

/** Time first, so that they sort as they came. */
const newId = (): string =>
  `${Date.now().toString(36).padStart(9, '0')}-${Math.random().toString(36).slice(2, 8)}`;

/** Looks at what of it lies on the sheet. */
export function look(app: App, bounds: Bbox | null): void {
  if (!bounds) return;
  const seen: Bbox = [
    Math.max(bounds[0], SHEET[0]),
    Math.max(bounds[1], SHEET[1]),
    Math.min(bounds[2], SHEET[2]),
    Math.min(bounds[3], SHEET[3]),
  ];
  if (seen[0] <= seen[2] && seen[1] <= seen[3]) app.zoomToBounds(seen);
}
