/** Checksums of seeds and of what is published. */
import { createHash } from 'node:crypto';
import type { SourceTree } from './tree';

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export function checksum(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** File name → sum, from seeds/SHA256SUMS (the form of sha256sum: sum, two blanks, name). */
export function checksumsOf(tree: SourceTree): Map<string, string> {
  const lines = (tree.get('seeds/SHA256SUMS') ?? '').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, sum, name] = line.match(/^([0-9a-f]{64}) [ *](.+)$/) ?? [];
      return sum && name ? [[name, sum] as const] : [];
    }),
  );
}
