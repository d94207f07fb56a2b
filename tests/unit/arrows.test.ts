/** Holds the arrows between the rooms (CONTRIBUTING.md): who may import whom, and that nothing goes in a circle. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/** A room is the longest of these that a file's path begins with; it may import the rooms listed. */
const CORE = ['core/model', 'core/messages', 'core/text', 'core/view', 'core/cartography'];
const PANEL = [
  ...CORE,
  'core/search',
  'core/analysis',
  'core/draft',
  'core/publish',
  'core/own-layer',
  'core/briefing',
  'app/state',
  'app/data',
  'app/ui',
];
const ALLOWED: Record<string, string[]> = {
  'core/model': [],
  'core/messages': [],
  'core/text': ['core/model', 'core/messages'],
  'core/view': ['core/model', 'core/messages'],
  'core/cartography': ['core/model', 'core/messages', 'core/view'],
  'core/search': CORE,
  'core/analysis': CORE,
  'core/draft': CORE,
  'core/publish': CORE,
  'core/own-layer': CORE,
  'core/briefing': CORE,
  build: [...CORE, 'core/search', 'core/analysis', 'core/draft', 'core/publish', 'core/briefing'],
  'app/data': [...CORE, 'core/search'],
  'app/ui': ['core/messages', 'core/model'],
  'app/state': [...CORE, 'core/own-layer', 'app/data'],
  'app/map': PANEL,
  'app/reader': PANEL,
  'app/browse': PANEL,
  'app/feature': PANEL,
  'app/table': PANEL,
  'app/search': PANEL,
  'app/understand': PANEL,
  'app/brief': PANEL,
  'app/offline': PANEL,
  'app/draft': PANEL,
};

interface Import {
  file: string;
  /** As written: './x', 'maplibre-gl', 'node:fs'. */
  target: string;
  /** The file under src/ that it means; null for what is not ours. */
  to: string | null;
}

/** Every import of a source text: static, `export … from`, dynamic, worker addresses; types too. */
function targetsOf(text: string, svelte: boolean): string[] {
  const program = svelte
    ? [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1]).join('\n')
    : text;
  const urls = [...program.matchAll(/new URL\(\s*['"]([^'"]+)['"],\s*import\.meta\.url/g)].map((m) => m[1]!);
  const styles = [...text.matchAll(/@import\s+['"]([^'"]+)['"]/g)].map((m) => m[1]!);
  return [...ts.preProcessFile(program, true, true).importedFiles.map((f) => f.fileName), ...urls, ...styles];
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (f) => /\.(?:ts|svelte|css)$/.test(f) && !f.endsWith('.d.ts'),
);
const known = new Set(files);

function fileOf(from: string, target: string): string | null {
  if (!target.startsWith('.')) return null;
  const path = relative(SRC, resolve(SRC, dirname(from), target.replace(/\?.*$/, '')));
  return (
    ['', '.ts', '.svelte', '.svelte.ts', '/index.ts'].map((end) => path + end).find((f) => known.has(f)) ??
    path
  );
}

const imports: Import[] = files.flatMap((file) =>
  targetsOf(readFileSync(join(SRC, file), 'utf8'), file.endsWith('.svelte')).map((target) => ({
    file,
    target,
    to: fileOf(file, target),
  })),
);

const ROOMS = Object.keys(ALLOWED).sort((a, b) => b.length - a.length);
const roomOf = (file: string) => ROOMS.find((room) => file.startsWith(`${room}/`)) ?? null;

/** Chains of imports that come back to where they began, each once; depth first (Tarjan's idea, without his numbers). */
function circles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (file: string, way: string[]) => {
    const at = way.indexOf(file);
    if (at >= 0) return void found.push([...way.slice(at), file]);
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  return found;
}

describe('arrows', () => {
  it('sees every form of import', () => {
    const text = `import a from './a'; export { b } from './b'; export * from './c'; import type { D } from './d';
      const e = () => import('./e'); const f = new Worker(new URL('./f.ts', import.meta.url)); import './g?worker&url';`;
    expect(targetsOf(text, false).map((t) => t.slice(2, 3))).toEqual(['a', 'b', 'c', 'd', 'e', 'g', 'f']);
    expect(imports.length).toBeGreaterThan(300);
  });

  it('lead to files that are there', () => {
    expect(
      imports.filter(({ to }) => to !== null && !known.has(to) && !/\.(?:css|svg|json)$/.test(to)),
    ).toEqual([]);
  });

  it('every file stands in a room, but for the page itself', () => {
    expect(files.filter((file) => !roomOf(file))).toEqual(
      expect.arrayContaining(['app/App.svelte', 'app/main.ts']),
    );
    expect(files.filter((file) => !roomOf(file) && !/^app\/[^/]+$/.test(file))).toEqual([]);
  });

  it('go from room to room only as the house allows', () => {
    const wrong = imports
      .filter(({ file, to }) => to !== null && roomOf(file) !== null && roomOf(file) !== roomOf(to))
      .filter(({ file, to }) => !roomOf(to!) || !ALLOWED[roomOf(file)!]!.includes(roomOf(to!)!));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['maplibre-gl', /^maplibre-gl/, /^app\/map\/maplibre\//],
    ['node:', /^node:/, /^build\//],
    ['Svelte', /^svelte(?:\/|$)/, /^app\//],
    ['the schema library', /^valibot/, /^build\//],
  ])('%s stays where it belongs', (_, pattern, where) => {
    expect(imports.filter(({ file, target }) => pattern.test(target) && !where.test(file))).toEqual([]);
  });

  it('finds a circle where there is one', () => {
    const edges = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
    ]);
    expect(circles(edges)).toEqual([['a', 'b', 'c', 'a']]);
  });

  it('never go in a circle', () => {
    const edges = new Map<string, string[]>();
    for (const { file, to } of imports) if (to) edges.set(file, [...(edges.get(file) ?? []), to]);
    expect(circles(edges)).toEqual([]);
  });
});
