/** The kept list of queries, asked of the index that is published. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../src/build/compile';
import { readTree } from '../../src/build/read/tree';
import type { SearchIndex } from '../../src/core/search/index-file';
import { arrange } from '../../src/app/search/arrange';
import { Catalog } from '../../src/core/model/catalog';
import { Engine } from '../../src/core/search/engine';
import { Questions } from '../../src/core/search/question';
import { formatLink } from '../../src/core/view/link';
import { query } from '../../src/core/view/query';
import { START } from '../../src/core/view/view';

interface Query {
  q: string;
  want?: string[];
  place?: string;
  ask?: string;
}
interface Kept {
  kind: string;
  queries: Query[];
}
const kept = parse(readFileSync(new URL('queries.yaml', import.meta.url), 'utf8')) as Kept[];
const all = kept.flatMap(({ kind, queries }) => queries.map((query) => ({ ...query, kind })));
const queries = all.filter(({ ask }) => ask === undefined);
const asked = all.filter(({ ask }) => ask !== undefined);

let engine: Engine;
let questions: Questions;
beforeAll(() => {
  const { catalog, files } = compile(readTree());
  const index = JSON.parse(files.get('app/search.json')!) as SearchIndex;
  engine = new Engine(catalog, index);
  questions = new Questions(new Catalog(catalog), index);
}, 120_000);

/** Rank, from 0, of the first right answer in its group; -1 if it is not there. */
function rankOf({ q, want, place }: Query): number {
  const { features, places } = engine.search(q);
  return place
    ? places.findIndex(({ entry }) => entry.id === place)
    : features.findIndex(({ number }) => want!.includes(engine.catalog.features[number]!.id));
}

describe('the kept queries', () => {
  it('are at least 100 of every kind, and ask for things that exist', () => {
    expect(queries.length).toBeGreaterThanOrEqual(100);
    const { features, places, units } = engine.catalog;
    const known = new Set(
      [...features, ...places].map(({ id }) => id).concat(units.map(({ adcode }) => adcode)),
    );
    const asked = queries.flatMap(({ want = [], place }) => (place ? [place] : want));
    expect(asked.filter((id) => !known.has(id))).toEqual([]);
  });

  // Every one of them is first today: a kept query that no longer is, is a loss, however many others are left.
  it('find the right thing first, each of them', () => {
    const missed = queries
      .map((query) => ({ ...query, rank: rankOf(query) }))
      .filter(({ rank }) => rank !== 0)
      .map(({ q, kind, rank }) => `${kind}: ${q} → ${rank < 0 ? 'nothing' : `place ${rank + 1}`}`);
    expect(missed).toEqual([]);
  });
});

/** The filter offered, as a link writes it. */
const filterOf = (q: string): string | null => {
  const [question] = questions.ask(q, START);
  return question ? decodeURIComponent(formatLink(question.view).slice(1)) : null;
};

