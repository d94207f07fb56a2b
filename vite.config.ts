import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { licences } from './src/build/vite/licences';
import { offline } from './src/build/vite/offline';
import { TARGETS } from './src/build/vite/targets';
import { parts } from './src/build/vite/parts';
import { atlas } from './src/build/vite/plugin';

export default defineConfig(({ mode }) => ({
  // Relative addresses: the built site works from any folder of any host.
  base: './',
  // The mode `kit` makes no static pages: they are not part of the one file.
  plugins: [
    parts(),
    svelte(),
    atlas({ pages: mode !== 'kit' }),
    licences(),
    ...(mode === 'kit' ? [] : [offline()]),
  ],
  // MapLibre is large by nature and loads beside the list; a warning about it each time teaches nothing.
  build: { target: TARGETS, cssTarget: TARGETS, chunkSizeWarningLimit: 1200, assetsInlineLimit: 0 },
  worker: { format: 'es' },
}));
