/**
 * `npm run analyse -- <question> [options] [--json | --csv]`: the figures of the page from the command line.
 *
 *   crossings [--pair 江苏,山东]                           what crosses province borders, sorted along them
 *   corridor --along <feature> [--km 10]                   everything along a feature; also
 *            --between 徐州,淮北  or  --line "117.2,34.3;117.3,33.9"
 *   matrix [--of cities|provinces]                         how many things join each pair
 *   ledger [--as-of 2024-12-31] [--documents]              what stood; with --documents what became of each document
 *   compare --documents 000,004                            two documents held against each other
 *
 * A readable table unless `--json` or `--csv`. An unknown name is told in one sentence; then the exit code is 1.
 */
import { parseArgs } from 'node:util';
import { compile } from '../src/build/compile';
import { readTree } from '../src/build/read/tree';
import { Catalog } from '../src/core/model/catalog';
import { answer, Unknown, type Asked } from './analyse/answer';
import { written } from './analyse/written';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pair: { type: 'string' },
      along: { type: 'string' },
      between: { type: 'string' },
      line: { type: 'string' },
      km: { type: 'string', default: '10' },
      of: { type: 'string', default: 'cities' },
      'as-of': { type: 'string' },
      documents: { type: 'string' },
      data: { type: 'string', default: 'data' },
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
    },
  });
  const { catalog, analysis, parts } = compile(readTree(values.data));
  const asked: Asked = { question: positionals[0] ?? '', ...values };
  const rows = answer(asked, { catalog: new Catalog(catalog), analysis, parts });
  process.stdout.write(written(rows, values.json ? 'json' : values.csv ? 'csv' : 'table'));
} catch (error) {
  // What a person mistyped is told in one sentence; everything else is a fault of ours and keeps its trace.
  const usage = error instanceof TypeError && 'code' in error;
  if (!(error instanceof Unknown) && !usage) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
