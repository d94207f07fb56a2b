/**
 * Dynamic import with a way back. A browser remembers a module that could not be had and never asks for it again,
 * nor for anything that imports it: one moment without network, and search would be dead until the page is loaded
 * anew. So the files of a part are fetched first, which browsers do not remember, and imported only when all of
 * them are here; from the cache, then. Stands in for Vite's own helper in built pages (`build/vite/parts.ts`).
 */
import { DataError, reasonOf } from './data-error';

const here = new Map<string, Promise<void>>();

/** Asks for a file once; what failed is asked for again the next time. */
function have(url: string): Promise<void> {
  const known = here.get(url);
  if (known) return known;
  const asked = url.endsWith('.css') ? haveStyle(url) : haveScript(url);
  here.set(url, asked);
  asked.catch(() => here.delete(url));
  return asked;
}

/** Its path below the page, for people. */
export const pathOf = (url: string): string => {
  const root = new URL('.', document.baseURI).href;
  return decodeURI((url.startsWith(root) ? url.slice(root.length) : url).replace(/[?#].*$/, ''));
};

/** Rejects with a `DataError` unless a script can be had whole and as a script. */
export async function haveScript(url: string): Promise<void> {
  const file = pathOf(url);
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'same-origin' });
  } catch (error) {
    throw new DataError('unreachable', file, reasonOf(error));
  }
  const { ok, status } = response;
  if (!ok) throw new DataError('missing', file, String(status), { say: 'fault.status', with: { status } });
  const type = response.headers.get('content-type') ?? '';
  if (/html/.test(type)) throw new DataError('missing', file, type, { say: 'fault.page' });
  if (!/javascript|ecmascript/.test(type))
    throw new DataError('missing', file, type, { say: 'fault.type', with: { type: type || '?' } });
  try {
    // To the end: a body that breaks off is told here.
    await response.arrayBuffer();
  } catch (error) {
    throw new DataError('unreachable', file, reasonOf(error));
  }
}

function haveStyle(url: string): Promise<void> {
  const known = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  if (known.some(({ href }) => href === url)) return Promise.resolve();
  return new Promise((done, fail) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = url;
    link.onload = () => done();
    link.onerror = () => {
      link.remove();
      fail(new DataError('unreachable', pathOf(url), 'style sheet'));
    };
    document.head.append(link);
  });
}

/** What runs already: the page's own script and what it imports. */
const isRunning = (url: string): boolean =>
  [...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>('script[src], link[rel=modulepreload]')]
    .map((element) => ('src' in element ? element.src : element.href))
    .includes(url);

/** `files`: all that the part is made of, relative to `importer`; the part itself is the first. */
export async function importPart<T>(
  load: () => Promise<T>,
  files: readonly string[] = [],
  importer: string = document.baseURI,
): Promise<T> {
  const urls = files.map((file) => new URL(file, importer).href);
  await Promise.all(urls.filter((url) => !isRunning(url)).map(have));
  try {
    return await load();
  } catch (error) {
    throw new DataError('program', urls[0] ? pathOf(urls[0]) : '?', reasonOf(error));
  }
}
