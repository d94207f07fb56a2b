/** The page's address: the one place that reads and writes its query and hash. */

import { kit } from '../data/kit';

/** Browsers refuse more than about a hundred changes in ten seconds, Safari in thirty: so many at most in so long. */
const MOST = 50;
const SPAN_MS = 15_000;
/** A camera that moves is written at most so often. */
const LEAST_MS = 300;

export class Address {
  /** What waits to be written into the present entry of the history. */
  #waiting: string | null = null;
  #timer: number | undefined;
  /** As it was last read or written. */
  #known = '';
  /** When the last changes were made. */
  #changes: number[] = [];

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

  /** A new entry. Where the browser takes no more, the present one is changed as soon as it does. */
  push(link: string): void {
    this.#settle();
    if (!this.#write('pushState', link)) this.replaceSoon(link);
  }

  /** Changes the present entry; at once, unless that has been done too often. */
  replace(link: string): void {
    this.#forget();
    if (!this.#mayWrite() || !this.#write('replaceState', link)) this.replaceSoon(link);
  }

  /** Replaces soon, and not more often than browsers allow. */
  replaceSoon(link: string): void {
    this.#waiting = link;
    this.#timer ??= this.window.setTimeout(() => this.#due(), LEAST_MS);
  }

  /** Whether the browser has taken it: some throw a `SecurityError`, which is no harm to anything but the address. */
  #write(how: 'pushState' | 'replaceState', link: string): boolean {
    const { history, location } = this.window;
    try {
      history[how](how === 'pushState' ? null : history.state, '', location.pathname + link);
    } catch (error) {
      console.warn('The browser did not take the address.', error);
      return false;
    }
    this.#changes.push(this.window.performance.now());
    this.#known = link;
    return true;
  }

  #mayWrite(): boolean {
    const from = this.window.performance.now() - SPAN_MS;
    this.#changes = this.#changes.filter((time) => time > from);
    return this.#changes.length < MOST;
  }

  #due(): void {
    this.#timer = undefined;
    const link = this.#waiting;
    if (link === null) return;
    this.#waiting = null;
    this.replace(link);
  }
  /** What waits is written now, or not at all: another entry is about to take its place. */
  #settle(): void {
    const link = this.#waiting;
    this.#forget();
    if (link !== null) this.#write('replaceState', link);
  }
  #forget(): void {
    this.window.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = null;
  }
}
