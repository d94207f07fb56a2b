/** A small static server for the built site: compression, correct MIME types, loopback by default. */
import compression from 'compression';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Text that the compression library does not know to be text. */
const COMPRESSIBLE = /json|text|javascript|svg|xml|wasm/;

/**
 * Sent with every answer, by name. Scripts, styles and workers come from this site alone, always; pictures and data
 * too, unless `online`: then a basemap of config.json may bring its tiles from any host.
 */
export function securityHeaders(online = false) {
  const hosts = online ? ' https: http:' : '';
  return {
    'Content-Security-Policy':
      "default-src 'self'; script-src 'self'; worker-src 'self'; style-src 'self'; " +
      `img-src 'self' data: blob:${hosts}; connect-src 'self'${hosts}; ` +
      "object-src 'none'; base-uri 'none'; form-action 'none'; " +
      // A text becomes markup or a script's address through these alone (src/app/ui/trusted.ts).
      "require-trusted-types-for 'script'; trusted-types atlas svelte-trusted-html default",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  };
}

/** Whether the site's config.json offers basemaps; it may be edited while the site is served. */
function offersBasemaps(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')).basemaps.length > 0;
  } catch {
    return false;
  }
}

/** Whether a range asks for bytes in an order that there are: first to last, one range only. */
function isRange(header) {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(header) ?? [];
  return first !== undefined && (last === '' || Number(last) >= Number(first));
}

/**
 * Serves `folder`.
 * @param {{ folder: string, port: number, host: string, fallback: boolean }} options
 *   port 0 takes any free one; with `fallback` a taken port is replaced by a free one.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve({ folder, port, host, fallback }) {
  const files = sirv(folder, {
    etag: true,
    // Built names carry a hash; everything else is asked for again, so that a new release shows at once.
    setHeaders: (response, path) =>
      response.setHeader(
        'Cache-Control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  const compress = compression({
    filter: (_request, response) => COMPRESSIBLE.test(String(response.getHeader('Content-Type'))),
  });
  const server = createServer((request, response) => {
    response.on('error', () => response.destroy());
    try {
      answer(request, response);
    } catch {
      // Whatever a request made of nonsense sets off, the server stays.
      if (response.headersSent) response.destroy();
      else refuse(response, 400, 'Bad request');
    }
  });
  server.on('clientError', (_error, socket) =>
    socket.writable ? socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n') : socket.destroy(),
  );
  function answer(request, response) {
    for (const [name, value] of Object.entries(securityHeaders(offersBasemaps(folder))))
      response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405, 'Method not allowed');
    }
    if (request.headers.range !== undefined && !isRange(request.headers.range))
      return refuse(response, 416, 'Range not satisfiable');
    compress(request, response, () => files(request, response, () => refuse(response, 404, 'Not found')));
  }
  try {
    await listen(server, port, host);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    if (!fallback) {
      console.error(
        `Port ${port} is taken. Give another one with --port, or leave it out to get a free one.`,
      );
      process.exit(1);
    }
    await listen(server, 0, host);
  }
  const shown = host.includes(':') ? `[${host}]` : host;
  return {
    address: `http://${shown}:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** A short answer without a file. */
function refuse(response, status, text) {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(text);
}

function listen(server, port, host) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done();
    });
  });
}
