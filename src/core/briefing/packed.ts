/** A briefing in so few letters that a link can carry it: its version, then deflated JSON in base64url. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Briefing } from './briefing';
import { briefingOf, type Read } from './shape';

/** First letter of what is packed as below; another way gets another letter, and this one is still read. */
const WAY = '1';
/** Of a whole address: what mail and chats leave alone. */
export const MOST_ADDRESS = 2000;
/** Of what is unpacked at all: such a text can't become more than a few megabytes. */
const MOST_PACKED = 8000;

export function packed({ title, slides }: Briefing): string {
  const rows = slides.map(({ link, title: name, note, size }) => [link, name, note, ...(size ?? [])]);
  const bytes = deflateSync(strToU8(JSON.stringify([title, rows])), { level: 9, mem: 12 });
  const letters = btoa(strFromU8(bytes, true));
  return WAY + letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function unpacked(text: string): Read<Briefing> {
  const broken = { fault: { code: 'foreign', slide: null } } as const;
  if (text.length > MOST_PACKED) return { fault: { code: 'too-large', slide: null } };
  if (!/^\d[\w-]+$/.test(text)) return broken;
  if (!text.startsWith(WAY)) return { fault: { code: 'newer', slide: null } };
  let value: unknown;
  try {
    const letters = text.slice(1).replaceAll('-', '+').replaceAll('_', '/');
    value = JSON.parse(strFromU8(inflateSync(strToU8(atob(letters), true))));
  } catch {
    return broken;
  }
  if (!Array.isArray(value) || !Array.isArray(value[1])) return broken;
  const [title, rows] = value as [unknown, unknown[]];
  const slides = rows.map((row) => {
    const [link, name, note, ...size] = Array.isArray(row) ? (row as unknown[]) : [];
    return { link, title: name, note, size };
  });
  return briefingOf({ title, slides });
}
