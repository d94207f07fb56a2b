/** What is being looked for in one document, and which of the places found is shown. */
import type { Annotation, Span } from '../../core/model/types';
import type { CodePoints } from '../../core/text/code-points';
import { variantsOf, type Variants } from '../../core/text/fold';
import { readVariants } from '../data/client';

export class Finder {
  open = $state(false);
  /** Comes by itself beside the text: the page's first seconds need it not. */
  #find = $state.raw<typeof import('./find').find | null>(null);
  /** Traditional characters → simplified ones. */
  #variants = $state.raw<Variants>(new Map());
  /** Why it cannot look, if it cannot. */
  failure = $state.raw<unknown>(null);
  #query = $state('');
  #at = $state(0);
  readonly hits: readonly Span[] = $derived.by(() => {
    const text = this.text();
    return this.open && text && this.#find
      ? this.#find(text, this.annotations(), this.#query, this.#variants)
      : [];
  });
  /** Index of the place that is shown; -1 if nothing was found. */
  readonly at = $derived(Math.min(this.#at, this.hits.length - 1));
  readonly hit = $derived(this.hits[this.at] ?? null);

  /** `text` is null until the document has arrived. */
  constructor(
    private readonly text: () => CodePoints | null,
    private readonly annotations: () => readonly Annotation[],
  ) {
    this.load();
  }

  /** Brings what looks; what failed may be asked again. */
  load(): void {
    this.failure = null;
    import('./find').then(
      ({ find }) => (this.#find = find),
      (error: unknown) => (this.failure = error),
    );
    // Without them traditional characters are not found; all else is.
    readVariants().then(
      (pairs) => (this.#variants = variantsOf(pairs)),
      (error: unknown) => console.warn('Traditional characters are not found.', error),
    );
  }

  /** False until it can look: no hits mean nothing yet. */
  get ready(): boolean {
    return this.#find !== null;
  }

  get query(): string {
    return this.#query;
  }
  /** Another query begins at its first place. */
  set query(query: string) {
    this.#query = query;
    this.#at = 0;
  }
  /** To the next place or the one before; from the last round to the first. */
  step(by: 1 | -1): void {
    const count = this.hits.length;
    if (count) this.#at = (this.at + by + count) % count;
  }
}
