/** The sample briefing that comes with the atlas: it opens, each slide shows what it says, its quotations are verbatim. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Compiled } from '../../src/build/compile';
import type { Briefing } from '../../src/core/briefing/briefing';
import { readFileText } from '../../src/core/briefing/file';
import { viewOf } from '../../src/core/briefing/slide-view';
import { Catalog } from '../../src/core/model/catalog';
import { query } from '../../src/core/view/query';
import { compiledAtlas } from '../fixtures/compiled-atlas';

let compiled: Compiled;
let catalog: Catalog;
beforeAll(() => {
  compiled = compiledAtlas();
  catalog = new Catalog(compiled.catalog);
}, 60_000);

function sample(lang: 'zh' | 'en'): Briefing {
  const read = readFileText(compiled.files.get(`briefings/five-documents.${lang}.json`)!);
  if ('fault' in read) throw new Error(JSON.stringify(read.fault));
  return read.value;
}

describe.each(['zh', 'en'] as const)('the sample (%s)', (lang) => {
  it('opens as a person’s file would, with six to eight slides, each with title and note', () => {
    const { title, slides } = sample(lang);
    expect(title).not.toBe('');
    expect(slides.length).toBeGreaterThanOrEqual(6);
    expect(slides.length).toBeLessThanOrEqual(8);
    for (const slide of slides) {
      expect(slide.title).not.toBe('');
      expect(slide.note).not.toBe('');
    }
  });
  it('each slide shows a view of its own, in its language, with something on the map', () => {
    const { slides } = sample(lang);
    expect(new Set(slides.map(({ link }) => link)).size).toBe(slides.length);
    for (const slide of slides) {
      const { view, notices } = viewOf(slide, catalog);
      expect(notices).toEqual([]);
      expect(view.lang).toBe(lang);
      expect(view.camera).not.toBeNull();
      expect(query(catalog, view).some(({ bbox }) => bbox)).toBe(true);
      if (view.feature) expect(query(catalog, view)).toContain(catalog.feature(view.feature));
    }
  });
});

it('what its notes quote stands in a document, character for character', () => {
  const texts = compiled.catalog.documents.map(({ id }) => compiled.files.get(`texts/${id}.txt`)!);
  const said = sample('zh').slides.flatMap(({ title, note }) => [title, note]);
  const quoted = said.flatMap((text) => [...text.matchAll(/“([^”]+)”/g)].map((match) => match[1]!));
  expect(quoted.length).toBeGreaterThan(5);
  expect(quoted.filter((words) => !texts.some((text) => text.includes(words)))).toEqual([]);
});

it('the days that its notes name are days that the atlas has', () => {
  const known = new Set(
    compiled.catalog.outcomes.flatMap(({ date, citation }) => [date, citation.date].filter(Boolean)),
  );
  const days = sample('zh').slides.flatMap(({ note }) => note.match(/\d{4}-\d{2}(?:-\d{2})?/g) ?? []);
  const documents = compiled.catalog.documents.map(({ date }) => date.slice(0, 7));
  expect(days.length).toBeGreaterThan(10);
  expect(days.filter((day) => !known.has(day) && !documents.includes(day))).toEqual([]);
});
