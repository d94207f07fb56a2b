/** Bytes → text, whatever a Chinese office saved it in: UTF-8, UTF-16 with or without its mark, GB18030, Big5. */

/** Characters that every Chinese text has, in both scripts: what a wrong decoding never gives so many of. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经这個為國們來時對會發學經與區',
);

export interface Decoded {
  text: string;
  encoding: string;
}

/** Null for bytes that are no text. `declared` is what the file says of itself, if anything. */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded | null {
  const marked = byMark(bytes);
  if (marked) return attempt(bytes, marked);
  const wide = withoutMark(bytes);
  if (wide) return attempt(bytes, wide);
  if (binary(bytes)) return null;
  const plain = attempt(bytes, 'utf-8');
  if (plain) return plain;
  const named = declared && /^(?:gb|big5|utf-16)/i.test(declared) ? declared : null;
  const tries = [...(named ? [named] : []), 'gb18030', 'big5'].flatMap(
    (encoding) => attempt(bytes, encoding) ?? [],
  );
  const best = tries.sort((a, b) => commonness(b.text) - commonness(a.text))[0];
  if (best) return best;
  // A broken byte or two in a text that is otherwise one: shown as �, as every reader does.
  const loose = new TextDecoder('utf-8').decode(bytes);
  const broken = loose.split('\ufffd').length - 1;
  return broken * 50 < loose.length ? { text: loose, encoding: 'utf-8' } : null;
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without its mark: the line breaks and blanks of a text have a zero beside them, always on the same side. */
function withoutMark(bytes: Uint8Array): string | null {
  const size = Math.min(bytes.length & ~1, 20_000);
  let [even, odd] = [0, 0];
  for (let i = 0; i < size; i += 2) {
    if (bytes[i] === 0 && bytes[i + 1]! < 0x80 && bytes[i + 1] !== 0) even++;
    if (bytes[i + 1] === 0 && bytes[i]! < 0x80 && bytes[i] !== 0) odd++;
  }
  if (even + odd === 0 || (even > 0 && odd > 0 && Math.min(even, odd) * 10 > Math.max(even, odd)))
    return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = attempt(bytes.slice(0, size), encoding)?.text ?? '';
  // Mostly letters of some script, or it is no text.
  const letters = text.match(/[\p{L}\p{N}\p{P}\s]/gu)?.length ?? 0;
  return letters > Array.from(text).length * 0.9 ? encoding : null;
}

const binary = (bytes: Uint8Array): boolean => bytes.slice(0, 4_000).includes(0);

function attempt(bytes: Uint8Array, encoding: string): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

function commonness(text: string): number {
  let common = 0;
  let han = 0;
  for (const character of text.slice(0, 20_000)) {
    if (character >= '\u3400') han++;
    if (COMMON.has(character)) common++;
  }
  return han === 0 ? 0 : common / han;
}
