/** Reads the files that the compiler works on into memory: the only part of it that touches the disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Path from the root of the checkout (`data/layers.yaml`, `seeds/SHA256SUMS`) → text. */
export type SourceTree = ReadonlyMap<string, string>;

const TEXT = /\.(?:ya?ml|txt|json|geojson|md)$|(?:^|\/)(?:SHA256SUMS|NOTICE)$/;

/**
 * Everything under a data folder and the seeds beside it. `CHANGELOG.md` beside them gives the data version.
 * Takes the data folder (`data` of the checkout by default) and, if elsewhere, the seeds folder.
 * Throws if there is no such data folder.
 */
export function readTree(dataDir = 'data', seedsDir = join(dirname(resolve(dataDir)), 'seeds')): SourceTree {
  if (!existsSync(dataDir)) throw new Error(`there is no data folder at "${dataDir}"`);
  const tree = new Map<string, string>();
  readInto(tree, dataDir, 'data');
  if (existsSync(seedsDir)) readInto(tree, seedsDir, 'seeds');
  const changelog = join(dirname(resolve(dataDir)), 'CHANGELOG.md');
  if (existsSync(changelog)) tree.set('CHANGELOG.md', readFileSync(changelog, 'utf8'));
  return tree;
}

function readInto(tree: Map<string, string>, dir: string, as: string): void {
  const entries = readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const from = join(dir, entry.name);
    const to = `${as}/${entry.name}`;
    if (entry.isDirectory()) readInto(tree, from, to);
    else if (TEXT.test(to)) tree.set(to, readFileSync(from, 'utf8'));
  }
}
