/** Sources that can't be read, and a folder that can't be written: a sentence, never a trace. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compile } from '../../src/build/compile';
import { readTree, TreeError } from '../../src/build/read/tree';
import { good } from '../fixtures/tree';

let root: string;
let data: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-tree-'));
  data = join(root, 'data');
  cpSync('tests/fixtures/good', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const refused = (wanted: RegExp) => {
  expect(() => readTree(data)).toThrow(TreeError);
  expect(() => readTree(data)).toThrow(wanted);
};

it('no folder, or a file in its place', () => {
  rmSync(data, { recursive: true });
  refused(/there is no data folder/);
  writeFileSync(data, '');
  refused(/there is no data folder/);
});

it('a link that leads nowhere is named with its cure', () => {
  symlinkSync('nowhere.yaml', join(data, 'places/lost.yaml'));
  refused(/data\/places\/lost\.yaml: the file can't be read \(a link that leads nowhere\)/);
});

it('a file in another encoding is not read as if it were UTF-8', () => {
  writeFileSync(join(data, 'places/gbk.yaml'), Buffer.from([0xbc, 0xd7, 0xd2, 0xd2]));
  refused(/data\/places\/gbk\.yaml: the file is not UTF-8/);
});

it('the command says it, and that it could not write, without a trace', () => {
  const run = (...more: string[]) =>
    spawnSync('npx', ['--no-install', 'tsx', 'tools/compile.ts', '--data', data, ...more], {
      encoding: 'utf8',
    });
  writeFileSync(join(root, 'taken'), '');
  const written = run('--out', join(root, 'taken'));
  expect([written.status, written.stderr]).toEqual([
    1,
    expect.stringContaining('Choose a folder that can be written to'),
  ]);
  rmSync(data, { recursive: true });
  const read = run();
  expect([read.status, read.stderr]).toEqual([1, expect.stringContaining('there is no data folder')]);
  expect(written.stderr + read.stderr).not.toMatch(/^\s+at /m);
});

it.each([
  ['no JSON', '{', /can't be used/],
  ['no topology', '{}', /it is no TopoJSON/],
  [
    'arcs that are not there',
    '{"type":"Topology","arcs":[],"objects":{"counties":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[3]]}]}}}',
    /names arcs that are not there/,
  ],
])('a basemap file with %s is a fault of its own', (_, text, message) => {
  const { issues } = compile(new Map(good).set('data/basemap/units.topo.json', text));
  const fault = issues.find(({ code }) => code === 'broken-basemap');
  expect(fault).toMatchObject({ file: 'data/basemap/units.topo.json' });
  expect(fault?.message).toMatch(message);
  const water = compile(new Map(good).set('data/basemap/water.topo.json', text)).issues;
  if (text.length < 5) expect(water.map(({ code }) => code)).toContain('broken-basemap');
});
