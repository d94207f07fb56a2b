/** The files for hosts send what `npm start` sends, and know the type that hosts refuse most. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { securityHeaders } from '../../tools/setup/serve.mjs';

it.each(['public/_headers', 'public/.htaccess', 'public/web.config', 'docs/hosting.md'])(
  '%s has the same headers and the type of .geojson',
  (file) => {
    const text = readFileSync(file, 'utf8');
    for (const [name, value] of Object.entries(securityHeaders())) {
      expect(text).toContain(name);
      expect(text).toContain(value);
    }
    expect(text).toContain('application/geo+json');
    expect(text).toContain('application/manifest+json');
  },
);
