/**
 * What a page keeps for use without a network: everything that the app itself asks for, each file under the address
 * that it is asked by. Not the static pages and their pictures, nor the published files that the app does not read.
 * The list goes into the service worker (`app/offline/sw.ts`); its size into `offline.json`, for people.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { checksum } from '../read/checksum';
import { addressOf } from './address';

/** Below the built site. */
const KEPT = [
  'index.html',
  'assets/**',
  'fonts/*-regular.woff2',
  'favicon.svg',
  'licences.txt',
  'data/app/*.json',
  'data/app/*.geojson',
  'data/basemap/*.json',
  'data/texts/*.txt',
  'data/*.geojson',
];
/** Where the size stands. */
export const SIZE_FILE = 'offline.json';
/** The largest single file that may be kept, bytes: more is a mistake, and ends the build's list with a warning. */
const LARGEST = 4_000_000;

export function offline(): Plugin[] {
  let out = 'dist';
  const where: Plugin = {
    name: 'kuajie-offline',
    configResolved: ({ root, build }) => void (out = resolve(root, build.outDir)),
  };
  const plugins = VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/app/offline',
    filename: 'sw.ts',
    // The page registers it by itself, once it has nothing more urgent to do; its manifests are ours (pages/install.ts).
    injectRegister: false,
    manifest: false,
    injectManifest: {
      rollupFormat: 'iife',
      globPatterns: KEPT,
      maximumFileSizeToCacheInBytes: LARGEST,
      dontCacheBustURLsMatching: /^assets\//,
      manifestTransforms: [
        (entries) => {
          const bytes = entries.reduce((sum, { size }) => sum + size, 0);
          const said = JSON.stringify({ bytes, files: entries.length });
          writeFileSync(join(out, SIZE_FILE), said);
          const manifest = entries.map((entry) =>
            entry.url.startsWith('data/')
              ? { ...entry, ...byContent(entry.url, readFileSync(join(out, entry.url), 'utf8')) }
              : entry,
          );
          return {
            manifest: [...manifest, { url: SIZE_FILE, revision: checksum(said), size: said.length }],
            warnings: [],
          };
        },
      ],
    },
  });
  return [where, ...plugins];
}

/** A file of the data as the app asks for it: its address says its content, so it needs no other revision. */
const byContent = (url: string, text: string) => ({
  url: addressOf(url.slice('data/'.length), text),
  revision: null,
});
