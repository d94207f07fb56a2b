/**
 * The Vite plugin: compiles the data with the app and publishes it beside it under `data/`.
 *
 * Build: a fault in the data ends the build with the whole list before anything is written. Dev:
 * `data/` is served from memory; an edit under data/ or seeds/ recompiles and reloads the page, or
 * shows the faults in Vite's overlay while the page keeps what was sound last.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { KIT_FILE, kitOf } from '../kit/kit';
import { compile, type Compiled } from '../compile';
import { formatIssues } from '../issue';
import { policyTag } from '../policy';
import { addressOf } from './address';
import { installFiles, installTags } from '../pages/install';
import { preloads } from './preload';
import { prerender } from './prerender';
import { withShell } from './shell';
import { svgMapCss } from '../../core/cartography/svg/stylesheet';
import { pagesOf } from '../pages/pages';
import { readTree, TreeError } from '../read/tree';

const VIRTUAL = 'virtual:atlas';
const RESOLVED = `\0${VIRTUAL}`;
/** The colours of the SVG map, as a style sheet. */
const STYLE = 'virtual:svg-map.css';
const RESOLVED_STYLE = `\0${STYLE}`;
/** Editors save in several steps: wait for quiet, ms. */
const QUIET_MS = 80;

/**
 * `page`: whether index.html gets its shell and preloads; off where other pages are served, as in component tests.
 * `pages`: whether the static pages are made; off where only the kit is wanted.
 */
export function atlas({ page = true, pages = page }: { page?: boolean; pages?: boolean } = {}): Plugin {
  let root = process.cwd();
  let publicFolder = '';
  let compiled: Compiled | null = null;
  const now = (): Compiled => (compiled ??= compile(readTree(join(root, 'data'))));

  return {
    name: 'kuajie-atlas',
    configResolved(config) {
      root = config.root;
      publicFolder = config.publicDir;
    },
    async buildStart() {
      if (this.environment?.mode === 'dev') return;
      compiled = null;
      let made: Compiled;
      try {
        made = now();
      } catch (error) {
        if (!(error instanceof TreeError)) throw error;
        return this.error(`the data could not be read; nothing was built\n${error.message}`);
      }
      const { issues, files } = made;
      if (issues.length > 0) this.error(`the data has faults; nothing was built\n${formatIssues(issues)}`);
      for (const [path, source] of files) this.emitFile({ type: 'asset', fileName: `data/${path}`, source });
      if (!pages) return;
      const beside = { fonts: join(root, 'public/fonts'), cache: join(root, 'node_modules/.cache/cards') };
      const say = (line: string) => this.info(line);
      for (const [path, source] of await pagesOf(now(), siteAddress(), beside, say))
        this.emitFile({ type: 'asset', fileName: path, source });
      for (const [path, source] of installFiles(join(root, 'public/favicon.svg')))
        this.emitFile({ type: 'asset', fileName: path, source });
    },
    resolveId(id) {
      return id === VIRTUAL ? RESOLVED : id === STYLE ? RESOLVED_STYLE : null;
    },
    load(id) {
      if (id === RESOLVED_STYLE) return svgMapCss(now().catalog.layers);
      return id === RESOLVED ? virtualModule(now()) : null;
    },
    transformIndexHtml(html, { bundle }) {
      if (!page) return html;
      const data = now();
      return {
        html: withShell(
          // While developing, Vite puts scripts and styles of its own into the page.
          bundle ? html.replace('<head>', `<head>\n    ${policyTag()}`) : html,
          prerender(data),
          data.catalog.documents.length,
        ),
        tags: bundle
          ? [...installTags(), ...preloads(bundle, dataAddress(data.files, 'app/catalog.json'))]
          : [],
      };
    },
    writeBundle({ dir }, bundle) {
      if (!page || !dir) return;
      const opener = readFileSync(join(import.meta.dirname, '../kit/opener.js'), 'utf8');
      writeFileSync(join(dir, KIT_FILE), kitOf({ bundle, publicFolder, opener, home: siteAddress() }));
    },
    configureServer(server) {
      serve(server, now);
      watch(server, root, now, () => (compiled = null));
    },
  };
}

/** Absolute address of the site for what must be absolute, from ATLAS_URL; null where it is not set. */
function siteAddress(): string | null {
  const given = process.env.ATLAS_URL;
  return given ? given.replace(/\/*$/, '/') : null;
}

/** The address of a published file, relative to the page, with a hash of its content. */
const dataAddress = (files: Compiled['files'], path: string): string =>
  addressOf(path, files.get(path) ?? '');

/** The source of `virtual:atlas`; see virtual.d.ts. */
export function virtualModule({ catalog, files }: Compiled): string {
  const addresses = Object.fromEntries([...files.keys()].map((path) => [path, dataAddress(files, path)]));
  return [
    `const addresses = ${JSON.stringify(addresses)};`,
    'export const dataUrl = (path) => addresses[path] ?? `data/${path}`;',
    'export const catalogUrl = dataUrl("app/catalog.json");',
    `export const dataVersion = ${JSON.stringify(catalog.version)};`,
  ].join('\n');
}

const MIME: Record<string, string> = {
  json: 'application/json',
  geojson: 'application/geo+json',
  csv: 'text/csv',
  txt: 'text/plain',
};

function serve(server: ViteDevServer, now: () => Compiled): void {
  server.middlewares.use('/data/', (request, response, next) => {
    const path = decodeURIComponent((request.url ?? '').replace(/[?#].*$/, '').replace(/^\//, ''));
    const text = now().files.get(path);
    if (text === undefined) return next();
    const type = MIME[path.split('.').at(-1) ?? ''] ?? 'text/plain';
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.setHeader('Cache-Control', 'no-store');
    response.end(text);
  });
}

function watch(server: ViteDevServer, root: string, now: () => Compiled, forget: () => void): void {
  const folders = ['data', 'seeds'].map((name) => resolve(root, name));
  server.watcher.add(folders);
  let timer: NodeJS.Timeout | undefined;
  const tell = (result: Compiled): void => {
    if (result.issues.length === 0) server.ws.send({ type: 'full-reload' });
    else server.ws.send({ type: 'error', err: overlay(result) });
  };
  const changed = (file: string): void => {
    if (!folders.some((folder) => file.startsWith(folder + sep))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const id of [RESOLVED, RESOLVED_STYLE]) {
        const module = server.moduleGraph.getModuleById(id);
        if (module) server.moduleGraph.invalidateModule(module);
      }
      forget();
      const result = now();
      if (result.issues.length > 0) server.config.logger.error(formatIssues(result.issues));
      tell(result);
    }, QUIET_MS);
  };
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
  server.ws.on('connection', () => {
    const result = now();
    if (result.issues.length > 0) server.ws.send({ type: 'error', err: overlay(result) });
  });
}

function overlay({ issues }: Compiled): { message: string; stack: string; plugin: string } {
  return { message: formatIssues(issues), stack: '', plugin: 'kuajie-atlas' };
}
