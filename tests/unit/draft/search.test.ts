/** What a draft names is found by the atlas' own search, and what is published is found as before. */
import { expect, it } from 'vitest';
import { searchIndexOf } from '../../../src/build/publish/search/search-files';
import { apply } from '../../../src/core/draft/edit';
import { intoCatalog } from '../../../src/core/draft/into-catalog';
import { begun } from '../../../src/core/draft/work';
import { Engine } from '../../../src/core/search/engine';
import { withDrafts } from '../../../src/core/search/with-drafts';
import { DATA } from '../catalog-fixture';
import { DRAFT } from './work-fixture';

const work = apply(begun(DRAFT), { do: 'judge', keys: [0, 1, 2, 3, 4], verdict: 'accepted' });
const { catalog, texts } = intoCatalog(DATA, [work], () => []);
const published = searchIndexOf(DATA, new Map());
const engine = new Engine(catalog, withDrafts(published, catalog, texts, 'xu 徐\nsu 宿\nzhou 州'));
const found = (typed: string) =>
  engine.search(typed).features.map(({ number }) => catalog.features[number]!.id);

it('finds a new thing by its name, and by a part of it', () => {
  expect(found('徐州至宿州城际铁路')[0]).toBe(`${DRAFT.id}-2`);
  expect(found('xuzhou')[0]).toBe(`${DRAFT.id}-2`);
  expect(found('连云港铁路')).toContain(`${DRAFT.id}-3`);
});

it('finds the document, and the words of its text', () => {
  expect(engine.search('规划纲要').documents).toHaveLength(1);
  const [passage] = engine.search('淮海协同区').passages;
  expect(passage).toBeDefined();
});

it('finds what is published as before', () => {
  const before = new Engine(DATA, published);
  for (const { id, name } of DATA.features)
    expect(found(name.zh)[0], id).toBe(DATA.features[before.search(name.zh).features[0]?.number ?? -1]?.id);
});
