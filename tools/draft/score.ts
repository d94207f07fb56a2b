/**
 * `npm run draft:score [-- --gold <folder>] [--errors]`: proposals held against the five documents of the atlas, each
 * without what only its own annotation brought, and against the gold lists of a folder. Writes docs/drafting.md.
 */
import { parseArgs } from 'node:util';
import { proposeAll } from '../../src/core/draft/propose';
import { knownAtlas } from '../../src/core/draft/known';
import { readAtlas, readGazetteer, variantsIn } from './atlas';
import { goldOfAtlas, goldOfFolder } from './gold';
import { without } from './leave-out';
import { measure, type Score } from './measure';
import { errorsOf, tableOf } from './score-page';

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    errors: { type: 'boolean' },
    out: { type: 'string', default: 'docs/drafting.md' },
  },
});
const gazetteer = readGazetteer();
const { catalog, texts } = readAtlas();

const seeds: Score[] = goldOfAtlas(catalog, texts).map((document) => {
  const atlas = without(catalog, document.id, variantsIn(document.text));
  const ids = new Set(atlas.features.map(({ id }) => id));
  return measure(document, proposeAll(document.text, atlas, gazetteer), (id) => ids.has(id));
});
const others: Score[] = goldOfFolder(values.gold ?? '').map((document) =>
  measure(
    document,
    proposeAll(document.text, knownAtlas(catalog, variantsIn(document.text)), gazetteer),
    () => false,
  ),
);
console.log(tableOf('the five documents, each left out of the atlas', seeds));
if (others.length > 0) console.log(tableOf(`gold lists`, others));
if (values.errors) for (const score of [...seeds, ...others]) console.log(errorsOf(score));
