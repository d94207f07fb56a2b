/**
 * The briefing that is being made in this browser: kept at every change, and shared with the atlas in other tabs. A
 * change made there is taken over, what stood here before is one step back: whoever was first loses nothing.
 */
import { type Briefing } from '../../../core/briefing/briefing';
import { changed, NO_HISTORY, redone, undone, type History } from '../../../core/briefing/history';
import { historyOf, KEY, putAside, readStored, store, type Trouble } from './stored';

/** Something to say of how the briefing came to be as it is. */
export type Told = 'other-tab' | 'unread' | null;

export class Desk {
  #history = $state.raw<History>(NO_HISTORY);
  /** Why nothing can be kept; null: all is kept. */
  trouble = $state<Trouble | null>(null);
  told = $state<Told>(null);
  /** As the storage was when it was last read or written here. */
  #known: string | null;

  constructor() {
    const { raw, history, trouble } = readStored();
    this.#known = raw;
    this.trouble = trouble;
    if (history) this.#history = history;
    else if (raw !== null) {
      putAside(raw);
      this.told = 'unread';
    }
    addEventListener('storage', (event) => this.#changedElsewhere(event));
  }

  // Not derived: a derived value ends with the component in which it was made, the desk stays.
  get briefing(): Briefing {
    return this.#history.present;
  }
  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }
  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** `run`: letters typed into the same field are one change. */
  change(next: Briefing, run: string | null = null): void {
    this.#keep(changed(this.#history, next, run));
  }
  undo(): void {
    this.#keep(undone(this.#history));
  }
  redo(): void {
    this.#keep(redone(this.#history));
  }

  #keep(next: History): void {
    if (next === this.#history) return;
    this.#history = this.#withMissed(next);
    const { raw, trouble } = store(this.#history);
    this.trouble = trouble;
    if (raw !== null) this.#known = raw;
  }

  /** What another tab has kept meanwhile, and of which we were not told, becomes a step back. */
  #withMissed(next: History): History {
    const { raw, history } = readStored();
    if (raw === this.#known || !history || same(history.present, next.present)) return next;
    this.told = 'other-tab';
    return { ...next, past: [...next.past, history.present] };
  }

  #changedElsewhere({ key, newValue }: StorageEvent): void {
    if (key !== KEY || newValue === null || newValue === this.#known) return;
    const theirs = historyOf(newValue);
    if (!theirs) return;
    this.#known = newValue;
    if (same(theirs.present, this.briefing)) return;
    this.#history = changed(this.#history, theirs.present, 'other-tab');
    this.told = 'other-tab';
  }
}

const same = (a: Briefing, b: Briefing): boolean => JSON.stringify(a) === JSON.stringify(b);

let desk: Desk | null = null;
/** The one desk of the page. */
export const theDesk = (): Desk => (desk ??= new Desk());
/** For tests: the page as it is after a reload. */
export const leaveDesk = (): void => void (desk = null);
