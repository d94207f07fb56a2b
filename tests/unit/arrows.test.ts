/** Holds the arrows between the rooms (CONTRIBUTING.md). */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');
const ALLOWED: Record<string, string[]> = {
  lib: [],
  ui: [],
  model: ['lib'],
  compile: ['model', 'lib'],
  state: ['model', 'lib'],
  map: ['state', 'model', 'lib', 'ui'],
  reader: ['state', 'model', 'lib', 'ui'],
  panels: ['state', 'model', 'lib', 'ui'],
  brief: ['state', 'model', 'lib', 'ui'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (f) => /\.(ts|svelte)$/.test(f) && !f.endsWith('.d.ts'),
);
const imports = files.flatMap((file) => {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [
    ...text.matchAll(/^\s*(import(?:\s+type)?)\b[^'"]*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm),
  ].map((m) => ({
    file,
    type: m[1] === 'import type' || /^\s*import type\b/.test(m[0]),
    target: (m[2] ?? m[3])!,
  }));
});
const room = (file: string) => (file.includes('/') ? file.split('/')[0]! : '');

describe('arrows', () => {
  it('sees the imports', () => expect(imports.length).toBeGreaterThan(40));

  it('go from room to room only as the house allows', () => {
    const wrong = imports
      .filter(({ file, target }) => target.startsWith('.') && room(file) in ALLOWED)
      .map(({ file, target }) => ({ file, to: room(relative(SRC, resolve(SRC, dirname(file), target))) }))
      .filter(({ file, to }) => to && to !== room(file) && !ALLOWED[room(file)]!.includes(to));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['maplibre-gl', /^maplibre-gl/, ['map']],
    ['node:', /^node:/, ['compile']],
    ['the schema library', /^valibot/, ['model', 'compile']],
  ])('%s stays where it belongs', (_, pattern, rooms) => {
    expect(imports.filter(({ file, target }) => pattern.test(target) && !rooms.includes(room(file)))).toEqual(
      [],
    );
  });

  it('the schemas are a value to the compiler alone', () => {
    const users = imports.filter(({ target, type }) => /\/authored$/.test(target) && !type);
    expect(users.filter(({ file }) => room(file) !== 'compile')).toEqual([]);
  });
});
