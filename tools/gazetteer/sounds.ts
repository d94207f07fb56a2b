/** Characters of place names by their sound without tones, one sound a line: what a misheard name is looked up by. */
import { pinyin } from 'pinyin-pro';

export function soundsOf(names: Iterable<string>): string {
  const bySound = new Map<string, Set<string>>();
  for (const character of new Set([...names].join(''))) {
    if (!/\p{Script=Han}/u.test(character)) continue;
    const sound = pinyin(character, { toneType: 'none', v: true });
    bySound.set(sound, (bySound.get(sound) ?? new Set()).add(character));
  }
  return [...bySound]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sound, characters]) => `${sound} ${[...characters].sort().join('')}\n`)
    .join('');
}
