/**
 * A Chromium for the tests, without any system install: CHROMIUM_PATH if given, else the one that
 * npm brings (Linux on x86-64), else one that the system has.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { root } from './ready.mjs';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds a browser that starts.
 * @returns {Promise<{ path: string, env: Record<string, string> } | null>} null if there is none
 */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return starts(given, {}) ? { path: given, env: {} } : null;
  const shipped = await unpackShipped().catch(() => null);
  if (shipped) return shipped;
  const path = SYSTEM.find((candidate) => existsSync(candidate) && starts(candidate, {}));
  return path ? { path, env: {} } : null;
}

async function unpackShipped() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = `${root}node_modules/.cache/chromium`;
  mkdirSync(folder, { recursive: true });
  const saved = { ...process.env };
  // The package unpacks into the temporary folder, and its own shared libraries only where it
  // believes to run on Amazon Linux: tell it so, and keep both in our cache.
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  delete process.env.LD_LIBRARY_PATH;
  let path;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    path = await chromium.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in saved)) delete process.env[name];
    Object.assign(process.env, saved);
  }
  const libraries = { LD_LIBRARY_PATH: `${folder}/al2023/lib` };
  if (starts(path, {})) return { path, env: {} };
  return starts(path, libraries) ? { path, env: libraries } : null;
}

function starts(path, env) {
  const result = spawnSync(path, ['--headless', '--no-sandbox', '--version'], {
    env: { ...process.env, ...env },
    timeout: 20_000,
  });
  return result.status === 0;
}

export const NO_BROWSER =
  'No browser for the tests: CHROMIUM_PATH is not set or does not start, the Chromium that npm brings does not start here, and no system Chromium was found. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run npm test again.';
