/**
 * What the page will surely ask for, named in its head: else the browser would learn of the map's engine only
 * when the app runs, and of the catalogue not sooner.
 */
import type { HtmlTagDescriptor, Rollup } from 'vite';

/**
 * What is imported on demand and always asked for, as the end of a module's path: the sentences of the language that
 * a link without one is read in, and the engine.
 */
const SENTENCES = '/src/core/messages/zh.ts';
const ENGINE = '/src/app/map/maplibre/engine.ts';

/** Links for the head of a built page; `catalogUrl` relative to it. None of the engine where it is not in the bundle. */
export function preloads(bundle: Rollup.OutputBundle, catalogUrl: string): HtmlTagDescriptor[] {
  const link = (rel: string, href: string, as?: string): HtmlTagDescriptor => ({
    tag: 'link',
    attrs: { rel, ...(as && { as }), crossorigin: true, href },
    injectTo: 'head',
  });
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const entries = chunks.filter(({ isEntry }) => isEntry);
  const asked = [SENTENCES, ENGINE].flatMap((path) => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(path));
    return chunk ? [chunk.fileName, ...chunk.imports] : [];
  });
  // What the entry imports, and what that imports, Vite names itself.
  const named = new Set(entries.map(({ fileName }) => fileName));
  for (const file of named)
    for (const other of chunks.find((c) => c.fileName === file)?.imports ?? []) named.add(other);
  const files = [...new Set(asked)].filter((file) => !named.has(file));
  return [
    link('preload', `./${catalogUrl}`, 'fetch'),
    // As what it is fetched as (`app/data/import-part.ts`). A module preload that fails would be remembered.
    ...files.map((file) => link('preload', `./${file}`, 'fetch')),
  ];
}
