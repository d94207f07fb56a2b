import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type InlineConfig } from 'vite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atlas } from '../../src/build/vite/plugin';

let root: string;
let config: InlineConfig;
const PLACES = 'data/places/all.yaml';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kuajie-'));
  cpSync('tests/fixtures/good', root, { recursive: true });
  writeFileSync(
    join(root, 'index.html'),
    '<div id="app"></div><script type="module" src="/main.js"></script>',
  );
  writeFileSync(
    join(root, 'main.js'),
    "import { catalogUrl, dataVersion } from 'virtual:atlas';\nconsole.log(catalogUrl, dataVersion);",
  );
  config = { root, configFile: false, base: './', logLevel: 'silent', plugins: [atlas()] };
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const change = (from: string, to: string): void => {
  const path = join(root, PLACES);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};

it('a build publishes the data beside the app, addressed by content', async () => {
  const result = await build(config);
  const outputs = Array.isArray(result)
    ? result.flatMap((one) => one.output)
    : 'output' in result
      ? result.output
      : [];
  const names = outputs.map((output) => output.fileName);
  for (const path of [
    'data/app/catalog.json',
    'data/datapackage.json',
    'data/rail.geojson',
    'data/texts/900.txt',
  ])
    expect(names).toContain(path);
  const code = outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('');
  expect(code).toMatch(/app\/catalog\.json/);
  expect(JSON.parse(readFileSync(join(root, 'dist/data/app/catalog.json'), 'utf8'))).toHaveProperty(
    'features',
  );
});

it('a fault in the data stops the build with the list, and nothing is written', async () => {
  change('[120.75, 31.25]', '[31.25, 120.75]');
  await expect(build(config)).rejects.toThrow(
    /data\/places\/all\.yaml:4:3 {2}"west-station".*wrong way round/,
  );
  expect(existsSync(join(root, 'dist'))).toBe(false);
});

it('in development the data is served from memory and an edit shows without a restart', async () => {
  const server = await createServer({ ...config, server: { port: 0, host: '127.0.0.1' } });
  try {
    await server.listen();
    const { port } = server.httpServer?.address() as AddressInfo;
    const get = (): Promise<Response> => fetch(`http://127.0.0.1:${port}/data/app/catalog.json`);
    const response = await get();
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.text()).toContain('"West station"');
    await expect
      .poll(() => server.watcher.getWatched()[join(root, 'data/places')], { timeout: 8000 })
      .toContain('all.yaml');
    const sent: unknown[] = [];
    vi.spyOn(server.ws, 'send').mockImplementation((payload: unknown) => void sent.push(payload));
    change('en: West station', 'en: Western station');
    await expect.poll(() => sent, { timeout: 8000 }).toContainEqual({ type: 'full-reload' });
    expect(await (await get()).text()).toContain('"Western station"');
    change('[120.75, 31.25]', '[31.25, 120.75]');
    const overlay: unknown = expect.objectContaining({ type: 'error' });
    await expect.poll(() => sent, { timeout: 8000 }).toContainEqual(overlay);
    expect(JSON.stringify(sent)).toContain('wrong way round');
  } finally {
    await server.close();
  }
}, 30_000);
