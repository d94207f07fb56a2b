/** English names by Hanyu Pinyin without tones, after the rules for place names (apostrophe before a, e, o). */
import { pinyin } from 'pinyin-pro';

/** Readings a general dictionary gets wrong, and names whose established English form is not plain pinyin. */
const READINGS: Readonly<Record<string, string>> = {};

const SUFFIX = /(?:满族|回族|畲族|土家族|自治)*(?:林区|矿区|新区|城区|郊区|市|县|区)$/u;

/** Takes a full Chinese unit name, gives it without its class word; one-character stems keep it (萧县, 城区). */
export function stem(name: string): string {
  const bare = name.replace(/(?:[\u4e00-\u9fff]族)*自治县$/u, '').replace(/(?:市|县|区)$/u, '');
  return bare.length >= 2 ? bare : name;
}

function syllables(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true }).map((s) => s.replace(/ü|v/g, 'ü'));
}

/** Takes code and full name, gives the stem in pinyin with a class word only where the stem is one syllable. */
export function englishName(_adcode: string, name: string): string {
  const known = READINGS[name];
  if (known) return known;
  const bare = stem(name);
  const suffix =
    bare === name && name.length === 2 ? { 县: ' County', 区: ' District', 市: ' City' }[name[1]!] : '';
  const parts = syllables(suffix ? bare[0]! : bare);
  const joined = parts.map((s, i) => (i > 0 && /^[aeo]/.test(s) ? `'${s}` : s)).join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1) + (suffix ?? '');
}

void SUFFIX;
