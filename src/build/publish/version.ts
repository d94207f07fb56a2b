/** The version of the data: the changelog's latest, with a short hash of what was published. */
import type { SourceTree } from '../read/tree';
import { checksum } from '../read/checksum';

/** The first version under the heading "Data" of CHANGELOG.md; 0.0.0 without a changelog. */
export function releaseOf(tree: SourceTree): string {
  const data =
    (tree.get('CHANGELOG.md') ?? '').split(/^## /m).find((section) => /^Data\b/.test(section)) ?? '';
  return data.match(/^### \[?(\d+\.\d+\.\d+)/m)?.[1] ?? '0.0.0';
}

/** `0.1.0+3f9c2a1b`: a semantic version with build metadata that changes with any byte of the sources. */
export function versionOf(tree: SourceTree): string {
  const sources = [...tree].filter(([path]) => path.startsWith('data/') || path.startsWith('seeds/'));
  return `${releaseOf(tree)}+${checksum(JSON.stringify(sources)).slice(0, 8)}`;
}
