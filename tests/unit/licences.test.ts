import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { licencesText, packageFolder } from '../../src/build/vite/licences';
import { readAudit } from '../../tools/setup/audit.mjs';

it('finds the package of a module, scoped or within another', () => {
  const here = process.cwd();
  expect(packageFolder(`${here}/node_modules/svelte/src/index.js?x`)).toEqual([
    `${here}/node_modules/svelte`,
  ]);
  expect(packageFolder(`\0${here}/node_modules/@turf/turf/dist/x.js`)).toEqual([
    `${here}/node_modules/@turf/turf`,
  ]);
  expect(packageFolder(`${here}/src/app/main.ts`)).toEqual([]);
  expect(existsSync(`${here}/node_modules/workbox-core`)).toBe(true);
});

it('prints every package, and a text that several share once', () => {
  const one = (name: string, texts: string[]) => ({ name, version: '1.0.0', licence: 'MIT', texts });
  const text = licencesText([
    one('a', ['Permission is granted']),
    one('b', ['Permission is granted']),
    one('c', []),
  ]);
  expect(text.match(/Permission is granted/g)).toHaveLength(1);
  for (const name of [
    'a 1.0.0 (MIT)',
    'b 1.0.0 (MIT)',
    'c 1.0.0 (MIT)',
    '(MIT: the package brings no text of it)',
  ])
    expect(text).toContain(name);
});

it('an audit that did not come is told, one that came is read', () => {
  expect(readAudit('')).toEqual({ known: false, reason: 'npm gave no answer' });
  expect(readAudit('{"message":"405 Method Not Allowed"}')).toEqual({
    known: false,
    reason: '405 Method Not Allowed',
  });
  expect(readAudit('{"vulnerabilities":{"x":{"name":"x","severity":"high","range":"*"}}}')).toEqual({
    known: true,
    found: [{ name: 'x', severity: 'high' }],
  });
});
