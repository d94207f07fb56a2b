/** What is being looked for in one document, and which of the places found is shown. */
import type { CodePoints } from '../../core/text/code-points';
import { variantsOf, type Variants } from '../../core/text/fold';
import type { Annotation, CatalogData, Span } from '../../core/model/types';
import type { SpokenNames } from '../../core/search/spoken-names';
import { readVariants } from '../data/client';
import { wholeSearchIndex } from '../data/search-index';

export class Finder {
  open = $state(false);
  /** Comes by itself beside the text: the page's first seconds need it not. */
  #find = $state.raw<typeof import('./find') | null>(null);
  /** Traditional characters → simplified ones. */
  #variants = $state.raw<Variants>(new Map());
  /** Why it cannot look, if it cannot. */
  failure = $state.raw<unknown>(null);
  #query = $state('');
  #at = $state(0);
  /** What letters may stand for; brought when letters are typed that the text does not have. */
  #names = $state.raw<SpokenNames | null>(null);
  readonly #written: readonly Span[] = $derived.by(() => {
    const text = this.text();
    return this.open && text && this.#find
      ? this.#find.find(text, this.annotations(), this.#query, this.#variants)
      : [];
  });
  readonly hits: readonly Span[] = $derived.by(() => {
    const text = this.text();
    if (this.#written.length || !this.open || !text || !this.#find || !this.#names) return this.#written;
    return this.#find.spoken(text, this.#names.meant(this.#query), this.#variants);
  });
  /** Letters were typed that do not stand in the text, and nothing is known of what they may stand for. */
  readonly wantsNames: boolean = $derived.by(
    () =>
      this.open &&
      this.text() !== null &&
      this.#find !== null &&
      this.#written.length === 0 &&
      this.#names === null &&
      this.failure === null &&
      /\p{Script=Latin}/u.test(this.#query),
  );
  /** Index of the place that is shown; -1 if nothing was found. */
  readonly at = $derived(Math.min(this.#at, this.hits.length - 1));
  readonly hit = $derived(this.hits[this.at] ?? null);

  /** `text` is null until the document has arrived. */
  constructor(
    private readonly text: () => CodePoints | null,
    private readonly annotations: () => readonly Annotation[],
    private readonly catalog: () => CatalogData,
  ) {
    this.load();
  }

  /** Brings what looks; what failed may be asked again. */
  load(): void {
    this.failure = null;
    // By itself: with "then" behind it, the build would take that into the loading, and a failure past it.
    const bring = async () => import('./find');
    bring().then(
      (looking) => (this.#find = looking),
      (error: unknown) => (this.failure = error),
    );
    // Without them traditional characters are not found; all else is.
    readVariants().then(
      (pairs) => (this.#variants = variantsOf(pairs)),
      (error: unknown) => console.warn('Traditional characters are not found.', error),
    );
  }

  /** Brings the names that letters may spell. */
  bringNames(): void {
    Promise.all([import('../../core/search/spoken-names'), wholeSearchIndex(this.catalog())]).then(
      ([{ SpokenNames: Names }, index]) => (this.#names = new Names(index)),
      (error: unknown) => (this.failure = error),
    );
  }

  /** False until it can look: no hits mean nothing yet. */
  get ready(): boolean {
    return this.#find !== null && !this.wantsNames;
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
