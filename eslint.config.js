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
  // What the oldest kernels lack (src/build/vite/targets.ts), of what no compiler puts in.
  {
    files: ['src/app/**', 'src/core/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          [
            'MemberExpression[property.name=/^(toSorted|toReversed|toSpliced|isWellFormed|toWellFormed|isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)$/]',
            'a copy of the list, sorted or reversed',
          ],
          ["MemberExpression[object.name=/^(Object|Map)$/][property.name='groupBy']", 'a loop over a Map'],
          ["MemberExpression[object.name='Promise'][property.name=/^(withResolvers|try)$/]", 'new Promise'],
          ["MemberExpression[object.name='Array'][property.name='fromAsync']", 'a loop'],
          ["MemberExpression[object.name='URL'][property.name=/^(canParse|parse)$/]", 'new URL in try'],
          ["MemberExpression[object.name='AbortSignal'][property.name='any']", 'an AbortController'],
          [
            'CallExpression[optional=false] > MemberExpression[property.name=/^(showPopover|hidePopover|togglePopover)$/]',
            'a call with ?.',
          ],
        ].map(([selector, instead]) => ({
          selector,
          message: `The oldest kernels we build for lack this; take ${instead}.`,
        })),
      ],
    },
  },
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
