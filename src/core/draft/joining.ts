/** Known or new: whether a found name is a feature that the atlas has, spelled so or otherwise. */
import { DEAD_END, RAIL, ROAD, TRANSIT, WATERWAY } from './words/layers';
import { editDistance } from '../text/edit-distance';
import { fold } from '../text/fold';
import type { LayerId } from '../model/layers';
import type { Found } from './found';
import type { KnownAtlas, KnownFeature } from './known';

export interface Joined {
  feature: string | null;
  candidates: string[];
}

const NEW: Joined = { feature: null, candidates: [] };
/** Words for kinds that a name may have or lack and still be the same. */
const KIND_END =
  /(?:高速铁路|客运专线|城际铁路|市域铁路|货运铁路|高铁|铁路|城际|轨道交通|高速公路|快速通道|公路|高速|航道|运河|国际机场|机场|城市候机楼|直达班车|城际公交|战略|一体化|发展)+$/;

export class KnownNames {
  readonly #byName = new Map<string, KnownFeature[]>();
  readonly #byStem = new Map<string, KnownFeature[]>();
  readonly #byPlaces = new Map<string, KnownFeature[]>();
  /** Names to look for in a text: simplified, at least three Han characters or five letters. */
  readonly searched: { name: string; features: readonly KnownFeature[] }[];

  /** `otherPlace` tells whether two names begin with different places of the gazetteer: 嘉善… is not 嘉兴…. */
  constructor(
    readonly atlas: KnownAtlas,
    private readonly otherPlace: (a: string, b: string) => boolean = () => false,
  ) {
    const written = new Map<string, Set<KnownFeature>>();
    for (const feature of atlas.features) {
      for (const name of feature.names) {
        add(this.#byName, this.key(name), feature);
        add(this.#byStem, this.stem(name, feature.layer), feature);
        const simple = Array.from(name, (c) => atlas.variants.get(c) ?? c).join('');
        if ((simple.match(/[\u4e00-\u9fff]/g)?.length ?? 0) >= 3 || /[A-Z]{5}/i.test(simple))
          written.set(simple, (written.get(simple) ?? new Set()).add(feature));
      }
      if (feature.places.length >= 2 && !feature.aggregate)
        add(this.#byPlaces, placesKey(feature.layer, [feature.places[0]!, feature.places.at(-1)!]), feature);
    }
    const byId = new Map(atlas.features.map((feature) => [feature.id, feature]));
    for (const { exact, features } of atlas.passages) {
      const feature = byId.get(features[0]!);
      if (!feature || Array.from(exact).length < 4) continue;
      add(this.#byName, this.key(exact), feature);
      const simple = Array.from(exact, (c) => atlas.variants.get(c) ?? c).join('');
      if (/[\u4e00-\u9fff]{4}/.test(simple))
        written.set(simple, (written.get(simple) ?? new Set()).add(feature));
    }
    this.searched = [...written].map(([name, features]) => ({ name, features: [...features] }));
  }

  key(name: string): string {
    return fold(name, this.atlas.variants).text;
  }
  stem(name: string, layer: LayerId): string {
    const key = this.key(name);
    return `${group(layer)} ${key.replace(KIND_END, '') || key}`;
  }

  /** `name` as the text has it; with the list's kind word where it has one; `ends` the outer places of a line. */
  join(found: Found, name: string, kindWord: string, ends: readonly string[]): Joined {
    const exact = this.#byName.get(this.key(name)) ?? this.#byName.get(this.key(name + kindWord));
    const same = exact?.filter(({ layer }) => group(layer) === group(found.layer)) ?? [];
    if (same.length === 1) return { feature: same[0]!.id, candidates: [] };
    if (same.length > 1) return narrowed(same, found.kind);
    const stems =
      this.#byStem.get(this.stem(name + kindWord, found.layer)) ??
      this.#byStem.get(this.stem(name, found.layer)) ??
      [];
    const alike = [...new Set(stems)];
    if (alike.length === 1) {
      const [only] = alike;
      return only!.kind === found.kind || !LINES.has(found.layer)
        ? { feature: only!.id, candidates: [] }
        : { feature: null, candidates: [only!.id] };
    }
    if (alike.length > 1) return narrowed(alike, found.kind);
    if (exact && exact.length > 0) return { feature: null, candidates: exact.map(({ id }) => id) };
    if (ends.length === 2 && LINES.has(found.layer)) {
      const placed = this.#byPlaces.get(placesKey(found.layer, ends)) ?? [];
      if (placed.length > 0) return { feature: null, candidates: placed.map(({ id }) => id) };
    }
    return this.#near(name, found.layer);
  }

  /** Of several features of one name the one of this kind, or all of them to be asked. */
  among(ids: readonly string[], { kind, kindWords }: Found): Joined {
    const features = this.atlas.features.filter(({ id }) => ids.includes(id));
    return kindWords ? narrowed(features, kind) : { feature: null, candidates: [...ids] };
  }

  /** One character other than a known name of five or more: asked. */
  #near(name: string, layer: LayerId): Joined {
    const key = this.key(name);
    if (key.length < 5) return NEW;
    const near = [...this.#byName].filter(
      ([other, features]) =>
        Math.abs(other.length - key.length) <= 1 &&
        other.length >= 5 &&
        group(features[0]!.layer) === group(layer) &&
        editDistance(other, key) === 1 &&
        !this.otherPlace(other, key),
    );
    return {
      feature: null,
      candidates: [...new Set(near.flatMap(([, features]) => features.map(({ id }) => id)))].slice(0, 4),
    };
  }
}

const LINES: ReadonlySet<LayerId> = new Set([RAIL, ROAD, WATERWAY, DEAD_END, TRANSIT]);
/** Roads are one sort, whether they end at a border or not. */
const group = (layer: LayerId): string => (layer === DEAD_END ? ROAD : layer);
const placesKey = (layer: LayerId, ends: readonly string[]): string =>
  `${group(layer)} ${[...ends]
    .map((name) => name.replace(/[市县区]$/, '').replace(/[东西南北]?站$/, ''))
    .sort()
    .join(' ')}`;

function narrowed(features: readonly KnownFeature[], kind: string): Joined {
  const same = features.filter((feature) => feature.kind === kind);
  if (same.length === 1) return { feature: same[0]!.id, candidates: [] };
  return { feature: null, candidates: [...new Set(features.map(({ id }) => id))] };
}

function add(map: Map<string, KnownFeature[]>, key: string, feature: KnownFeature): void {
  const known = map.get(key);
  if (!known) map.set(key, [feature]);
  else if (!known.includes(feature)) known.push(feature);
}
