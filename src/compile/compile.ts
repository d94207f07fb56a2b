/**
 * The compiler: the atlas as people edit it → catalogue and published files, or faults.
 *
 * A pure function of the tree of sources: no clock, no disk, no network.
 */
import { annotate, type Anchored } from './annotate';
import { checkIds } from './check/ids';
import { Report, type Issue } from './issue';
import { readSources } from './sources';
import type { SourceTree } from './tree';

export interface Compiled {
  /** Faults: nothing may be published while there is one. */
  issues: Issue[];
  warnings: Issue[];
}

export function compile(tree: SourceTree): Compiled {
  const report = new Report();
  const sources = readSources(tree, report);
  checkIds(sources, report);
  const anchored = new Map<string, Anchored[]>(
    sources.documents.map((document) => [document.id, annotate(document, report)]),
  );
  const used = new Set([...anchored.values()].flat().flatMap(({ annotation }) => annotation.features));
  for (const document of sources.documents)
    for (const { value } of document.annotations) value.features.forEach((id) => used.add(id));
  for (const { id, entry } of sources.features)
    if (!used.has(id)) {
      const cure = 'mark the passage that names it in annotations.yaml, or delete the feature';
      report.fault('feature-without-passage', entry, ['id'], `no passage names "${id}"`, cure);
    }
  return report.sorted();
}
