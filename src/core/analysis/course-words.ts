/**
 * The course of a feature for who hears it: from where, through what, over which borders in order, how long, how
 * sure, and what stands. Only what the atlas has placed is told; the order of borders only where it follows.
 */
import { message, named, type MessageKey, type MessageParams } from '../messages';
import { date, distance, km } from '../messages/format';
import type { Catalog } from '../model/catalog';
import { PROVINCES, type Province } from '../model/provinces';
import type { Feature, Lang } from '../model/types';
import type { Pair } from '../model/pairs';
import type { AnalysisData } from './data';

/** Bends, junctions and points in a river only hold a line in its place: nobody knows them by name. */
const UNHEARD = new Set(['junction', 'river-point', 'road-end', 'border-crossing']);
/** So many places between the ends are told. */
const MOST = 12;

export type CourseData = Pick<AnalysisData, 'crossings' | 'branched'>;

/** Sentences, in the order in which they are read. `now`: what stands in the view. */
export function courseWords(
  catalog: Catalog,
  feature: Feature,
  { crossings, branched }: CourseData,
  lang: Lang,
  now: Pick<Feature['now'], 'status' | 'date'> = feature.now,
): string[] {
  const say = (key: MessageKey, params?: MessageParams) => message(lang, key, params);
  const list = (names: readonly string[]) => names.join(say('list.join'));
  const of = (province: Province) => named(PROVINCES[province].name, lang);
  const stands = say('course.stands', {
    status: say(`status.${now.status}`),
    date: now.date ? say('course.since', { date: date(now.date, lang) }) : '',
  });
  if (feature.basis === 'none')
    return [
      ...(feature.unplaced
        ? [stopped(say('course.unplaced', { why: named(feature.unplaced, lang) }), say)]
        : []),
      stands,
    ];

  const isLine = feature.drawnKm !== null;
  const single = isLine && !branched.includes(feature.id);
  const pairs = crossings.filter((one) => one.feature === feature.id).map(({ pair }) => pair);
  const way = single ? orderOf(pairs) : null;
  const between = ([a, b]: Pair) => `${of(a)}–${of(b)}`;
  const steps = way?.map(([a, b]) => say('course.border', { a: of(a), b: of(b) }));
  const [only, ...others] = Object.entries(feature.kmByProvince).filter(([, length]) => length >= 0.1);
  return [
    placesWords(catalog, feature, single, lang, say, list),
    pairs.length
      ? say(steps ? 'course.borders' : 'course.unordered', {
          n: pairs.length,
          list: list(steps ?? pairs.map(between)),
        })
      : isLine && only && !others.length
        ? say('course.inside', { province: of(only[0] as Province) })
        : '',
    feature.basis === 'point' ? say('course.point') : '',
    feature.drawnKm === null ? '' : say('course.length', { km: km(feature.drawnKm, lang) }),
    feature.uncertaintyM ? say('course.sure', { d: distance(feature.uncertaintyM, lang) }) : '',
    stands,
  ].filter(Boolean);
}

type Say = (key: MessageKey, params?: MessageParams) => string;

/** From, to and through for a single line; for what branches or is an area, which places it touches. */
function placesWords(
  catalog: Catalog,
  feature: Feature,
  single: boolean,
  lang: Lang,
  say: Say,
  list: (names: readonly string[]) => string,
): string {
  const known = feature.places.flatMap((id) => catalog.place(id) ?? []);
  const units = feature.units
    .filter((adcode) => adcode.endsWith('00'))
    .flatMap((id) => catalog.unit(id) ?? []);
  const heard = known.filter(({ kind }) => !UNHEARD.has(kind));
  const [first, last] = [known[0], known.at(-1)];
  // The ends are named only where they have names of their own: else the course begins nowhere that is known.
  if (single && first && last && first !== last && heard[0] === first && heard.at(-1) === last) {
    const through = heard
      .slice(1, -1)
      .slice(0, MOST)
      .map(({ name }) => named(name, lang));
    const ends = say('course.fromTo', { from: named(first.name, lang), to: named(last.name, lang) });
    return ends + (through.length ? say('course.through', { list: list(through) }) : '') + say('course.stop');
  }
  const touched = [
    ...new Set(
      (feature.basis === 'point' && heard.length ? heard : units).map(({ name }) => named(name, lang)),
    ),
  ];
  return touched.length ? say('course.at', { list: list(touched) }) + say('course.stop') : '';
}

/**
 * Borders as steps from one province into the next; null where they do not make one way, or could be one in
 * either direction.
 */
function orderOf(pairs: readonly Pair[]): Pair[] | null {
  const ways = (pairs[0] ?? []).flatMap((start) => {
    let here: Province = start;
    const steps: Pair[] = [];
    for (const pair of pairs) {
      if (!pair.includes(here)) return [];
      const next = pair[0] === here ? pair[1] : pair[0];
      steps.push([here, next]);
      here = next;
    }
    return [steps];
  });
  return ways.length === 1 ? ways[0]! : null;
}

/** A reason that an editor wrote may end with a stop of its own. */
const stopped = (text: string, say: Say): string =>
  /[.。！？!?]$/u.test(text) ? text : text + say('course.stop');
