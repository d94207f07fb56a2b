/**
 * The reader's drafts as far as the whole page knows of them: which there are, and what of them is open. All work on
 * them is in `app/draft`, which is loaded when it is first asked for.
 */
export interface DraftEntry {
  id: string;
  name: string;
  date: string;
  /** Passages that are not decided yet. */
  open: number;
  /** Things that are accepted. */
  things: number;
  /** It stands in the atlas. */
  shown: boolean;
}

/** What is open over the page: the entrance, with files that were dropped, or a draft under correction. */
export type Desk = { at: 'enter'; files: readonly File[] } | { at: 'draft'; id: string };

/** In the browser's storage: there are drafts, so that a page without any does not look for them. */
const FLAG = 'kuajie-drafts';

export class Drafts {
  list = $state.raw<readonly DraftEntry[]>([]);
  desk = $state.raw<Desk | null>(null);
  /** One sentence about them, with what can be done; null: nothing to say. */
  notice = $state.raw<{ text: string; action?: { label: string; run: () => void } } | null>(null);

  enter(files: readonly File[] = []): void {
    this.desk = { at: 'enter', files };
  }
  edit(id: string): void {
    this.desk = { at: 'draft', id };
  }
  close(): void {
    this.desk = null;
  }

  /** Whether the browser may have drafts of an earlier visit. */
  static get any(): boolean {
    try {
      return localStorage.getItem(FLAG) !== null;
    } catch {
      return true;
    }
  }
  static remember(any: boolean): void {
    try {
      if (any) localStorage.setItem(FLAG, '1');
      else localStorage.removeItem(FLAG);
    } catch {
      // Then it is looked for at every visit.
    }
  }
}
