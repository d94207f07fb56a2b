/** The rows of layers against data/layers.yaml, and that nothing else in src knows a layer by its name. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { layerRow, LAYERS } from '../../src/core/model/layers';
import { TRIGGERS } from '../../src/core/text/triggers';

interface Entry {
  id: string;
  kinds: Record<string, unknown>;
}
const { layers } = parse(readFileSync('data/layers.yaml', 'utf8')) as { layers: Entry[] };

describe('the rows of layers', () => {
  it('are those of layers.yaml, in its order', () => expect(layers.map(({ id }) => id)).toEqual([...LAYERS]));

  it.each(LAYERS)('%s: its kinds and samples are kinds of the layer', (id) => {
    const { kinds, sample, explains = sample.kind } = layerRow(id);
    const known = Object.keys(layers.find((layer) => layer.id === id)!.kinds);
    expect(known).toEqual(expect.arrayContaining([...Object.keys(kinds), sample.kind, explains]));
  });

  it('explain the statuses once', () => expect(LAYERS.filter((id) => layerRow(id).explains)).toHaveLength(1));

  it('have each trigger word once', () => {
    expect(TRIGGERS.filter((word) => !/^\p{Script=Han}+$/u.test(word))).toEqual([]);
    expect(new Set(TRIGGERS).size).toBe(TRIGGERS.length);
  });
});

describe('nothing else in src', () => {
  /** Basemaps of others have layers of the same names; messages and the words of texts are keyed by ours. */
  const OTHERS =
    /^(?:core\/model\/layer-rows\.ts|core\/messages\/|core\/draft\/words\/|app\/map\/maplibre\/online\/)/;
  const naming = new RegExp(`(['"\`])(${LAYERS.join('|')})\\1`);

  it('knows a layer by its name', () => {
    expect(naming.test("layer === 'hub'")).toBe(true);
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.(?:ts|svelte|css)$/.test(file) && !OTHERS.test(file),
    );
    expect(files.length).toBeGreaterThan(150);
    expect(files.filter((file) => naming.test(readFileSync(`src/${file}`, 'utf8')))).toEqual([]);
  });
});
