/** Files → one text that a page can carry: put together, deflated, in base64. `opener.js` takes it apart. */
import { deflateRawSync } from 'node:zlib';

export function pack(files: ReadonlyMap<string, Uint8Array>): string {
  const entries = [...files].map(([path, { byteLength }]) => [path, byteLength]);
  const whole = Buffer.concat([Buffer.from(`${JSON.stringify(entries)}\n`), ...files.values()]);
  return deflateRawSync(whole, { level: 9 }).toString('base64');
}
