/** `npm start [-- --port N --host H]`: install what is missing, compile and build, serve, print the address. */
import { parseArgs } from 'node:util';
import { giveUp, root, run } from './ready.mjs';

let options;
try {
  options = parseArgs({
    options: { port: { type: 'string' }, host: { type: 'string' } },
  }).values;
} catch (error) {
  giveUp(`${error.message}. Usage: npm start -- [--port 4173] [--host 127.0.0.1]`);
}
const port = options.port === undefined ? 4173 : Number(options.port);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  giveUp(`--port takes a number from 0 to 65535, not "${options.port}".`);

if (run('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn']) !== 0)
  giveUp('The site was not built; what is wrong stands above. Nothing is served.');

const { serve } = await import('./serve.mjs');
const { address } = await serve({
  folder: `${root}dist`,
  port,
  host: options.host ?? '127.0.0.1',
  fallback: options.port === undefined,
});
console.log(`\nKuajie Atlas · 跨界图集  ${address}\n(Ctrl+C stops it)`);
