/**
 * A link as a public API: its query (`?f=…&layers=…`) and its hash (`#map=zoom/lat/lng`). `parseLink` reads any
 * string and never throws: what it cannot understand is left out and told as a notice; what is not ours survives.
 * `formatLink` writes only what differs from the start view. Both run over the rows in `parameters.ts`.
 */
import type { Catalog } from '../model/catalog';
import { parseCamera } from './camera';
import { mended, nameOf, unwrapped } from './link-carriers';
import { migrate } from './migrations';
import { PARAMETERS, type Notice, type Parameter } from './parameters';
import { tongueById, type Tongue } from './tongue';
import { START, type View } from './view';

export type { Notice };

/** What of a link is not ours. */
export interface Foreign {
  /** Parameters of the query, in their order. */
  query: readonly (readonly [string, string])[];
  /** Parts of the hash as they were written, those before and those after ours. */
  hash: readonly [before: readonly string[], after: readonly string[]];
}

export interface ParsedLink {
  view: View;
  notices: Notice[];
  foreign: Foreign;
  /** What the link says of the data that it was made with, as written; null: nothing. */
  made: string | null;
}

/** No parameter of others. */
export const NOTHING_FOREIGN: Foreign = { query: [], hash: [[], []] };
const HASHED = PARAMETERS.filter(({ where }) => where === 'hash');
/** Not a part of the view: what the data were when the link was made (`share-link.ts`). */
const MADE = 'v';
const NAMES = new Set(PARAMETERS.map(({ name }) => name));
const isOurs = (part: string): boolean => HASHED.some(({ name }) => part.startsWith(`${name}=`));

/** The parts of a hash: ours by name, others by where they stand. */
function readHash(hash: string): { ours: URLSearchParams; others: Foreign['hash'] } {
  const parts = hash.split('&').filter(Boolean);
  const first = parts.findIndex(isOurs);
  const at = first < 0 ? parts.length : first;
  const others = parts.slice(at).filter((part) => !isOurs(part));
  return {
    ours: new URLSearchParams(parts.filter(isOurs).join('&')),
    others: [parts.slice(0, at), others],
  };
}

/** A link from its "?" or "#" on, as it was before its carriers changed it, in its two parts. */
function parted(link: string): { query: URLSearchParams; hash: string } {
  const whole = mended(link);
  const cut = whole.indexOf('#');
  const written = new URLSearchParams(cut < 0 ? whole : whole.slice(0, cut));
  const query = new URLSearchParams([...written].map(([name, value]) => [nameOf(name), value]));
  return { query, hash: cut < 0 ? '' : whole.slice(cut + 1) };
}

/** Reads a link from its "?" or "#" on; `guess`: the language where it says none. */
export function parseLink(link: string, catalog: Catalog, { lang, script }: Tongue = START): ParsedLink {
  const { query: given, hash } = parted(link);
  const query = migrate(given);
  const { ours, others } = readHash(hash);
  const notices: Notice[] = [];
  const read = (view: View, { name, where, isText, read: from }: Parameter): View => {
    // Chats cut the hash off: a copied link has the camera in its query.
    const written = (where === 'hash' ? ours.get(name) : null) ?? query.get(name);
    if (written === null) return view;
    const raw = isText ? written : unwrapped(written);
    const bad = (value: string, code: Notice['code'] = 'bad-value'): null => {
      notices.push({ code, param: name, value: value.slice(0, 40) });
      return null;
    };
    return from(raw, { catalog, view, bad });
  };
  const view = PARAMETERS.reduce(read, { ...START, lang, script });
  const foreign = { query: [...query].filter(([key]) => !NAMES.has(key) && key !== MADE), hash: others };
  return { view, notices, foreign, made: query.get(MADE) };
}

/**
 * The link of a view, from its "?" or "#" on; empty for the start view. Stable: same view, same string.
 * `guess`: the language of whoever opens it and finds none in it.
 */
export function formatLink(
  view: View,
  { query, hash: [before, after] }: Foreign = NOTHING_FOREIGN,
  guess: Tongue = START,
): string {
  const params = new URLSearchParams();
  const ours: string[] = [];
  for (const { name, where, write } of PARAMETERS) {
    const text = write(view, guess);
    if (!text) continue;
    if (where === 'query') params.set(name, text);
    else ours.push(`${name}=${text}`);
  }
  for (const [key, value] of query) params.append(key, value);
  // Commas are legal in a query and far easier to read in a briefing than %2C.
  const search = params.toString().replaceAll('%2C', ',');
  const hash = [...before, ...ours, ...after].join('&');
  return (search && `?${search}`) + (hash && `#${hash}`);
}

/** What of a link can be understood before there is a catalogue to check the rest against; the feature as it came. */
export function beginningOf(
  link: string,
  guess: Tongue = START,
): Pick<View, 'lang' | 'script' | 'feature' | 'camera' | 'embed'> {
  const { query, hash } = parted(link);
  const camera = readHash(hash).ours.get('map') ?? query.get('map');
  const { lang, script } = tongueById(unwrapped(query.get('lang') ?? '')) ?? guess;
  return {
    lang,
    script,
    feature: query.get('f'),
    embed: query.get('embed') === '1',
    camera: camera ? parseCamera(camera) : null,
  };
}
