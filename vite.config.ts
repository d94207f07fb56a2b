import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { parts } from './src/build/vite/parts';
import { atlas } from './src/build/vite/plugin';

export default defineConfig({
  // Relative addresses: the built site works from any folder of any host.
  base: './',
  plugins: [parts(), svelte(), atlas()],
  // MapLibre is large by nature and loads beside the list; a warning about it each time teaches nothing.
  build: { target: 'es2022', chunkSizeWarningLimit: 1200, assetsInlineLimit: 0 },
  worker: { format: 'es' },
});
