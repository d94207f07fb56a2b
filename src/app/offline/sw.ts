/**
 * The service worker: keeps this release on the machine, whole, so that after one visit all of it works without a
 * network. What it keeps is listed by `build/vite/offline.ts`; each file of the data under an address that carries its
 * content, so that a page of another release never gets this one's in its place.
 *
 * A new release is fetched beside the old one and waits: pages that are open go on with theirs, until a person takes
 * the new one. Other hosts (online basemaps) are not touched, nor kept.
 */
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { insteadOf, isStaticPage } from './instead';

interface WorkerScope extends EventTarget {
  readonly registration: { readonly scope: string };
  readonly clients: { claim: () => Promise<void> };
  readonly __WB_MANIFEST: { url: string; revision: string | null }[];
  skipWaiting: () => Promise<void>;
}
declare const self: WorkerScope;
interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

const { scope } = self.registration;
const below = (url: URL): string | null =>
  url.href.startsWith(scope) ? url.href.slice(scope.length).replace(/[?#].*$/, '') : null;

precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [], cleanURLs: false });
cleanupOutdatedCaches();

// The page itself, whatever stands behind the "?".
const page = createHandlerBoundToURL('index.html');
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && ['', 'index.html'].includes(below(url) ?? '-'),
  page,
);

// Whoever runs the copy may change it at any time, without a build.
registerRoute(({ url }) => below(url) === 'config.json', new NetworkFirst({ cacheName: 'atlas-config' }));

// Static pages are not kept: without a network the atlas opens at the same thing.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isStaticPage(below(url) ?? ''),
  async ({ request, url }) => {
    try {
      return await fetch(request);
    } catch {
      return Response.redirect(scope + insteadOf(below(url) ?? '', url.search.slice(1)), 302);
    }
  },
);

self.addEventListener('activate', (event) => (event as Lasting).waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  if ((event as MessageEvent<{ type?: string } | null>).data?.type === 'SKIP_WAITING')
    void self.skipWaiting();
});
