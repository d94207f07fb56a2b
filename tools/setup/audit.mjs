/**
 * Known weaknesses of the packages, by `npm audit`: of those that reach the page any, of the others the high and the
 * critical ones, fail. Where the registry does not answer (no network, a mirror that has no such list) one sentence
 * says so, and nothing fails: a check must run anywhere.
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const GRAVE = ['high', 'critical'];

/**
 * What an answer of `npm audit --json` means.
 * @param {string} output what npm wrote
 * @returns {{ known: false, reason: string } | { known: true, found: { name: string, severity: string }[] }}
 */
export function readAudit(output) {
  let answer;
  try {
    answer = JSON.parse(output);
  } catch {
    return { known: false, reason: 'npm gave no answer' };
  }
  if (!answer.vulnerabilities)
    return { known: false, reason: answer.message ?? answer.error?.summary ?? 'no list' };
  return {
    known: true,
    found: Object.values(answer.vulnerabilities).map(({ name, severity }) => ({ name, severity })),
  };
}

function audit(more) {
  const { stdout } = spawnSync(
    'npm',
    ['audit', '--json', '--fetch-timeout=15000', '--fetch-retries=0', ...more],
    {
      encoding: 'utf8',
      shell: process.platform === 'win32',
      timeout: 60_000,
    },
  );
  return readAudit(stdout ?? '');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const page = audit(['--omit=dev']);
  const all = audit([]);
  if (!page.known || !all.known) {
    const reason = String((page.known ? all : page).reason).split('\n')[0];
    console.log(`Packages were not held against known weaknesses: the registry did not answer (${reason}).`);
  } else {
    const bad = [...page.found, ...all.found.filter(({ severity }) => GRAVE.includes(severity))];
    for (const { name, severity } of bad) console.error(`${name}: ${severity}; see npm audit`);
    if (bad.length) process.exit(1);
    console.log(`No known weakness that matters (${all.found.length} lesser ones in tools).`);
  }
}
