/** The atlas with a draft in it: found by everything that reads a catalogue, and nothing published is another for it. */
import { describe, expect, it } from 'vitest';
import { apply } from '../../../src/core/draft/edit';
import { intoCatalog } from '../../../src/core/draft/into-catalog';
import { begun } from '../../../src/core/draft/work';
import { Catalog } from '../../../src/core/model/catalog';
import { parseLink } from '../../../src/core/view/link';
import { query } from '../../../src/core/view/query';
import { setFilter, START } from '../../../src/core/view/view';
import { DATA as published } from '../catalog-fixture';
import { DRAFT, TEXT } from './work-fixture';

const known = published.features[0]!;
const all = DRAFT.proposals.map((_, key) => key);
const work = [
  { do: 'judge', keys: all, verdict: 'accepted' } as const,
  { do: 'join', key: 1, feature: known.id } as const,
  { do: 'judge', keys: [2], verdict: 'rejected' } as const,
].reduce(apply, begun(DRAFT));
const { catalog: data, parts, texts } = intoCatalog(published, [work], () => []);
const catalog = new Catalog(data);
const line = `${DRAFT.id}-2`;

describe('a draft in the atlas', () => {
  it('adds its accepted things, marked as a draft in both languages, and no others', () => {
    const added = data.features.slice(published.features.length);
    expect(added.map(({ id }) => id)).toEqual([line, `${DRAFT.id}-5`]);
    for (const { name, note } of added) {
      expect(name.zh).toMatch(/（草稿）$/);
      expect(name.en).toMatch(/\(draft\)$/);
      expect(note!.zh).toContain('未经核对');
    }
    expect(catalog.document(DRAFT.id)!.name.zh).toMatch(/（草稿）$/);
  });

  it('quotes each passage verbatim where it stands', () => {
    const points = Array.from(TEXT);
    const own = catalog.annotationsIn(DRAFT.id);
    expect(own).toHaveLength(4);
    for (const { exact, position, sentence, says } of own) {
      expect(points.slice(position.start, position.end).join('')).toBe(exact);
      expect(sentence.start).toBeLessThanOrEqual(position.start);
      if (says.words) expect(points.slice(says.words.start, says.words.end).join('')).toBe(says.words.exact);
    }
    expect(texts.get(DRAFT.id)).toBe(TEXT);
  });

  it('says of a thing only what words of the text say', () => {
    const opened = { do: 'status', key: 0, status: 'opened', words: null } as const;
    const unproved = intoCatalog(published, [apply(work, opened)], () => []).catalog;
    expect(unproved.features.find(({ id }) => id === line)!.status).toBe('mentioned');
    expect(catalog.feature(line)!.status).toBe('under-construction');
  });

  it('leaves what the atlas says of a known feature as it is, and adds the passage', () => {
    const { documents, annotations, ...rest } = catalog.feature(known.id)!;
    const { documents: before, annotations: passages, ...same } = known;
    expect(rest).toEqual(same);
    expect(documents).toEqual([DRAFT.id, ...before]);
    expect(annotations).toEqual([`${DRAFT.id}/p2`, ...passages]);
    expect(published.features[0]).toBe(known);
  });

  it('draws a line through its places with the band of its doubt, and lists what it can’t place', () => {
    expect(parts.map(({ properties: { id, part } }) => [id, part])).toEqual([
      [line, 'band'],
      [line, 'line'],
    ]);
    expect(catalog.feature(line)).toMatchObject({
      basis: 'endpoints',
      accuracy: 'low',
      uncertaintyM: 25_500,
      provinces: ['江苏', '安徽'],
    });
    expect(catalog.feature(`${DRAFT.id}-5`)).toMatchObject({ basis: 'none', bbox: null });
    expect(catalog.feature(`${DRAFT.id}-5`)!.unplaced!.zh).not.toBe('');
  });

  it('is found by the filter of its document', () => {
    const view = setFilter(START, { documents: [DRAFT.id] });
    expect(query(catalog, view).map(({ id }) => id)).toContain(line);
    expect(query(catalog, view).map(({ id }) => id)).toContain(known.id);
  });
});

it('a link that needs a draft says so to whoever does not have it', () => {
  const link = `?f=${line}&doc=${DRAFT.id}`;
  const codes = (of: Catalog) => parseLink(link, of).notices.map(({ code }) => code);
  expect(codes(new Catalog(published))).toEqual(['needs-draft', 'needs-draft']);
  expect(codes(catalog)).toEqual([]);
});
