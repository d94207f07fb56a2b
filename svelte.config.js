import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

// Styles are plain CSS: nothing to preprocess there.
export default { preprocess: vitePreprocess({ style: false }) };
