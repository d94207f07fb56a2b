/** What should be found: the annotations of a document of the atlas, or a gold list beside a text (`<id>.json`). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogData } from '../../src/core/model/types';

export interface GoldEntry {
  /** Things with the same key are one. */
  thing: string;
  names: string[];
  start: number;
  end: number;
  layers: string[];
  /** Statuses that are right, and those that can be defended. */
  strict: string[];
  lenient: string[];
  tier: 'must' | 'should' | 'marginal';
  /** The atlas' feature, where one is meant. */
  feature: string | null;
}
export interface GoldDocument {
  id: string;
  title: string;
  text: string;
  entries: GoldEntry[];
  /** Names that someone looked at: proposed, not listed, and right or wrong all the same. */
  checked: ReadonlyMap<string, boolean>;
}

/** The documents of the atlas; `texts` by id. */
export function goldOfAtlas(catalog: CatalogData, texts: ReadonlyMap<string, string>): GoldDocument[] {
  const features = new Map(catalog.features.map((feature) => [feature.id, feature]));
  return catalog.documents.map(({ id, name }) => ({
    id,
    title: name.zh,
    text: texts.get(id)!,
    checked: checkedIn(join('tools/draft', 'checked.json'), id),
    entries: catalog.annotations
      .filter((annotation) => annotation.document === id && annotation.features.length > 0)
      .flatMap((annotation) =>
        annotation.features.map((feature) => ({
          thing: feature,
          names: [annotation.exact],
          ...annotation.position,
          layers: [features.get(feature)!.layer],
          strict: [annotation.says.status],
          lenient: [annotation.says.status, ...(NEAR[annotation.says.status] ?? [])],
          tier: 'must' as const,
          feature,
        })),
      ),
  }));
}

/** What a second annotator may well have called it. */
const NEAR: Record<string, string[]> = {
  'under-construction': ['planned', 'cooperating'],
  planned: ['under-construction', 'proposed', 'cooperating'],
  cooperating: ['agreed', 'planned', 'under-construction'],
  agreed: ['cooperating', 'mentioned'],
  proposed: ['planned'],
  opened: [],
  mentioned: [],
};

interface Listed {
  name_as_written: string;
  start: number;
  also?: string[];
  layer: string;
  layer_alt?: string[];
  status: string;
  status_alt?: string[];
  status_elsewhere?: string[];
  tier: 'must' | 'should' | 'marginal';
}

/** A folder of texts `<id>-….txt` with `<id>.json` beside them; none if it is not there. */
export function goldOfFolder(folder: string): GoldDocument[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder);
  return files
    .filter((file) => /^[\w-]+\.json$/.test(file) && file !== 'checked.json')
    .flatMap((file) => {
      const id = file.slice(0, -5);
      const text = files.find((name) => name.startsWith(`${id}-`) && name.endsWith('.txt'));
      if (!text) return [];
      const entries = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Listed[];
      return [
        {
          id,
          title: text.slice(id.length + 1, -4),
          text: readFileSync(join(folder, text), 'utf8'),
          checked: checkedIn(join(folder, 'checked.json'), id),
          entries: entries.map((entry) => ({
            thing: `${entry.start} ${entry.name_as_written}`,
            names: [entry.name_as_written, ...(entry.also ?? [])],
            start: entry.start,
            end: entry.start + Array.from(entry.name_as_written).length,
            layers: [entry.layer, ...(entry.layer_alt ?? [])],
            strict: statuses(entry.status),
            lenient: [entry.status, ...(entry.status_alt ?? []), ...(entry.status_elsewhere ?? [])].flatMap(
              statuses,
            ),
            tier: entry.tier,
            feature: null,
          })),
        },
      ];
    });
}

/** The lists' one status for cooperation is two of the atlas'. */
const statuses = (status: string): string[] => (status === 'agreed' ? ['cooperating', 'agreed'] : [status]);

function checkedIn(file: string, id: string): Map<string, boolean> {
  if (!existsSync(file)) return new Map();
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    { right?: string[]; wrong?: string[] }
  >;
  const { right = [], wrong = [] } = all[id] ?? {};
  return new Map([
    ...right.map((name) => [name, true] as const),
    ...wrong.map((name) => [name, false] as const),
  ]);
}
