/**
 * Tells two texts apart, also where the browser offers no cryptography (a page over plain http): 16 hex digits made
 * of all UTF-16 units, two running 32-bit products. No guard against forgery; against a file of another version,
 * converted line ends, a text cut short.
 */
export function fingerprint(text: string): string {
  let one = 0x9e3779b9;
  let two = 0x85ebca6b;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x5bd1e995);
    two ^= two >>> 15;
  }
  return [one ^ (one >>> 16), two ^ (one >>> 13)]
    .map((half) => (half >>> 0).toString(16).padStart(8, '0'))
    .join('');
}
