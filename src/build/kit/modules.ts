/**
 * Built modules → the same modules inside one page. There a module has no address of its own from which another
 * could be told, so each names the others by `kit:/<path>` (an import map says where that is), and asks the page's
 * opener (`opener.js`) for files that it would look for beside itself.
 */
import type { Rollup } from 'vite';

/** Vite's list of what is fetched before a part of the app: modules, which come by themselves, and style sheets. */
const FETCHED = '=>i.map(i=>d[i])';

const IMPORT = /(\bfrom\s*|\bimport\s*(?:\(\s*)?)(["'`])\.\/([^"'`]+)\2/g;

/** The code of a chunk for the kit. Throws where the code is not as the builder writes it: it would not run. */
export function insideKit({ fileName, code, imports, dynamicImports }: Rollup.OutputChunk): string {
  const folder = fileName.slice(0, fileName.lastIndexOf('/') + 1);
  const wanted = new Set([...imports, ...dynamicImports]);
  const missed = new Set(imports);
  let text = code.replace(IMPORT, (whole, before: string, _quote, name: string) => {
    const path = folder + name;
    missed.delete(path);
    return wanted.has(path) ? `${before}"kit:/${path}"` : whole;
  });
  if (missed.size > 0) throw new Error(`${fileName}: no import of ${[...missed].join(', ')} was found`);
  if (text.includes('__vite__mapDeps=')) {
    if (!text.includes(FETCHED)) throw new Error(`${fileName}: the list of style sheets is not where it was`);
    text = text.replace(
      FETCHED,
      () => `=>(atlasKit.want(i.map(i=>d[i].replace(/^\\.\\//,${JSON.stringify(folder)}))),[])`,
    );
  }
  return text
    .replace(
      /new URL\(\s*(["'`])([^"'`]+)\1\s*,\s*import\.meta\.url\s*\)/g,
      (_, __, name: string) => `atlasKit.urlOf(${JSON.stringify(folder + name.replace(/^\.\//, ''))})`,
    )
    .replace(/\bimport\.meta\.url\b/g, () => JSON.stringify(`kit:/${fileName}`));
}
