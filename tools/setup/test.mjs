/** `npm test [-- vitest arguments]`: install what is missing, its browser included; run every test; count them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveUp, run } from './ready.mjs';

const { findBrowser, NO_BROWSER } = await import('./browser.mjs');
const browser = await findBrowser();
if (!browser) giveUp(NO_BROWSER);

const folder = mkdtempSync(join(tmpdir(), 'atlas-test-'));
const report = join(folder, 'report.json');
const code = run(
  'npx',
  [
    '--no-install',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { ATLAS_CHROMIUM: browser.path, ATLAS_CHROMIUM_ENV: JSON.stringify(browser.env) },
);
let counts = null;
try {
  counts = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  // No report: the run broke before any test; the exit code and the output above say why.
}
rmSync(folder, { recursive: true, force: true });
if (!counts) giveUp('The tests did not run; what is wrong stands above.');
const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = counts;
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
// A test file that breaks on loading fails no test, but it fails the run.
process.exit(code || (failed ? 1 : 0) || (passed ? 0 : 1));
