/** datapackage.json: the published data described by Frictionless Data Package v2. */
import type { Layer, SourceDocument } from '../../core/model/types';
import { checksum } from '../read/checksum';
import { readableJson } from '../../core/publish/json';
import { resourcesOf } from './resources';
import { ATTRIBUTION, dataCitation, LICENCE } from '../../core/publish/licence';

/** The description of the files; `files` are those published beside it, by path. */
export function dataPackage(
  version: string,
  layers: readonly Layer[],
  documents: readonly SourceDocument[],
  files: ReadonlyMap<string, string>,
): string {
  const resources = resourcesOf(layers, documents).map(({ table, ...resource }) => {
    const text = files.get(resource.path) ?? '';
    return {
      ...resource,
      ...(table ? { type: 'table', $schema: 'https://datapackage.org/profiles/2.0/dataresource.json' } : {}),
      encoding: 'utf-8',
      bytes: Buffer.byteLength(text),
      hash: `sha256:${checksum(text)}`,
    };
  });
  return readableJson({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'kuajie-atlas',
    title: 'Kuajie Atlas · 跨界图集',
    description:
      'Railways, roads, waterways, hubs, transit and cooperation zones across Chinese province borders as policy ' +
      'documents name them: every feature with the verbatim passage that names it, and how well it is placed. WGS-84.',
    version,
    licenses: [LICENCE],
    citation: dataCitation(version),
    attribution: ATTRIBUTION,
    keywords: [
      'China',
      'infrastructure',
      'province borders',
      'railways',
      'roads',
      'waterways',
      'policy documents',
    ],
    sources: [
      ...documents.map((document) => ({
        title: document.title,
        ...(document.url ? { path: document.url } : {}),
      })),
      { title: 'OpenStreetMap contributors', path: 'https://www.openstreetmap.org/copyright' },
    ],
    resources,
  });
}
