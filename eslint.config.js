import prettier from 'eslint-config-prettier';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['dist', 'node_modules', 'public', 'src/core/everywhere.d.ts'] },
  ...ts.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  regexp.configs['flat/recommended'],
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js'] },
        extraFileExtensions: ['.svelte'],
      },
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    // Components and snippets have no types here; svelte-check holds them.
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((of) => [
        `@typescript-eslint/no-unsafe-${of}`,
        'off',
      ]),
    ),
  },
  // Plain JavaScript (set-up, configuration) has no types to check.
  { files: ['**/*.js', '**/*.mjs'], extends: [ts.configs.disableTypeChecked] },
  {
    rules: {
      // Sets and maps here are values that are replaced, not reactive stores.
      'svelte/prefer-svelte-reactivity': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Rows and projections are records of functions; none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
