/**
 * Whether the words of a passage and the name of what they are said to name have anything in common: a passage
 * that was put on another feature by mistake mostly has nothing.
 *
 * In common is a pair of neighbouring Han characters, or a Latin word or number, of the passage (or its reading) and
 * the feature's names, aliases or places; pairs that belong to the words for kinds (铁路, 园区) do not count, unless
 * the whole passage is one of the names. Scripts are folded to simplified characters.
 */
import { TRIGGERS } from '../../core/text/triggers';
import { toSimplified } from '../publish/search/variants';
import type { Anchored } from '../read/annotate';
import type { Sources } from '../read/sources';
import { placesOf } from './ids';
import type { Report } from '../issue';

/** Warns of passages that share nothing with a feature they name, and of a needless `unlike`. */
export function checkNamed(
  sources: Sources,
  anchored: ReadonlyMap<string, readonly Anchored[]>,
  report: Report,
): void {
  const generic = pairsOf([...TRIGGERS, ...sources.layers.flatMap(wordsOfLayer)]);
  const places = new Map(sources.places.map(({ value }) => [value.id, value]));
  const features = new Map(
    sources.features.map(({ id, entry: { value } }) => {
      const at = placesOf(value).flatMap(({ place }) => places.get(place) ?? []);
      const names = [value.name.zh, value.name.en, ...(value.aliases ?? [])];
      const around = at.flatMap(({ name, aliases = [] }) => [name.zh, name.en, ...aliases]);
      return [
        id,
        { name: value.name.zh, names: new Set(names.map(plain)), pairs: pairsOf([...names, ...around]) },
      ];
    }),
  );
  for (const { annotation, entry } of [...anchored.values()].flat()) {
    const words = [annotation.exact, annotation.reading?.as ?? ''].filter(Boolean);
    const pairs = [...pairsOf(words)].filter((pair) => !generic.has(pair));
    const strange = annotation.features.filter((id) => {
      const feature = features.get(id);
      const alike = (word: string): boolean => feature?.names.has(plain(word)) ?? false;
      return feature && !words.some(alike) && !pairs.some((pair) => feature.pairs.has(pair));
    });
    if (entry.value.unlike) {
      if (strange.length > 0 || annotation.features.some((id) => !features.has(id))) continue;
      const message = `"${annotation.exact}" and the names of its features have words in common`;
      report.warn('needless-unlike', entry, ['unlike'], message, 'delete unlike');
    } else
      for (const id of strange) {
        const message = `"${words.join('" read as "')}" has nothing in common with the names and places of "${id}" (${features.get(id)!.name})`;
        const cure =
          'name the right feature; or add the words to its aliases; or, if they are right, say how they name it: ' +
          'unlike: sum | kind | number';
        report.warn('named-unlike', entry, ['features', annotation.features.indexOf(id)], message, cure);
      }
  }
}

const wordsOfLayer = ({ name, kinds }: Sources['layers'][number]): string[] => [
  name.zh,
  ...Object.values(kinds).map((kind) => kind.zh),
];

/** Simplified, small, without anything that is no letter or digit. */
const plain = (text: string): string => toSimplified(text.toLowerCase()).replace(/[^\p{L}\p{N}]/gu, '');

/** Pairs of neighbouring Han characters, and words of two or more Latin letters or digits. */
function pairsOf(texts: readonly string[]): Set<string> {
  const out = new Set<string>();
  for (const text of texts) {
    const simple = toSimplified(text.toLowerCase());
    for (const [run] of simple.matchAll(/\p{Script=Han}{2,}/gu)) {
      const characters = Array.from(run);
      characters.slice(1).forEach((character, i) => out.add(characters[i]! + character));
    }
    for (const [word] of simple.matchAll(/[a-z0-9]{2,}/g)) out.add(word);
  }
  return out;
}
