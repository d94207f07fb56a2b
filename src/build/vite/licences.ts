/**
 * `licences.txt` beside the page: every library that is in the program, with its version, its licence and the text of
 * it, as most licences ask of whoever passes a library on. Found by the modules that were bundled, not by a list.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export const LICENCES_FILE = 'licences.txt';
/** The service worker is bundled by itself, after the page: what it is made of. */
const OF_THE_WORKER = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'];
const TEXT = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i;
const RULE = `\n${'='.repeat(78)}\n`;

interface Package {
  name: string;
  version: string;
  licence: string;
  /** Texts of its licence and notices; empty where the package brings none. */
  texts: string[];
}

export function licences(): Plugin {
  let root = process.cwd();
  return {
    name: 'kuajie-licences',
    apply: 'build',
    configResolved: (config) => void (root = config.root),
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? output.moduleIds : [],
      );
      const folders = new Set([
        ...ids.flatMap(packageFolder),
        ...OF_THE_WORKER.map((name) => join(root, 'node_modules', name)).filter(existsSync),
      ]);
      const packages = [...folders].map(packageAt).sort((a, b) => (a.name < b.name ? -1 : 1));
      const nameless = packages.filter(({ licence }) => licence === '');
      if (nameless.length)
        this.error(
          `no licence is named by ${nameless.map(({ name }) => name).join(', ')}; nothing was built`,
        );
      this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: licencesText(packages) });
    },
  };
}

/** The folder of the package that a module belongs to: none or one. */
export function packageFolder(id: string): string[] {
  const path = id.replace(/^\0/, '').replaceAll('\\', '/').replace(/\?.*$/, '');
  const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return folder && existsSync(join(folder, 'package.json')) ? [folder] : [];
}

function packageAt(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string | { type: string };
  };
  const texts = readdirSync(folder)
    .filter((file) => TEXT.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return { name, version, licence: typeof license === 'object' ? license.type : (license ?? ''), texts };
}

/** Readable as it stands; the same text of a licence is printed once for all that share it. */
export function licencesText(packages: readonly Package[]): string {
  const groups = new Map<string, Package[]>();
  for (const one of packages) {
    const text = one.texts.join('\n\n') || `(${one.licence}: the package brings no text of it)`;
    groups.set(text, [...(groups.get(text) ?? []), one]);
  }
  const head = '跨界图集所用的软件库及其许可 · Libraries in Kuajie Atlas, with their licences\n';
  const list = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join('\n');
  const texts = [...groups].map(
    ([text, by]) => `${by.map(({ name, version }) => `${name} ${version}`).join('\n')}\n\n${text}`,
  );
  return `${head}\n${list}\n${RULE}${texts.join(`\n${RULE}`)}\n`;
}
