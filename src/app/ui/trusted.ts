/**
 * Trusted Types: where the site's policy asks for it (`build/policy.ts`), a browser takes markup and addresses of
 * scripts from here only, so that a text can't become a program by way of some forgotten line. Each function says what
 * it lets through and why that is safe; there is no other way. Browsers without Trusted Types get what they always got.
 */

interface Rules {
  createHTML?: (text: string) => string;
  createScriptURL?: (url: string) => string | null;
}
interface Policy {
  createHTML: (text: string) => string;
  createScriptURL: (url: string) => string;
}
interface Factory {
  createPolicy: (name: string, rules: Rules) => Policy;
}
// The values are objects for the browser; to everything here they are the texts that they stand for.
const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;

/** From where the page is; in the one-file atlas what its page has made of what it carries. */
const isOurs = (url: string): boolean =>
  'atlasKit' in globalThis
    ? /^(?:blob:|data:text\/javascript[;,])/.test(url)
    : /^https?:$/.test(location.protocol) && new URL(url, document.baseURI).origin === location.origin;

function ourScript(url: string): string {
  if (!isOurs(url)) throw new TypeError(`no script of this site: ${url}`);
  return url;
}

const policy = factory?.createPolicy('atlas', { createHTML: (text) => text, createScriptURL: ourScript });

/**
 * Markup to be shown. Only for what `core/cartography/svg` and the pictures of `core/analysis` draw: the names in it
 * are escaped there, and hostile ones are tried (`tests/data/injections.test.ts`).
 */
export const drawing = (markup: string): string => policy?.createHTML(markup) ?? markup;

/** Text for a `DOMParser` whose document is read and never shown: in it nothing runs and nothing is loaded. */
export const onlyRead = (text: string): string => policy?.createHTML(text) ?? text;

/** The address of a worker's script. Throws a TypeError where it is none of this site. */
export const script = (url: string): string => policy?.createScriptURL(url) ?? ourScript(url);

/**
 * For a library that makes its workers from a text of its own making (MapLibre): the browser asks here before it
 * takes one. Markup as text stays refused.
 */
export function lendScripts(): void {
  factory?.createPolicy('default', { createScriptURL: (url) => (isOurs(url) ? url : null) });
}
