/**
 * The drawn lines against the reference alignments beside the checkout, and our figures against those of the
 * script that lies with them. Skipped where there is no such folder: it is no part of the repository.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFiles } from '../../src/build/publish/writer';
import { drawnLines, measure, summaryOf } from '../../tools/placement/measure';
import { readReferences } from '../../tools/placement/reference';
import { compiledAtlas } from '../fixtures/compiled-atlas';

const FOLDER = '../shared/reference/alignments';
const SCRIPT = join(FOLDER, 'measure.py');

interface Row {
  id: string;
  covered_km: number;
  median_km: number;
  p95_km: number;
  max_km: number;
  share_within: number;
}

describe.skipIf(!existsSync(SCRIPT))(
  'against ../shared/reference/alignments (skipped where it is absent)',
  () => {
    const { catalog, files } = compiledAtlas();
    const { measured } = measure(
      drawnLines(catalog, files),
      existsSync(FOLDER) ? readReferences(FOLDER) : [],
    );

    it('the true lines lie in their bands', () => {
      const { share, medianOfWorst } = summaryOf(measured);
      expect(share).toBeGreaterThanOrEqual(0.98);
      expect(medianOfWorst).toBeLessThan(2);
    });

    it('our figures are those of measure.py', () => {
      const folder = mkdtempSync(join(tmpdir(), 'placement-'));
      try {
        writeFiles(files, folder);
        execFileSync('python3', [SCRIPT, folder, FOLDER, '--json', join(folder, 'rows.json')]);
        const rows = JSON.parse(readFileSync(join(folder, 'rows.json'), 'utf8')) as Row[];
        expect(measured.map(({ feature }) => feature.id).sort()).toEqual(rows.map(({ id }) => id).sort());
        for (const row of rows) {
          const own = measured.find(({ feature }) => feature.id === row.id)!;
          // It reckons on a local plane, good to 0.2 %; the page gives two decimals.
          for (const [ours, theirs] of [
            [own.median, row.median_km],
            [own.p95, row.p95_km],
            [own.worst, row.max_km],
            [own.coveredKm, row.covered_km],
          ])
            expect(Math.abs(ours! - theirs!), row.id).toBeLessThan(0.01 + 0.002 * theirs!);
          expect(own.share).toBeCloseTo(row.share_within, 2);
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  },
);
