/** All Chinese that the page can show besides the words of documents: what a table of traditional characters is made for. */
import { zh } from '../../core/messages/zh';
import { PROVINCES } from '../../core/model/provinces';
import type { CatalogData } from '../../core/model/types';
import type { Sources } from '../read/sources';

/** Words of documents: they stay as they are. */
const VERBATIM = new Set(['exact', 'prefix', 'suffix', 'words', 'kindWords', 'deletions', 'text', 'url']);
const HAN = /\p{Script=Han}/u;

/** Each once, in the order in which they are found. */
export function shownTexts(catalog: CatalogData, { briefings, tree }: Sources): string[] {
  const texts = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value === 'string') {
      if (HAN.test(value)) texts.add(value);
    } else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) if (!VERBATIM.has(key)) gather(part);
  };
  const labels = tree.get('data/basemap/labels.json');
  gather([zh, PROVINCES, catalog, briefings.map(({ value }) => value)]);
  // A broken file is told elsewhere.
  if (labels !== undefined) for (const [, name] of labels.matchAll(/"zh":\s*"([^"\\]+)"/g)) gather(name);
  return [...texts];
}
