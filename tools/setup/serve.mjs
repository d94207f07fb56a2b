/** A small static server for the built site: compression, correct MIME types, loopback by default. */
import compression from 'compression';
import { createServer } from 'node:http';
import sirv from 'sirv';

/** Text that the compression library does not know to be text. */
const COMPRESSIBLE = /json|text|javascript|svg|xml|wasm/;

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
  const server = createServer((request, response) =>
    compress(request, response, () =>
      files(request, response, () => {
        response.statusCode = 404;
        response.setHeader('Content-Type', 'text/plain; charset=utf-8');
        response.end('Not found');
      }),
    ),
  );
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

function listen(server, port, host) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done();
    });
  });
}
