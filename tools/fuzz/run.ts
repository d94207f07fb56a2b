/**
 * `npm run fuzz [-- --cases 100000] [--seed N] [entrance …]`: each entrance with so many cases (100,000 unless told).
 * Prints the seed of each, by which the same cases come again; exits 1 with the smallest case that breaks a promise.
 */
import { parseArgs } from 'node:util';
import { ENTRANCES } from './entrances';
import { fuzz } from './entrance';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cases: { type: 'string', default: '100000' }, seed: { type: 'string' } },
});
const unknown = positionals.filter((id) => !ENTRANCES.some((entrance) => entrance.id === id));
if (unknown.length) {
  console.error(`No entrance ${unknown.join(', ')}; there are: ${ENTRANCES.map(({ id }) => id).join(', ')}.`);
  process.exit(1);
}
const cases = Number(values.cases);
if (!Number.isInteger(cases) || cases < 1) {
  console.error(`--cases takes a number, not "${values.cases}".`);
  process.exit(1);
}
for (const entrance of ENTRANCES.filter(({ id }) => !positionals.length || positionals.includes(id))) {
  const from = Date.now();
  const found = fuzz(entrance, cases, values.seed === undefined ? undefined : Number(values.seed));
  const outcomes = Object.entries(found.outcomes)
    .map(([outcome, times]) => `${outcome} ${times}`)
    .join(' · ');
  console.log(
    `${found.id}: ${found.cases} cases, seed ${found.seed}, ${Math.round((Date.now() - from) / 1000)} s`,
  );
  console.log(`  ${outcomes}`);
  if (found.broken) {
    console.error(`  BROKEN: ${found.broken}`);
    process.exitCode = 1;
  }
}
