/** What is being looked for in one document, and which of the places found is shown. */
import type { Annotation, Span } from '../../core/model/types';
import { find } from './find';

export class Finder {
  open = $state(false);
  #query = $state('');
  #at = $state(0);
  readonly hits: readonly Span[] = $derived.by(() => {
    const text = this.text();
    return this.open && text !== null ? find(text, this.annotations(), this.#query) : [];
  });
  /** Index of the place that is shown; -1 if nothing was found. */
  readonly at = $derived(Math.min(this.#at, this.hits.length - 1));
  readonly hit = $derived(this.hits[this.at] ?? null);

  /** `text` is null until the document has arrived. */
  constructor(
    private readonly text: () => string | null,
    private readonly annotations: () => readonly Annotation[],
  ) {}

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
