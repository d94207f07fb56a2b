/**
 * All drafts of this browser and what is done to them. Each step is kept at once; where the browser keeps nothing the
 * work goes on and says so. One for the life of the page.
 */
// What is drafted has names in both languages.
import '../../core/messages/all';
import type { Action } from '../../core/draft/edit';
import {
  canRedo,
  canUndo,
  done,
  fresh,
  now,
  redone,
  replayed,
  undone,
  type History,
} from '../../core/draft/history';
import type { Draft } from '../../core/draft/types';
import { thingsIn, type Work } from '../../core/draft/work';
import { Drafts } from '../state/drafts.svelte';
import type { App } from '../state/app.svelte';
import { forgetDraft, keepDraft, keepState, readDrafts, type StoredDraft } from './store';
import { showDrafts } from './show';

interface Open {
  draft: Draft;
  history: History;
  shown: boolean;
  since: string;
}

export class DraftDesk {
  #open = $state.raw<ReadonlyMap<string, Open>>(new Map());
  /** Whether the last step was kept by the browser. */
  kept = $state(true);
  /** What stands in the atlas at present. */
  #inAtlas: ReadonlyMap<string, Work> = new Map();
  #last: Promise<unknown> = Promise.resolve();

  constructor(readonly app: App) {}

  /** Brings back what an earlier visit left, and puts what stood in the atlas back into it. Never rejects. */
  async restore(): Promise<void> {
    try {
      for (const stored of await readDrafts()) if (!this.#open.has(stored.draft.id)) this.#take(stored);
    } catch {
      // Nothing was kept where nothing can be; whoever makes a draft is told.
    }
    this.#tell();
    await this.#show().catch((error: unknown) => console.warn('A draft is not shown in the atlas.', error));
  }

  #take({ draft, state }: StoredDraft): void {
    const history = state.actions.length ? replayed(draft, state) : fresh(draft);
    this.#set(draft.id, { draft, history, shown: state.shown, since: state.since });
  }

  /** A draft that was read or handed on. One with the same text that is here already stays as it is. */
  async add(stored: StoredDraft): Promise<void> {
    if (this.#open.has(stored.draft.id)) return;
    this.#take(stored);
    this.#tell();
    await this.#keeping(keepDraft(stored));
    if (stored.state.shown) await this.#show();
  }

  has = (id: string): boolean => this.#open.has(id);
  work(id: string): Work | null {
    const open = this.#open.get(id);
    return open ? now(open.history) : null;
  }
  history = (id: string): History | null => this.#open.get(id)?.history ?? null;
  stored(id: string): StoredDraft | null {
    const open = this.#open.get(id);
    return open ? { draft: open.draft, state: this.#stateOf(open) } : null;
  }
  canUndo = (id: string): boolean => canUndo(this.#open.get(id)!.history);
  canRedo = (id: string): boolean => canRedo(this.#open.get(id)!.history);

  do(id: string, action: Action): boolean {
    return this.#go(id, (history) => done(history, action));
  }
  undo = (id: string): boolean => this.#go(id, undone);
  redo = (id: string): boolean => this.#go(id, redone);

  #go(id: string, step: (history: History) => History): boolean {
    const open = this.#open.get(id);
    if (!open) return false;
    const history = step(open.history);
    if (history === open.history) return false;
    this.#set(id, { ...open, history });
    this.#keepState(id);
    return true;
  }

  /** Puts a draft into the atlas or takes it out. */
  async show(id: string, shown: boolean): Promise<void> {
    const open = this.#open.get(id);
    if (!open) return;
    this.#set(id, { ...open, shown });
    this.#keepState(id);
    await this.#show();
  }

  /** What is shown in the atlas follows what was corrected. */
  async refresh(id: string): Promise<void> {
    const open = this.#open.get(id);
    if (open?.shown && now(open.history) !== this.#inAtlas.get(id)) await this.#show();
  }

  /** Deletes a draft; what is given puts it back. */
  async remove(id: string): Promise<() => Promise<void>> {
    const stored = this.stored(id);
    this.#open = new Map([...this.#open].filter(([key]) => key !== id));
    this.#tell();
    await this.#keeping(forgetDraft(id));
    await this.#show();
    return async () => {
      if (stored) await this.add(stored);
    };
  }

  #set(id: string, open: Open): void {
    this.#open = new Map([...this.#open, [id, open]]);
    this.#tell();
  }
  #stateOf = ({ history, shown, since }: Open): StoredDraft['state'] => ({
    actions: history.actions,
    at: history.at,
    shown,
    since,
  });
  #keepState(id: string): void {
    const open = this.#open.get(id)!;
    void this.#keeping(keepState(id, this.#stateOf(open)));
  }
  /** One after the other: a later step is never overwritten by an earlier one. */
  #keeping(write: Promise<unknown>): Promise<void> {
    const settled = write.then(
      () => void (this.kept = true),
      () => void (this.kept = false),
    );
    this.#last = Promise.all([this.#last, settled]);
    return settled;
  }

  #tell(): void {
    this.app.drafts.list = [...this.#open.values()].map(({ history, shown }) => {
      const work = now(history);
      const open = work.items.filter(({ verdict }) => verdict === 'open').length;
      return {
        id: work.id,
        name: work.meta.title,
        date: work.meta.date,
        open,
        things: thingsIn(work),
        shown,
      };
    });
    Drafts.remember(this.#open.size > 0);
  }

  async #show(): Promise<void> {
    const shown = [...this.#open.values()].flatMap(({ history, shown }) => (shown ? [now(history)] : []));
    this.#inAtlas = new Map(shown.map((work) => [work.id, work]));
    await showDrafts(this.app, shown);
  }
}

let desk: DraftDesk | null = null;
/** The one desk of the page. */
export const deskOf = (app: App): DraftDesk => (desk?.app === app ? desk : (desk = new DraftDesk(app)));
