/**
 * Makes the checkout ready: the right Node, and the packages of package-lock.json. Uses nothing but
 * Node itself, since it runs before anything is installed. Does nothing when nothing is missing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const stamp = `${root}node_modules/.ready`;

/** Ends the process with one clear sentence: what is wrong, and the cure. */
export function giveUp(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** Runs a command in the project folder, its output shown; the exit code is returned. */
export function run(command, args, env = {}) {
  const windows = process.platform === 'win32';
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    // Vite's configuration is TypeScript on purpose; each build would print a page about what a later Vite may ask.
    env: { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...process.env, ...env },
  });
  return result.status ?? 1;
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    giveUp(
      `Kuajie Atlas needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and run the command again.`,
    );
}

function install() {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing what is missing (once) …');
  if (run('npm', ['ci', '--no-fund', '--no-audit']) !== 0)
    giveUp(
      'The packages could not be installed. Check that the npm registry can be reached (npm ping) and run the command again.',
    );
  writeFileSync(stamp, lock);
}

checkNode();
install();
