/** Writes what is published to a folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `files` by path below `dir`; folders are made as needed. */
export function writeFiles(files: ReadonlyMap<string, string>, dir: string): void {
  for (const [path, text] of files) {
    const to = join(dir, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
  }
}
