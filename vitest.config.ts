import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const PATIENT = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  plugins: [svelte()],
  test: {
    projects: [
      // Time limits only end what hangs; a slow machine is no fault.
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], ...PATIENT } },
      { extends: true, test: { name: 'data', include: ['tests/data/**/*.test.ts'], ...PATIENT } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/site.ts',
          // One software-rendered browser at a time: two cores are all there is.
          fileParallelism: false,
          ...PATIENT,
        },
      },
    ],
  },
});
