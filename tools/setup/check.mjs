/** `npm run check`: types, lint, format, packages, data; all of them, even if one fails. */
import { run } from './ready.mjs';

const CHECKS = [
  ['types', 'npx', ['--no-install', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings']],
  ['core', 'npx', ['--no-install', 'tsc', '--project', './tsconfig.core.json']],
  ['lint', 'npx', ['--no-install', 'eslint', '.']],
  ['format', 'npx', ['--no-install', 'prettier', '--check', '.', '--log-level', 'warn']],
  ['packages', 'node', ['tools/setup/audit.mjs']],
  ['data', 'npx', ['--no-install', 'tsx', 'tools/compile.ts']],
];

const failed = CHECKS.filter(([name, command, args]) => {
  console.log(`\n— ${name}`);
  return run(command, args) !== 0;
}).map(([name]) => name);
console.log(failed.length ? `\nNot in order: ${failed.join(', ')}` : '\nAll in order.');
process.exit(failed.length ? 1 : 0);
