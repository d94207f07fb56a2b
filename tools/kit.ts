/** `npm run kit`: the atlas as one HTML file, dist-kit/kuajie-atlas.html; ATLAS_URL says where its links lead. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { KIT_FILE } from '../src/build/kit/kit';

const TO = 'dist-kit';

const site = mkdtempSync(join(tmpdir(), 'atlas-kit-'));
try {
  console.log('Building the atlas as one file …');
  await build({ mode: 'kit', logLevel: 'warn', build: { outDir: site, emptyOutDir: true } });
  mkdirSync(TO, { recursive: true });
  const file = join(TO, KIT_FILE);
  copyFileSync(join(site, KIT_FILE), file);
  console.log(
    `${file}, ${(statSync(file).size / 1e6).toFixed(1)} MB: opens by a double click, without network.`,
  );
} finally {
  rmSync(site, { recursive: true, force: true });
}
