/**
 * The link that is handed on: to the static page of the feature or document (whose card a chat shows, and which
 * opens the atlas), with everything that is seen and what the data were when it was made. The camera stands in
 * the query, since some chats cut the hash off.
 */
import { STATUS_ORDER } from '../model/statuses';
import type { Status } from '../model/types';
import { NOTHING_FOREIGN, formatLink, type Foreign } from './link';
import type { View } from './view';

/** What the data said when a link was made. */
export interface Made {
  /** Hash of the data, the part of the version behind the "+". */
  data: string;
  /** Number of features that the view showed. */
  count: number;
  /** Status of the selected feature; null: none was selected. */
  status: Status | null;
}

const hashOf = (version: string): string => version.slice(version.indexOf('+') + 1);

export const madeOf = (version: string, count: number, status: Status | null): Made => ({
  data: hashOf(version),
  count,
  status,
});

export const formatMade = ({ data, count, status }: Made): string =>
  [data, count, ...(status ? [status] : [])].join('.');

/** Null where it is not of our making. */
export function parseMade(text: string | null): Made | null {
  const [, data, count, status] = /^([0-9a-f]{8})\.(\d{1,7})(?:\.([a-z-]+))?$/.exec(text ?? '') ?? [];
  const known = STATUS_ORDER.find((one) => one === status) ?? null;
  return data ? { data, count: Number(count), status: known } : null;
}

/** Below the site's root: "f/some-id/?map=8/33.9/117.1&v=5121f80a.37.planned". */
export function shareLink(view: View, made: Made, foreign: Foreign = NOTHING_FOREIGN): string {
  // In a page of others it is the atlas itself that is wanted.
  const page = view.embed
    ? ''
    : view.feature
      ? `f/${view.feature}/`
      : view.document
        ? `d/${view.document}/`
        : '';
  const path = page && view.lang === 'en' ? `${page}en/` : page;
  // What the page's own path says need not be said again.
  const link = formatLink(view, foreign);
  const cut = link.indexOf('#');
  const [search, hash] = cut < 0 ? [link, ''] : [link.slice(0, cut), link.slice(cut + 1)];
  const implied = path
    ? new Set([view.feature ? `f=${view.feature}` : `doc=${view.document}`, 'lang=en'])
    : new Set<string>();
  const query = [...search.slice(1).split('&'), ...hash.split('&')].filter(
    (part) => part && !implied.has(part),
  );
  return `${path}?${[...query, `v=${formatMade(made)}`].join('&')}`;
}
