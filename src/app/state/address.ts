/** The page's address: the one place that reads and writes its query and hash. */

import { kit } from '../data/kit';

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const LEAST_MS = 300;

export class Address {
  /** What waits to be written into the present entry of the history. */
  #waiting: string | null = null;
  #timer: number | undefined;
  /** As it was last read or written. */
  #known = '';

  constructor(readonly window: Window) {
    window.addEventListener('pagehide', () => this.#settle());
  }

  /** From the "?" or "#" on. */
  get link(): string {
    const { search, hash } = this.window.location;
    return search + hash;
  }

  /** The whole address of what stands below the site's root ("f/some-id/?…"). */
  below(link: string): string {
    // A kit that knows no site: its file's name, for where it lies is nobody else's business.
    if (kit && !kit.home) return decodeURIComponent(this.window.location.pathname.split('/').at(-1)!) + link;
    return new URL(link, kit?.home ?? this.window.document.baseURI).href;
  }

  /** Tells when the address has become one that we did not write: Back, Forward, a hash that was typed. */
  listen(changed: () => void): void {
    const read = () => {
      // What waits belongs to the entry that was left.
      this.#forget();
      this.#known = this.link;
      changed();
    };
    this.window.addEventListener('popstate', read);
    // Back fires both where the hash differs.
    this.window.addEventListener('hashchange', () => this.link !== this.#known && read());
  }

  push(link: string): void {
    this.#settle();
    this.window.history.pushState(null, '', this.window.location.pathname + link);
    this.#known = link;
  }

  replace(link: string): void {
    this.#forget();
    const { history, location } = this.window;
    history.replaceState(history.state, '', location.pathname + link);
    this.#known = link;
  }

  /** Replaces soon, and not more often than browsers allow. */
  replaceSoon(link: string): void {
    this.#waiting = link;
    this.#timer ??= this.window.setTimeout(() => this.#settle(), LEAST_MS);
  }

  #settle(): void {
    if (this.#waiting !== null) this.replace(this.#waiting);
  }
  #forget(): void {
    this.window.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = null;
  }
}
