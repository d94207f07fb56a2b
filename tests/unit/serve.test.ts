/** The server of `npm start` under requests that no browser makes, by raw sockets. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { securityHeaders, serve } from '../../tools/setup/serve.mjs';

let folder: string;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-serve-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Atlas</title>');
  writeFileSync(join(folder, 'text.txt'), '0123456789');
  site = await serve({ folder, port: 0, host: '127.0.0.1', fallback: false });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** What comes back to these bytes, until the server closes. */
function send(bytes: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(Number(new URL(site.address).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (part) => (answer += part.toString('latin1')));
    socket.on('error', () => done(answer));
    socket.on('close', () => done(answer));
    socket.write(bytes, 'latin1');
  });
}
const get = (path: string, ...headers: string[]): Promise<string> =>
  send([`GET ${path} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, '', ''].join('\r\n'));
const status = (answer: string): number => Number(answer.split(' ')[1]);

it.each([
  'bytes=9-1',
  'bytes=99-',
  'bytes=-',
  'bytes=a-b',
  'bytes=0-1,3-4',
  'bytes=1e3-2',
  'lines=0-1',
  'bytes=-1',
])('refuses the range %s and lives', async (range) => {
  expect(status(await get('/text.txt', `Range: ${range}`))).toBe(416);
  expect(await get('/text.txt')).toContain('0123456789');
});

it('answers a range that there is', async () => {
  const answer = await get('/text.txt', 'Range: bytes=2-4');
  expect(status(answer)).toBe(206);
  expect(answer.endsWith('\r\n\r\n234')).toBe(true);
});

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('refuses %s with 405', async (method) => {
  const answer = await send(`${method} / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  expect(status(answer)).toBe(405);
  expect(answer).toContain('Allow: GET, HEAD');
});

it.each([
  '/%',
  '/%ff',
  '/%00',
  '/..%2f..%2fetc/passwd',
  '/../../etc/passwd',
  '//',
  '/?',
  `/${'a'.repeat(5000)}`,
])('gives no file outside and no end to %s', async (path) => {
  expect(await get(path)).not.toContain('root:');
  expect(status(await get('/'))).toBe(200);
});

it('lives through what is no HTTP', async () => {
  await send('\0\x01\x02\r\n\r\n');
  await send('GET / HTTP/9.9\r\n\r\n');
  expect(status(await get('/'))).toBe(200);
});

it('sends the security headers with every answer, refusals too', async () => {
  for (const answer of [await get('/'), await get('/none'), await get('/text.txt', 'Range: bytes=9-1')])
    for (const [name, value] of Object.entries(securityHeaders()))
      expect(answer).toContain(`${name}: ${value}`);
});

it('lets tiles come from other hosts only where config.json offers basemaps, scripts never', async () => {
  const config = join(folder, 'config.json');
  writeFileSync(config, JSON.stringify({ basemaps: [{ id: 'office' }] }));
  const open = await get('/');
  expect(open).toContain("connect-src 'self' https: http:;");
  expect(open).toContain("script-src 'self';");
  writeFileSync(config, '{ broken');
  expect(await get('/')).toContain("connect-src 'self';");
});
