/**
 * What is known of the release that this page belongs to: whether it is kept on this machine, whether a newer one is
 * ready, whether one has taken its place on the host so that parts of this page are gone.
 */
import type { Workbox } from 'workbox-window';
import { kit } from '../data/kit';
import { script } from '../ui/trusted';

/** What the build says of what is kept (`offline.json`). */
export interface Kept {
  /** Of all files together, not compressed. */
  bytes: number;
  files: number;
}

/** The event that a browser sends where a page may be installed; not in all browsers, nor in the types. */
interface InstallOffer extends Event {
  prompt: () => Promise<unknown>;
}

/** How long the newer release may keep a person waiting who has asked for it, ms. */
const PATIENCE = 4_000;

export class Release {
  /** `impossible`: this browser keeps nothing for this address (no https, private window). */
  kept = $state<'unknown' | 'keeping' | 'kept' | 'impossible'>('unknown');
  /** `ready`: a newer release waits; `gone`: a part of this one could not be had, for a newer one is on the host. */
  newer = $state<'ready' | 'gone' | null>(null);
  /** Set where the browser offers to install the page. */
  installOffer = $state.raw<InstallOffer | null>(null);
  #workbox: Workbox | null = null;

  constructor(readonly window: Window) {
    window.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.installOffer = event as InstallOffer;
    });
    window.addEventListener('appinstalled', () => (this.installOffer = null));
    const suspect = () => void this.#look();
    // Where a part of the program is gone from the host, or data is of another release (`data/data-error.ts`).
    window.addEventListener('atlas:other-release', suspect);
  }

  /** Keeps the release, in the background; to be called once the page has nothing more urgent to do. */
  async keep(): Promise<void> {
    const { serviceWorker } = this.window.navigator;
    // The one-file atlas is kept already.
    if (!serviceWorker || kit) return void (this.kept = 'impossible');
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox(script('./sw.js'));
    this.#workbox = workbox;
    if (serviceWorker.controller) this.kept = 'kept';
    else this.kept = 'keeping';
    workbox.addEventListener('activated', () => (this.kept = 'kept'));
    workbox.addEventListener('waiting', () => (this.newer = 'ready'));
    workbox.addEventListener('redundant', () => this.kept === 'keeping' && (this.kept = 'impossible'));
    try {
      await workbox.register({ immediate: true });
    } catch {
      this.kept = serviceWorker.controller ? 'kept' : 'impossible';
    }
  }

  /** Shows the newer release at the same view, which is in the link. */
  async take(): Promise<void> {
    const reload = () => this.window.location.reload();
    const workbox = this.#workbox;
    const waiting = (await this.window.navigator.serviceWorker?.getRegistration())?.waiting;
    if (!workbox || !waiting) return reload();
    this.window.navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    waiting.postMessage({ type: 'SKIP_WAITING' });
    // The old one is let go only when nothing it was asked for is under way: the page's own requests end with a reload.
    this.window.setTimeout(reload, PATIENCE);
  }

  /** Installs the page, where the browser has offered to. */
  install(): void {
    void this.installOffer?.prompt();
    this.installOffer = null;
  }

  /** Asks the host whether the page there is still this one; where it does not answer, nothing is known. */
  async #look(): Promise<void> {
    const own = this.window.document
      .querySelector('script[type=module][src*="assets/"]')
      ?.getAttribute('src');
    if (!own) return;
    try {
      const answer = await fetch(new URL('index.html', this.window.document.baseURI), { cache: 'no-store' });
      if (answer.ok && !(await answer.text()).includes(own)) this.newer = 'gone';
    } catch {
      // No network: that is told by whoever asked for the part.
    }
  }
}

/** What is kept by this release, for people to know before and after. */
export async function readKept(): Promise<Kept> {
  const answer = await fetch(new URL('offline.json', document.baseURI));
  if (!answer.ok) throw new Error(`offline.json: ${answer.status}`);
  return (await answer.json()) as Kept;
}
