/** Once for all end-to-end tests: the real site, built into a folder of its own and served on a free port. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { serve } from '../../tools/setup/serve.mjs';
import { findBrowser, NO_BROWSER } from '../../tools/setup/browser.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
    /** Where the built site is on the disk. */
    folder: string;
    browser: { path: string; env: Record<string, string> };
  }
}

export default async function setup(project: TestProject) {
  const folder = process.env.ATLAS_SITE ?? mkdtempSync(join(tmpdir(), 'atlas-site-'));
  if (!process.env.ATLAS_SITE) {
    // Vitest says "test" here, by which the build would keep what is for developers.
    const { NODE_ENV } = process.env;
    process.env.NODE_ENV = 'production';
    await build({ logLevel: 'warn', mode: 'production', build: { outDir: folder, emptyOutDir: true } });
    process.env.NODE_ENV = NODE_ENV;
  }
  const { address, close } = await serve({ folder, port: 0, host: '127.0.0.1', fallback: false });
  const browser = process.env.ATLAS_CHROMIUM
    ? {
        path: process.env.ATLAS_CHROMIUM,
        env: JSON.parse(process.env.ATLAS_CHROMIUM_ENV ?? '{}') as Record<string, string>,
      }
    : await findBrowser();
  if (!browser) throw new Error(NO_BROWSER);
  project.provide('site', address);
  project.provide('folder', folder);
  project.provide('browser', browser);
  return async () => {
    await close();
    if (!process.env.ATLAS_SITE) rmSync(folder, { recursive: true, force: true });
  };
}
