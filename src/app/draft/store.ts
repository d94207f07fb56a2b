/**
 * Where the browser keeps drafts: IndexedDB, by idb-keyval. A draft is written once, what was done to it at every
 * step, so that a step costs little however long the text. All reject where storage is denied or full.
 */
import { createStore, delMany, entries, setMany, type UseStore } from 'idb-keyval';
import { soundBundle } from '../../core/draft/bundle';
import type { Log } from '../../core/draft/history';
import type { Draft } from '../../core/draft/types';

/** What was done to a draft, and whether it stands in the atlas. */
export interface DraftState extends Log {
  shown: boolean;
  /** When it was read: drafts stand in that order. ISO 8601. */
  since: string;
}
export interface StoredDraft {
  draft: Draft;
  state: DraftState;
}

let store: UseStore | null = null;
const opened = (): UseStore => (store ??= createStore('kuajie-atlas-drafts', 'drafts'));

const draftKey = (id: string): string => `draft ${id}`;
const stateKey = (id: string): string => `state ${id}`;

/** All drafts, the oldest first; what is not as it should be is passed over. */
export async function readDrafts(): Promise<StoredDraft[]> {
  const all = new Map(await entries<string, Draft | DraftState>(opened()));
  return [...all]
    .flatMap(([key, value]): StoredDraft[] => {
      if (!key.startsWith('draft ')) return [];
      const state = all.get(stateKey(key.slice('draft '.length))) as DraftState | undefined;
      // Without what was done to it, or with steps that are damaged, the text and its proposals are still there.
      const sound =
        soundBundle({ draft: value, ...(state && { actions: state.actions, at: state.at }) }) ??
        soundBundle({ draft: value, actions: [], at: 0 });
      if (!sound) return [];
      const { draft, actions, at } = sound;
      const since = typeof state?.since === 'string' ? state.since : '';
      return [{ draft, state: { actions: [...actions], at, shown: state?.shown === true, since } }];
    })
    .sort((a, b) => (a.state.since < b.state.since ? -1 : 1));
}

export const keepDraft = ({ draft, state }: StoredDraft): Promise<void> =>
  setMany(
    [
      [draftKey(draft.id), draft],
      [stateKey(draft.id), state],
    ],
    opened(),
  );
export const keepState = (id: string, state: DraftState): Promise<void> =>
  setMany([[stateKey(id), state]], opened());
export const forgetDraft = (id: string): Promise<void> => delMany([draftKey(id), stateKey(id)], opened());
