/**
 * The Content-Security-Policy that stands in the pages themselves, for hosts that send none (docs/hosting.md has what
 * hosts should send). It says nothing of pictures and data: whoever runs a copy may offer basemaps of other hosts.
 */
import { escaped } from '../core/cartography/svg/viewport';

/**
 * Who may make markup or the address of a script out of a text: the page (`app/ui/trusted.ts`), Svelte for the
 * templates it compiled, and, asked by the browser, the page for the workers of MapLibre (`default`).
 */
export const TRUSTED_TYPES =
  "require-trusted-types-for 'script'; trusted-types atlas svelte-trusted-html default";

const PAGE = [
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  TRUSTED_TYPES,
].join('; ');

export const policyTag = (policy: string = PAGE): string =>
  `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`;

/** A policy in a page, to be replaced by another. */
export const POLICY_TAG = /\s*<meta http-equiv="Content-Security-Policy"[^>]*>/;
