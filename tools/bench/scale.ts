/**
 * `npm run bench:scale [-- --seed 1] [--most 10000] [--page]`: how the time of what a planner does grows with the
 * number of features, from the real catalogue to 100,000 synthetic ones: filter, counts, sentence, order,
 * analysis, keystroke. In Node, without a page; with `--page` in the page instead (`scale-page.ts`). Behind each time
 * stands its growth over the column before, divided by the growth of the number of features: about 1 or less
 * means no faster than linear. Nothing is asked twice that the page would remember. Times vary with the machine.
 */
import { parseArgs } from 'node:util';
import { compile } from '../../src/build/compile';
import { searchIndexOf } from '../../src/build/publish/search/search-files';
import { readTree } from '../../src/build/read/tree';
import type { UnitsTopology } from '../../src/core/cartography/geometry/topology';
import { Catalog } from '../../src/core/model/catalog';
import type { CatalogData } from '../../src/core/model/types';
import { arrange } from '../../src/app/search/arrange';
import { Engine } from '../../src/core/search/engine';
import { facets } from '../../src/core/view/facets';
import { ordered } from '../../src/core/view/order';
import { layerCounts, query } from '../../src/core/view/query';
import { sentence } from '../../src/core/view/sentence';
import { setFilter, showOnlyLayer, sortBy, START, type View } from '../../src/core/view/view';
import { scalePage } from './scale-page';
import { synthetic } from './synthetic';
import { analysisTimes } from './scale-analysis';
import { median, table, type Times } from './table';

const SIZES = [1_000, 10_000, 100_000];
const SAMPLES = 9;
/** A sample takes at least so many milliseconds, so that the clock's own grain does not show. */
const SAMPLE_MS = 5;
const BUILT = '(index built at compile time)';

const VIEWS: Record<string, View> = {
  'no filter': START,
  'railways that join 江苏 and 山东': setFilter(showOnlyLayer(START, 'rail'), { joins: ['江苏', '山东'] }),
  'status in 004': setFilter(START, { documents: ['004'], statuses: ['under-construction'] }),
  'opened since, placed': setFilter(START, { since: ['opened'], placed: true }),
};
/** As they are typed: a letter, initials, a name, a place, a road code, words, a typing mistake, nothing. */
const KEYSTROKES = ['h', 'hs', 'hsh', '沪苏湖', '昆山', 'G524', 'nantong railway', 'husuhhu', 'qqqq'];

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Median time of one run, in milliseconds, after a first run that does not count. */
function typical(work: () => unknown): number {
  work();
  const repeats = Math.max(1, Math.ceil(SAMPLE_MS / Math.max(timed(work), 0.001)));
  const sample = () => {
    for (let i = 0; i < repeats; i++) work();
  };
  return median(Array.from({ length: SAMPLES }, () => timed(sample) / repeats));
}

/** The same view, but not the same one: asked as after a click, not as by the second who asks. */
const fresh = (view: View): View => setFilter(view, { documents: [...view.filter.documents] });

function measureState(data: CatalogData): Times {
  const catalog = new Catalog(data);
  const times = new Map<string, number>();
  for (const [name, view] of Object.entries(VIEWS))
    times.set(
      `query: ${name}`,
      typical(() => query(catalog, fresh(view))),
    );
  const filtered = VIEWS['status in 004']!;
  for (const [name, view] of [['no filter', START] as const, ['status in 004', filtered] as const])
    times.set(
      `query, all facets and layer counts: ${name}`,
      typical(() => {
        const asked = fresh(view);
        return [query(catalog, asked), layerCounts(catalog, asked), facets(catalog, asked)];
      }),
    );
  const count = query(catalog, filtered).length;
  times.set(
    'sentence',
    typical(() => sentence(catalog, filtered, count)),
  );
  for (const by of ['name', 'km', 'since'] as const)
    times.set(
      `ordered: ${by}`,
      typical(() => ordered(catalog, fresh(sortBy(START, by)), catalog.features)),
    );
  return times;
}

/** One keystroke each, in turn, so that none profits from having been asked just before. */
function measureSearch(data: CatalogData, texts: ReadonlyMap<string, string>): Times {
  const start = performance.now();
  const index = searchIndexOf(data, texts);
  const times = new Map([[BUILT, performance.now() - start]]);
  let engine!: Engine;
  times.set(
    '(index opened in the page)',
    timed(() => (engine = new Engine(data, index))),
  );
  const samples = new Map(KEYSTROKES.map((typed) => [typed, [] as number[]]));
  for (let round = 0; round <= SAMPLES; round++)
    for (const [typed, list] of samples) {
      const time = timed(() => arrange(engine.search(typed), new Set()));
      // The first round makes ready what later ones find ready.
      if (round > 0) list.push(time);
    }
  for (const [typed, list] of samples) times.set(`keystroke: ${typed}`, median(list));
  return times;
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    most: { type: 'string', default: '100000' },
    page: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const { catalog: real, analysis, files } = compile(readTree('data'));
const units = JSON.parse(files.get('basemap/units.topo.json') ?? 'null') as UnitsTopology;
/** Analysis takes long where there is much: one run each, after one that does not count. */
const once = (work: () => unknown): number => {
  work();
  return timed(work);
};
const texts = new Map(real.documents.map(({ id }) => [id, files.get(`texts/${id}.txt`) ?? '']));
if (![...texts.values()].every(Boolean)) throw new Error('a document has no published text to search in');

const larger = SIZES.filter((n) => n <= Number(values.most));
console.log(`Median of several, seed ${seed}. In brackets: growth over the column before, 1 = linear.`);
if (values.page) await scalePage(real, texts, larger, seed);
else {
  for (const [title, measured] of [
    ['features', measureState],
    ['features analysed', (data: CatalogData) => analysisTimes(data, analysis, units, once)],
    ['features searched', (data: CatalogData) => measureSearch(data, texts)],
  ] as const) {
    const columns = [real.features.length, ...larger].map((n) => {
      // This takes a while: whoever waits sees that it goes on.
      console.error(`${title}: ${n} …`);
      return { n, times: measured(n === real.features.length ? real : synthetic(real, n, seed)) };
    });
    console.log(table(title, columns));
  }
}
