/**
 * `npm run kernels [-- 109 123]`: builds the site and walks it in real old Chromiums (oldest first, all unless told);
 * `--site <folder>` takes a site that is built, `--pictures <folder>` keeps a screenshot of each. Exits 1 with the
 * step that did not come about, or with what the page said was wrong.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { serve } from '../setup/serve.mjs';
import { journey } from './journey';
import { install, known, unpack } from './unpack';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { site: { type: 'string' }, pictures: { type: 'string' } },
});
const wanted = positionals.length ? positionals.map(Number) : known();
const unknown = wanted.filter((version) => !known().includes(version));
if (unknown.length) {
  console.error(
    `No kernel ${unknown.join(', ')}; there are ${known().join(', ')} (tools/kernels/package.json).`,
  );
  process.exit(1);
}
install();
const folder = values.site ?? mkdtempSync(join(tmpdir(), 'atlas-kernels-'));
if (!values.site) await build({ logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
if (values.pictures) mkdirSync(values.pictures, { recursive: true });
const { address, close } = await serve({ folder, port: 0, host: '127.0.0.1', fallback: false });
let failed = false;
for (const version of wanted)
  try {
    const picture = values.pictures && join(values.pictures, `chromium-${version}.png`);
    const { version: full, steps, trouble } = await journey(unpack(version), address, picture);
    failed ||= trouble.length > 0;
    console.log(`Chromium ${full}: ${trouble.length ? 'trouble' : 'all well'}`);
    for (const { step, ms } of steps) console.log(`  ${step}: ${ms} ms`);
    for (const line of trouble) console.log(`  ! ${line}`);
  } catch (error) {
    failed = true;
    console.error(`Chromium ${version}: ${error instanceof Error ? error.message : String(error)}`);
  }
await close();
if (!values.site) rmSync(folder, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
