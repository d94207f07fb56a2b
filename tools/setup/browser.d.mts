/** A Chromium for the tests; see browser.mjs. */
export function findBrowser(): Promise<{ path: string; env: Record<string, string> } | null>;
export const NO_BROWSER: string;
