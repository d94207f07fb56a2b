/** Reads the files that the compiler works on into memory: the only part of it that touches the disk. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Path from the root of the checkout (`data/layers.yaml`, `seeds/SHA256SUMS`) → text. */
export type SourceTree = ReadonlyMap<string, string>;

/** The sources can't be read at all; the message is for a person, one line for each file. */
export class TreeError extends Error {
  override name = 'TreeError';
}

const TEXT = /\.(?:ya?ml|txt|json|geojson|md)$|(?:^|\/)(?:SHA256SUMS|NOTICE)$/;

/**
 * Everything under a data folder and the seeds beside it. `CHANGELOG.md` beside them gives the data version.
 * Takes the data folder (`data` of the checkout by default) and, if elsewhere, the seeds folder.
 * Throws a `TreeError` if there is no such data folder, or a file in it can't be read or is no UTF-8.
 */
export function readTree(dataDir = 'data', seedsDir = join(dirname(resolve(dataDir)), 'seeds')): SourceTree {
  if (!existsSync(dataDir) || !statSync(dataDir).isDirectory())
    throw new TreeError(
      `there is no data folder at "${dataDir}"; name another with --data, or run the command where data/ is`,
    );
  const tree = new Map<string, string>();
  const unread: string[] = [];
  readInto(tree, dataDir, 'data', unread);
  if (existsSync(seedsDir)) readInto(tree, seedsDir, 'seeds', unread);
  if (unread.length) throw new TreeError(unread.join('\n'));
  const changelog = join(dirname(resolve(dataDir)), 'CHANGELOG.md');
  if (existsSync(changelog)) tree.set('CHANGELOG.md', readFileSync(changelog, 'utf8'));
  return tree;
}

function readInto(tree: Map<string, string>, dir: string, as: string, unread: string[]): void {
  const entries = readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const from = join(dir, entry.name);
    const to = `${as}/${entry.name}`;
    if (entry.isDirectory()) readInto(tree, from, to, unread);
    else if (TEXT.test(to)) {
      const read = textOf(from);
      if ('text' in read) tree.set(to, read.text);
      else unread.push(`${to}: ${read.fault}`);
    }
  }
}

/** A file as UTF-8, or in words why it can't be read. */
function textOf(path: string): { text: string } | { fault: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      fault: `the file can't be read (${code === 'ENOENT' ? 'a link that leads nowhere' : code}); mend or delete it`,
    };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { fault: 'the file is not UTF-8; save it with that encoding' };
  }
}