describe('the kept questions', () => {
  it('are at least 40, in both languages', () => {
    expect(asked.length).toBeGreaterThanOrEqual(40);
    expect(asked.filter(({ q }) => /^[\x20-\x7e]+$/.test(q)).length).toBeGreaterThanOrEqual(12);
  });
  it('are understood, each of them', () =>
    expect(asked.map(({ q }) => [q, filterOf(q)])).toEqual(asked.map(({ q, ask }) => [q, ask])));
  it('are offered first of all, and find something', () => {
    for (const { q } of asked) {
      const offered = questions.ask(q, START);
      const [group] = arrange(engine.search(q), new Set(), offered);
      expect(group?.id, q).toBe('question');
      expect(offered[0]!.features.length, q).toBeGreaterThan(0);
    }
  });
  it('count what choosing them shows', () => {
    for (const { q } of asked)
      for (const { view, features, sentence } of questions.ask(q, START)) {
        expect(query(questions.catalog, view), q).toEqual(features);
        // Totals of several things are told apart.
        const totals = features.filter(({ aggregate }) => aggregate).length;
        expect(sentence, q).toContain(String(features.length - totals));
        if (totals) expect(sentence, q).toContain(String(totals));
      }
  });
  it('stand behind a name that is typed as it is, and are not made of one', () => {
    const first = (q: string) => arrange(engine.search(q), new Set(), questions.ask(q, START))[0]!.id;
    for (const q of ['徐州—淮北', '沪苏大丰', '徐州地铁', '连云港—临沂高速铁路'])
      expect(first(q), q).toBe('features');
    expect(first('上海市')).toBe('places');
    for (const q of ['沪苏湖', '昆山', 'Qingpu', 'G60', 'hsh', '环淀山湖'])
      expect(questions.ask(q, START), q).toEqual([]);
  });
  it('are none where a word is left over, or no filter says it', () => {
    for (const q of [
      '江苏 山东 火星',
      '还没开工的高速',
      '江苏 山东 安徽 高铁',
      '江苏或山东的高铁',
      '铁路 高速公路',
      '的',
      '',
    ])
      expect(questions.ask(q, START), q).toEqual([]);
  });
  it('whose places touch nothing are asked of the provinces too, which says so', () => {
    const [wider, exact] = questions.ask('吴江和嘉善之间的断头路', START);
    expect(wider!.view.filter).toMatchObject({ joins: ['江苏', '浙江'], through: [] });
    expect(exact).toMatchObject({ features: [], view: { filter: { through: ['320509', '330421'] } } });
    expect(wider!.sentence).not.toBe(exact!.sentence);
  });
});

describe('what is forgiven, and what is not', () => {
  it('a Han character is never taken for another', () => {
    for (const q of ['泸苏湖', '商河杭', '盈店路', '徐洲—淮北'])
      expect(engine.search(q).features, q).toEqual([]);
  });

  it('separators and the width of letters make no difference', () => {
    const first = (q: string) => engine.search(q).features[0]?.number;
    for (const q of ['徐州–淮北', '徐州 - 淮北', '徐州、淮北', '徐州淮北', '徐州 淮北'])
      expect(first(q), q).toBe(first('徐州—淮北'));
    expect(first('Ｇ６０')).toBe(first('G60'));
  });

  it('nothing typed, or only separators, finds nothing and does not fail', () => {
    for (const q of ['', ' ', '—', '”', '\u0000', '\ud83d', '%', '𠮷', 'a'.repeat(5000), '铁'.repeat(2000)])
      expect(() => engine.search(q), q.slice(0, 9)).not.toThrow();
    expect(engine.search('—').features).toEqual([]);
  });

  it('an empty result names the words that would find something alone', () => {
    expect(engine.search('沪苏湖 火星').features).toEqual([]);
    expect(engine.telling('沪苏湖 火星')).toEqual(['沪苏湖']);
  });
});

describe('reasons', () => {
  it('a corrupt name says that it is the text’s, with the document', () => {
    const { form } = engine.search('营店路').features[0]!.match!.name;
    expect(form).toMatchObject({ from: 'corrupt', text: '营店路', document: '000' });
  });
  it('what is hit is the hit itself, in the original spelling', () => {
    const { match } = engine.search('徐州淮北阜阳').features[0]!;
    const [[from, to]] = match!.ranges as [[number, number]];
    expect(match!.name.form.text.slice(from, to)).toBe('徐州—淮北—阜阳');
  });
  it('words of a passage lead to the passage beside them', () => {
    const [hit] = engine.search('通勤化').passages;
    expect(hit).toMatchObject({ sentence: { document: '001' } });
    expect(engine.catalog.annotations.find(({ id }) => id === `001/${hit!.passage}`)!.exact).toBe('水上巴士');
  });
  it('a place counts the features that touch it', () => {
    const [place] = engine.search('昆山').places;
    const touching = engine.catalog.features.filter(({ units }) => units.includes('320583'));
    expect(place!.entry.id).toBe('320583');
    expect(place!.count).toBe(touching.length);
  });
});
