/**
 * `npm run draft:score [-- --gold <folder>] [--errors]`: proposals held against the five documents of the atlas, each
 * without what only its own annotation brought, and against the gold lists of a folder. Writes docs/drafting.md.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { proposeAll } from '../../src/core/draft/propose';
import { knownAtlas, type KnownAtlas } from '../../src/core/draft/known';
import { readAtlas, readGazetteer, variantsIn } from './atlas';
import { goldOfAtlas, goldOfFolder } from './gold';
import { without } from './leave-out';
import { measure, type Score } from './measure';
import { placingsOf, wholeUnits, type Placing } from './placing';
import { errorsOf, scorePage } from './score-page';

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    errors: { type: 'boolean' },
    out: { type: 'string', default: 'docs/drafting.md' },
  },
});
const gazetteer = readGazetteer();
const { catalog, texts } = readAtlas();

const placings: Placing[] = [];
const whole: ReturnType<typeof wholeUnits> = [];
const seeds: Score[] = goldOfAtlas(catalog, texts).map((document) => {
  const atlas = without(catalog, document.id, variantsIn(document.text));
  const ids = new Set(atlas.features.map(({ id }) => id));
  const proposals = proposeAll(document.text, atlas, gazetteer);
  placings.push(...placingsOf(document, proposals, catalog));
  whole.push(...wholeUnits(document, proposals, catalog));
  return measure(document, proposals, (id) => ids.has(id));
});
const others: Score[] = goldOfFolder(values.gold ?? '').map((document) =>
  measure(
    document,
    proposeAll(document.text, knownAtlas(catalog, variantsIn(document.text)), gazetteer),
    () => false,
  ),
);
const speed = speedOf(
  seeds.length > 0 ? [...texts.values()].join('\n') : '',
  knownAtlas(catalog, variantsIn([...texts.values()].join(''))),
  gazetteer,
);

const page = scorePage({ seeds, others, placings, whole, speed });
console.log(page);
if (values.errors) for (const score of [...seeds, ...others]) console.log(errorsOf(score));
if (values.errors)
  for (const { way, feature, metres } of placings)
    console.log(`  placed   ${way} ${feature} ${Math.round(metres)} m`);
writeFileSync(values.out, page);

/** Milliseconds for 20,000 characters: the median of five runs, all that is made once included. */
function speedOf(
  text: string,
  atlas: KnownAtlas,
  units: typeof gazetteer,
): { characters: number; ms: number; longest: number } {
  const sample = Array.from(text.repeat(2)).slice(0, 20_000).join('');
  const runs = [1, 2, 3, 4, 5].map(() => {
    const before = performance.now();
    proposeAll(sample, atlas, units);
    return performance.now() - before;
  });
  return { characters: 20_000, ms: runs.sort((a, b) => a - b)[2]!, longest: runs[4]! };
}
