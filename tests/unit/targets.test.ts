/** What the oldest kernels lack and no compiler puts in is not used; what they lack in styles has something to fall back on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import config from '../../vite.config';
import { TARGETS } from '../../src/build/vite/targets';

const files = ['src/app', 'src/core'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|svelte|css)$/.test(file))
    .map((file) => join(folder, file)),
);
/** Chromium 109 has none of these. */
const LACKING =
  /\.(?:toSorted|toReversed|toSpliced|isWellFormed|toWellFormed|isSubsetOf)\(|\b(?:Object|Map)\.groupBy\(|Promise\.(?:withResolvers|try)\(|Array\.fromAsync\(|URL\.(?:canParse|parse)\(|AbortSignal\.any\(|\.showPopover\(/;

it('program and styles are built for the kernels that are named', () => {
  for (const mode of ['production', 'kit']) {
    const { build } = config({ mode, command: 'build' }) as {
      build: { target: unknown; cssTarget: unknown };
    };
    expect([build.target, build.cssTarget]).toEqual([TARGETS, TARGETS]);
  }
  expect(TARGETS).toContain('chrome109');
});

it('nothing is called that the oldest lack', () => {
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => LACKING.test(readFileSync(file, 'utf8')))).toEqual([]);
});

it('mixed colours stand only where the kernel is known to mix', () => {
  const bare = files.filter((file) =>
    readFileSync(file, 'utf8')
      .replace(/@supports \(color: color-mix[^{]*\{[^}]*\}/g, '')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .includes('color-mix('),
  );
  expect(bare).toEqual([]);
});
