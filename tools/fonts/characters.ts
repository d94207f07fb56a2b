/** The characters that labels and cards may need: names of features, documents, places, borders and the interface in both scripts, and all of Latin-1. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { inTraditional, type Exception } from '../../src/build/publish/traditional';

/** Everything that can end up in a label on the map. */
const SOURCES = [
  'data/layers.yaml',
  'data/features',
  'data/places',
  'data/basemap/labels.json',
  'data/basemap/water.topo.json',
  'data/basemap/units.topo.json',
  'src/core/messages',
  'src/core/model/provinces.ts',
];

/** The name of a document, on its line or below it. */
const NAME = /^name:.*(?:\n .*)*/m;

/**
 * @param root folder of the checkout, with a slash at its end
 * @param traditional whether in both scripts, or in simplified characters alone
 * @returns each character once, in code point order; control characters and emoji left out
 */
export function charactersInUse(root: string, traditional = true): string {
  const points = new Set<number>();
  for (let point = 0x20; point < 0x180; point++) if (point < 0x7f || point > 0x9f) points.add(point);
  const exceptions = parse(readFileSync(join(root, 'data/traditional.yaml'), 'utf8')) as Exception[];
  const addFrom = (text: string) => {
    // Read in either script.
    for (const character of text + (traditional ? inTraditional(text, exceptions) : '')) {
      const point = character.codePointAt(0)!;
      if (point >= 0x180 && point < 0x1f000) points.add(point);
    }
  };
  for (const source of SOURCES)
    for (const file of filesIn(join(root, source))) addFrom(readFileSync(file, 'utf8'));
  for (const file of filesIn(join(root, 'data/documents')))
    if (file.endsWith('document.yaml')) addFrom(NAME.exec(readFileSync(file, 'utf8'))?.[0] ?? '');
  return [...points]
    .sort((a, b) => a - b)
    .map((point) => String.fromCodePoint(point))
    .join('');
}

function filesIn(path: string): string[] {
  try {
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:yaml|json|ts)$/.test(name))
      .map((name) => join(path, name));
  } catch {
    return [path];
  }
}
