/** What mail, chats, Word and a full stop do to a link, and what is read of it all the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLink, parseLink } from '../../src/core/view/link';
import { mended } from '../../src/core/view/link-carriers';
import type { View } from '../../src/core/view/view';
import { catalog } from './catalog-fixture';
import { viewsOf } from './views';

const LINK = '?f=a&doc=002&joins=江苏,安徽#map=8/33.9/117.1';
const whole = parseLink(LINK, catalog).view;

const DAMAGE: [string, (link: string) => string][] = [
  ['&amp;', (link) => link.replaceAll('&', '&amp;')],
  ['&amp;amp;', (link) => link.replaceAll('&', '&amp;amp;')],
  ['&#38;', (link) => link.replaceAll('&', '&#38;')],
  ['encoded twice', (link) => encodeURI(encodeURI(link)).replace(/%2523/, '#').replace('%23', '#')],
  ['encoded as a whole', (link) => `?${encodeURIComponent(link.slice(1))}`],
  ['encoded as a whole, twice', (link) => `?${encodeURIComponent(encodeURIComponent(link.slice(1)))}`],
  [
    'the hash alone encoded',
    (link) => link.replace(/#.*/, ([, ...of]) => `#${encodeURIComponent(of.join(''))}`),
  ],
  ['the camera encoded', (link) => link.replace('8/33.9/117.1', '8%2F33.9%2F117.1')],
  ['the hash mark encoded', (link) => link.replace('#map', '%23map')],
  [
    'full-width marks',
    (link) => `?${link.slice(1).replaceAll('&', '＆').replaceAll('=', '＝').replace('#', '＃')}`,
  ],
  ['full-width digits and commas', (link) => link.replace('002', '００２').replace(',', '，')],
  ...[...'。．.，,；;：！!？)）】」』》”’…'].map((mark): [string, (link: string) => string] => [
    `followed by ${mark}`,
    (link) => link + mark,
  ]),
  ['followed by ）。', (link) => `${link}）。`],
  ['followed by encoded marks', (link) => link + encodeURIComponent('）。')],
  ['a full stop before the hash', (link) => link.replace('#', '。#')],
  ['wrapped in the middle of an id', (link) => link.replace('002', '0\n02')],
  ['wrapped with a blank', (link) => link.replace('安徽', '安%20徽')],
  ['zero-width marks', (link) => link.replace('f=a', 'f=a\u200b').replace('002', '0\u200c02')],
  ['the camera in the query, where the hash is cut off', (link) => link.replace('#map', '&map')],
];

describe('a link that was changed on its way', () => {
  it.each(DAMAGE)('%s', (_, damage) => {
    const { view, notices } = parseLink(damage(LINK), catalog);
    expect(view).toEqual(whole);
    expect(notices).toEqual([]);
  });

  it('cut short keeps what is whole and says the rest', () => {
    const { view, notices } = parseLink('?joins=江苏&f=unknown-begin', catalog);
    expect(view.filter.joins).toEqual(['江苏']);
    expect(notices.map(({ code }) => code)).toEqual(['unknown-feature']);
  });

  it('reads a sound link as it is, whatever a person typed in it', () => {
    fc.assert(
      fc.property(viewsOf(catalog), (view: View) => {
        const link = formatLink(view);
        expect(mended(link)).toBe(link);
        expect(parseLink(link, catalog).view).toEqual(view);
      }),
    );
  });

  it('never throws, and gives the same for what it has mended', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const once = parseLink(`?${text}`, catalog);
        expect(parseLink(formatLink(once.view, once.foreign), catalog).view).toEqual(once.view);
      }),
    );
  });
});
