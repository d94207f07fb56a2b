/** What is asked of all features together, on paper: every question has its sentence, its picture and its table. */
import { expect, it } from 'vitest';
import { answerOf } from '../../src/app/brief/print/answer';
import { Catalog } from '../../src/core/model/catalog';
import { parseLink } from '../../src/core/view/link';
import { compiledAtlas } from '../fixtures/compiled-atlas';

const { catalog: data, analysis, parts } = compiledAtlas();
const catalog = new Catalog(data);
const asked = (link: string) => answerOf(catalog, parseLink(link, catalog).view, analysis, parts);

it.each([
  ['?pair=江苏,山东', true],
  ['?corridor=shanghai-suzhou-huzhou-hsr', true],
  ['?corridor=c:320300,340600&km=20', true],
  ['?matrix=cities', false],
  ['?matrix=provinces', false],
  ['?ledger=1&asof=2021', true],
  ['?compare=000,002', false],
])('%s', (link, hasPicture) => {
  for (const lang of ['zh', 'en']) {
    const answer = asked(`${link}&lang=${lang}`)!;
    expect(answer.title).not.toMatch(/[{}]|undefined/);
    expect(answer.rows.length).toBeGreaterThan(0);
    for (const row of answer.rows) expect(row).toHaveLength(answer.head.length);
    expect(answer.svg !== null).toBe(hasPicture);
    if (answer.svg) expect(answer.svg).not.toMatch(/style=|NaN|undefined/);
    // One language at a time: Chinese words in an English sheet are quotations.
    if (lang === 'en')
      expect([answer.title, ...answer.lines, ...answer.head].join()).not.toMatch(/[\u4e00-\u9fff]/);
  }
});

it('says nothing where nothing is asked, or what it needs could not be read', () => {
  expect(asked('')).toBeNull();
  expect(answerOf(catalog, parseLink('?pair=江苏,山东', catalog).view, null, parts)).toBeNull();
});
