/**
 * The meeting-room kit: the built site → one HTML file that opens by a double click, without server or network.
 * Map, panels, reader, search and whatever else the app loads on demand are in it; the static pages are not.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rollup } from 'vite';
import { en } from '../../core/messages/en';
import { zh } from '../../core/messages/zh';
import { escaped } from '../../core/cartography/svg/viewport';
import { policyTag, POLICY_TAG, TRUSTED_TYPES } from '../policy';
import { insideKit } from './modules';
import { pack } from './pack';

/** Beside the site's index.html. */
export const KIT_FILE = 'kuajie-atlas.html';

/** Published files that the app itself reads. */
const READ = /^data\/(?:app\/|texts\/|basemap\/.*\.json$|[a-z-]+\.geojson$)/;
/** What is on its way while a page is fetched; here nothing is fetched. */
const FETCHED = /\s*<link\s[^>]*rel="(?:modulepreload|preload|stylesheet|manifest|apple-touch-icon)"[^>]*>/g;
const ENTRY = /\s*<script type="module"[^>]*src="\.\/([^"]+)"[^>]*><\/script>/;

interface Site {
  /** As written: index.html among it. */
  bundle: Rollup.OutputBundle;
  /** The folder of files that are published as they are. */
  publicFolder: string;
  /** The source of `opener.js`. */
  opener: string;
  /** Absolute address of the site, null where it is not known. */
  home: string | null;
}

/** The kit as HTML. Throws where the site is not built as this expects. */
export function kitOf({ bundle, publicFolder, opener, home }: Site): string {
  const outputs = Object.values(bundle);
  const index = textOf(bundle['index.html']);
  const entry = ENTRY.exec(index)?.[1];
  if (!entry) throw new Error('index.html has no module to start with');
  const styles = [...index.matchAll(/rel="stylesheet"[^>]*href="\.\/([^"]+)"/g)].map(([, path]) => path!);
  const modules = outputs.filter((output) => output.type === 'chunk');
  const files = new Map<string, Uint8Array>();
  for (const output of outputs) {
    const { fileName } = output;
    if (output.type === 'chunk') files.set(fileName, Buffer.from(insideKit(output)));
    else if ((fileName.startsWith('assets/') && !styles.includes(fileName)) || READ.test(fileName))
      files.set(fileName, Buffer.from(output.source));
  }
  for (const path of publicFiles(publicFolder)) files.set(path, readFileSync(join(publicFolder, path)));
  const packed = pack(files);
  const nonce = createHash('sha256').update(packed).digest('base64url').slice(0, 22);
  const script = opener
    .replace('@STYLES@', () => styles.join(' '))
    .replace('@MODULES@', () => modules.map(({ fileName }) => fileName).join(' '))
    .replace('@ENTRY@', () => entry)
    .replace('@NONCE@', nonce);
  return (
    index
      .replace(FETCHED, '')
      .replace(POLICY_TAG, '')
      .replace(ENTRY, '')
      .replace(/(<link rel="icon" href=")\.\/([^"]+)/, (_, before: string, name: string) => {
        const icon = readFileSync(join(publicFolder, name)).toString('base64');
        return `${before}data:image/svg+xml;base64,${icon}`;
      })
      .replace(/<html\b/, () => `<html data-kit${home ? ` data-home="${escaped(home)}"` : ''}`)
      // Where a host forbids the style that stands in the page, the map is not a black square.
      .replace('<svg class="svg-map"', '<svg fill="none" class="svg-map"')
      // The policy before anything that it speaks of.
      .replace(
        '<head>',
        () => `<head>
    ${policyTag(policyOf(nonce))}`,
      )
      .replace('</head>', () => `${styleOf(styles.map((path) => textOf(bundle[path])))}</head>`)
      .replace(
        '</body>',
        () =>
          `<script type="text/plain" id="kit-pack">${packed}</script>\n${NOTICE}<script nonce="${nonce}">${script}</script>\n</body>`,
      )
  );
}

/** The fonts, where there are any. */
/** The face of labels; others are for what is drawn while building. */
const publicFiles = (folder: string): string[] =>
  existsSync(join(folder, 'fonts'))
    ? readdirSync(join(folder, 'fonts')).flatMap((name) =>
        name.endsWith('-regular.woff2') ? `fonts/${name}` : [],
      )
    : [];

function textOf(output: Rollup.OutputBundle[string] | undefined): string {
  if (output?.type !== 'asset') throw new Error('a page or style sheet of the site is missing');
  return typeof output.source === 'string' ? output.source : Buffer.from(output.source).toString();
}

/** Nothing is asked of any host: only what the page carries is run, worn and read. */
const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' blob:`,
    // A page without an origin gets its workers from data: addresses.
    'worker-src blob: data:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data: blob:',
    'connect-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
    // `atlas-kit`: the opener, for the list of the modules that the page carries.
    `${TRUSTED_TYPES} atlas-kit`,
  ].join('; ');

const styleOf = (styles: readonly string[]): string => `<style>${styles.join('\n')}\n${NOTICE_CSS}</style>\n`;

const NOTICE_CSS =
  '#kit-notice{position:fixed;left:50%;top:50%;z-index:9;max-width:90vw;padding:.5rem 1rem;' +
  'transform:translate(-50%,-50%);color:#222;background:#fff;border:1px solid #888}';

/** One sentence in the reader's language, put in by the opener; as it stands for who does not let it run. */
const NOTICE = `<p id="kit-notice"${(['opening', 'old', 'broken'] as const)
  .map(
    (what) =>
      ` data-${what}-zh="${escaped(zh[`kit.${what}`])}" data-${what}-en="${escaped(en[`kit.${what}`])}"`,
  )
  .join('')}>${escaped(zh['kit.blocked'])}<br>${escaped(en['kit.blocked'])}</p>\n`;
