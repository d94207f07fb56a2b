/** The link that is handed on: short, with what the data were; and what is said when they have changed. */
import { describe, expect, it } from 'vitest';
import { changesSince, madeNow } from '../../src/core/view/changes-since';
import { parseLink } from '../../src/core/view/link';
import { parseMade, shareLink } from '../../src/core/view/share-link';
import { openDocument, selectFeature, setFilter, setLang, START } from '../../src/core/view/view';
import { catalog } from './catalog-fixture';

const A = catalog.feature('a')!;
const MADE = { data: '0123abcd', count: 3, status: null };
const camera = { zoom: 8, lat: 33.9, lon: 117.1, bearing: 0 };

/** What the static page of a link does with it: its own parameters, then those of the link. */
function opened(link: string) {
  const [, path = '', query = ''] = /^([^?]*)\?(.*)$/.exec(link)!;
  const [, kind, id, en] = /^(?:(f|d)\/([^/]+)\/(en\/)?)?$/.exec(path)!;
  const own = kind ? `${kind === 'f' ? 'f' : 'doc'}=${id}${en ? '&lang=en' : ''}&` : '';
  return parseLink(`?${own}${query}`, catalog);
}

describe('a link to hand on', () => {
  it.each([
    ['the whole atlas', START, '?v=0123abcd.3'],
    ['a feature', selectFeature(START, A), 'f/a/?v=0123abcd.3'],
    ['in English', setLang(selectFeature(START, A), 'en'), 'f/a/en/?v=0123abcd.3'],
    ['with its camera', { ...selectFeature(START, A), camera }, 'f/a/?map=8/33.9/117.1&v=0123abcd.3'],
    ['a document', openDocument(START, '002'), 'd/002/?v=0123abcd.3'],
    ['a filter', setFilter(START, { joins: ['江苏'] }), `?joins=${encodeURIComponent('江苏')}&v=0123abcd.3`],
  ])('%s', (_, view, expected) => {
    const link = shareLink(view, MADE);
    expect(link).toBe(expected);
    expect(link.length).toBeLessThan(200);
    const { view: restored, notices, made } = opened(link);
    expect(restored).toEqual(view);
    expect(notices).toEqual([]);
    expect(parseMade(made)).toEqual(MADE);
  });

  it('keeps what is a document’s and a feature’s apart', () => {
    const view = openDocument(selectFeature(START, A), '002', 'a');
    expect(shareLink(view, MADE)).toBe('f/a/?doc=002&p=a&v=0123abcd.3');
    expect(opened(shareLink(view, MADE)).view).toEqual(view);
  });
});

describe('what the data were when a link was made', () => {
  it.each(['', '1', '0123abcd', '0123abcd.x', '0123ABCD.1', '0123abcd.3.', 'x.0123abcd.3'])(
    '%j is none',
    (text) => expect(parseMade(text)).toBeNull(),
  );
  it('is told only where the view shows a change', () => {
    const view = selectFeature(START, A);
    const now = madeNow(catalog, view);
    expect(changesSince(catalog, view, null)).toEqual([]);
    expect(changesSince(catalog, view, now)).toEqual([]);
    expect(changesSince(catalog, view, { ...now, data: '00000000' })).toEqual([]);
    const before = { data: '00000000', count: now.count + 2, status: 'proposed' as const };
    expect(changesSince(catalog, view, before).map(({ code }) => code)).toEqual([
      'count-changed',
      'status-changed',
    ]);
  });
});
