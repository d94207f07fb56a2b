import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { atlas } from './src/build/vite/plugin';

export default defineConfig(({ mode }) => ({
  // Relative addresses: the built site works from any folder of any host.
  base: './',
  // The mode `kit` makes no static pages: they are not part of the one file.
  plugins: [svelte(), atlas({ pages: mode !== 'kit' })],
  // MapLibre is large by nature and loads beside the list; a warning about it each time teaches nothing.
  build: { target: 'es2022', chunkSizeWarningLimit: 1200, assetsInlineLimit: 0 },
  worker: { format: 'es' },
}));
