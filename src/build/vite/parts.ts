/**
 * Parts of the program that are loaded on demand: each `import()` of a built page goes through `importPart`, with
 * the list of all files that the part is made of. In the place of Vite's own helper, which lets a browser remember
 * a failure for ever.
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The module that Vite imports its helper from. */
const HELPER = '\0vite/preload-helper.js';

export function parts(): Plugin {
  let root = process.cwd();
  return {
    name: 'kuajie-atlas-parts',
    apply: 'build',
    enforce: 'pre',
    // Vite leaves a part that is a single file out of its own list.
    config: () => ({
      build: {
        modulePreload: {
          resolveDependencies: (file, others, { hostType }) =>
            hostType === 'js' ? [...new Set([file, ...others])] : [...others],
        },
      },
    }),
    configResolved(config) {
      root = config.root;
    },
    load(id) {
      if (id !== HELPER) return null;
      const path = JSON.stringify(join(root, 'src/app/data/import-part.ts'));
      return `export { importPart as __vitePreload } from ${path};`;
    },
  };
}
