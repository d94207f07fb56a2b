/** Briefings: changed and changed back, written and read again, and what is said of a file that is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addSlide,
  editSlide,
  MOST,
  moveSlide,
  NO_BRIEFING,
  removeSlide,
  rename,
  type Briefing,
  type Slide,
} from '../../src/core/briefing/briefing';
import { fileText, meansBriefing, MOST_TEXT, readFileText } from '../../src/core/briefing/file';
import {
  changed,
  MOST_PAST,
  NO_HISTORY,
  redone,
  undone,
  type History,
} from '../../src/core/briefing/history';
import { packed, unpacked } from '../../src/core/briefing/packed';
import { briefingOf, cleanNote, cleanTitle } from '../../src/core/briefing/shape';
import { slideOf, viewOf } from '../../src/core/briefing/slide-view';
import { catalog } from './catalog-fixture';
import { viewsOf } from './views';

const text = (most: number) => fc.string({ unit: 'grapheme', maxLength: most });
const sizes = fc.option(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 })), {
  nil: null,
});
const slides: fc.Arbitrary<Slide> = fc
  .tuple(viewsOf(catalog), text(30).map(cleanTitle), text(60).map(cleanNote), sizes)
  .map(([view, title, note, size]) => ({ ...slideOf(view, catalog, size), title, note }));
const briefings: fc.Arbitrary<Briefing> = fc.record({
  title: text(30).map(cleanTitle),
  slides: fc.array(slides, { maxLength: 6 }),
});

const slide = (title: string): Slide => ({ link: '?f=a', title, note: '', size: null });
const abc: Briefing = { title: 'x', slides: ['a', 'b', 'c'].map(slide) };
const titles = ({ slides: all }: Briefing) => all.map(({ title }) => title).join('');

describe('changes', () => {
  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 2, 'acb'],
    [1, 1, 'abc'],
    [0, 3, 'abc'],
    [-1, 0, 'abc'],
  ])('moves %i to %i', (from, to, expected) => expect(titles(moveSlide(abc, from, to))).toBe(expected));
  it('adds, edits and deletes; what is not there changes nothing', () => {
    expect(titles(addSlide(abc, slide('d')))).toBe('abcd');
    expect(titles(editSlide(abc, 1, { title: 'B' }))).toBe('aBc');
    expect(titles(removeSlide(abc, 1))).toBe('ac');
    expect(editSlide(abc, 3, { title: 'B' })).toBe(abc);
    expect(removeSlide(abc, 3)).toBe(abc);
  });
  it('takes no more than there is room for', () => {
    const full = { title: '', slides: Array.from({ length: MOST.slides }, () => slide('x')) };
    expect(addSlide(full, slide('y'))).toBe(full);
  });
  it('every change can be taken back and made again, in any order', () => {
    const step = fc.oneof(briefings, fc.constant('undo' as const), fc.constant('redo' as const));
    const property = fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      // The same told by a list and a place in it.
      let list = [NO_BRIEFING];
      let at = 0;
      let history: History = NO_HISTORY;
      for (const one of steps) {
        if (one === 'undo') at = Math.max(0, at - 1);
        else if (one === 'redo') at = Math.min(list.length - 1, at + 1);
        else list = [...list.slice(0, ++at), one];
        history = one === 'undo' ? undone(history) : one === 'redo' ? redone(history) : changed(history, one);
        expect(history.present).toBe(list[at]);
      }
    });
    fc.assert(property, { numRuns: 100 });
  });
  it('letters typed into one field are one change', () => {
    const typed = ['h', 'hu', 'hus'].reduce(
      (history, title) => changed(history, rename(history.present, title), 'title'),
      changed(NO_HISTORY, abc),
    );
    expect(typed.present.title).toBe('hus');
    expect(undone(typed).present).toBe(abc);
    expect(changed(typed, { ...abc }, 'note 1').past).toHaveLength(3);
  });
  it('keeps a bounded past', () => {
    let history = NO_HISTORY;
    for (let i = 0; i < 2 * MOST_PAST; i++) history = changed(history, rename(abc, String(i)));
    expect(history.past).toHaveLength(MOST_PAST);
  });
});

describe('a slide', () => {
  it('brings back the very view, and says nothing where nothing has changed', () => {
    const property = fc.property(viewsOf(catalog), (view) => {
      const { view: back, notices } = viewOf(slideOf(view, catalog, null), catalog);
      expect(back).toEqual({ ...view, embed: false });
      expect(notices).toEqual([]);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe('a file, and a link', () => {
  it('give back the very briefing', () => {
    const property = fc.property(briefings, (briefing) => {
      expect(readFileText(fileText(briefing))).toEqual({ value: briefing });
      expect(unpacked(packed(briefing))).toEqual({ value: briefing });
      expect(packed(briefing)).toMatch(/^1[\w-]+$/);
    });
    fc.assert(property, { numRuns: 200 });
  });
  it('are read whatever they hold', () => {
    const property = fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (any) => {
      expect('fault' in readFileText(any)).toBe(true);
      expect('fault' in unpacked(any)).toBe(true);
      expect('fault' in unpacked(`1${any}`)).toBe(true);
    });
    fc.assert(property, { numRuns: 500 });
  });
  it('what was packed when such links were new is read for ever', () => {
    const old = '1i1aqUNKJjlayT7NNVNJRAmGlWB04PwmNnwzmx8YCAA';
    expect(unpacked(old)).toEqual({ value: abc });
  });
  it('a mark of byte order in front is no fault', () =>
    expect(readFileText(`\ufeff${fileText(abc)}`)).toEqual({ value: abc }));
  it('says what it means to be, also where it is broken', () => {
    expect(meansBriefing(fileText(abc))).toBe(true);
    expect(meansBriefing(fileText(abc).slice(0, -20))).toBe(true);
    expect(meansBriefing('{"type":"FeatureCollection"}')).toBe(false);
  });
});

describe('what is no briefing of ours is told by what is wrong, and where', () => {
  const file = (change: object) => JSON.stringify({ ...(JSON.parse(fileText(abc)) as object), ...change });
  const slidesWith = (change: object) => file({ slides: [slide('a'), { ...slide('b'), ...change }] });
  it.each([
    ['not JSON', '{', 'not-json', null],
    ['a page', '<!doctype html>', 'not-json', null],
    ['null', 'null', 'foreign', null],
    ['a map', '{"type":"FeatureCollection","features":[]}', 'foreign', null],
    ['of a later atlas', file({ version: 2 }), 'newer', null],
    ['of no version', file({ version: '1' }), 'foreign', null],
    ['too large', ' '.repeat(MOST_TEXT + 1), 'too-large', null],
    ['with a number for a title', file({ title: 1 }), 'title', null],
    ['with a title as long as a book', file({ title: 'x'.repeat(201) }), 'title', null],
    ['without slides', file({ slides: null }), 'no-slides', null],
    ['with too many', file({ slides: Array.from({ length: 61 }, () => slide('a')) }), 'too-many', null],
    ['with something else for a slide', file({ slides: ['a'] }), 'slide', 1],
    ['with a long title of a slide', slidesWith({ title: 'x'.repeat(201) }), 'slide-title', 2],
    ['with a list for a note', slidesWith({ note: ['x'] }), 'slide-note', 2],
    ['without a link', slidesWith({ link: undefined }), 'slide-link', 2],
    ['that leads out', slidesWith({ link: 'https://example.org/?f=a' }), 'slide-link', 2],
    ['that runs a script', slidesWith({ link: 'javascript:alert(1)' }), 'slide-link', 2],
    ['that leads to another host', slidesWith({ link: '//example.org' }), 'slide-link', 2],
    ['with a break in a link', slidesWith({ link: '?f=a\nb' }), 'slide-link', 2],
    ['with a link as long as a book', slidesWith({ link: `?f=${'a'.repeat(2000)}` }), 'slide-link', 2],
  ])('%s', (_, content, code, number) =>
    expect(readFileText(content)).toEqual({ fault: { code, slide: number } }),
  );
  it('HTML is text, control characters go, keys of others go', () => {
    const title = '<img src=x onerror=alert(1)>\u0000\n&amp;';
    const read = briefingOf({ title, slides: [{ ...slide('a'), note: 'a\r\nb\tc\u0007\ud800', evil: 1 }] });
    expect(read).toEqual({
      value: {
        title: '<img src=x onerror=alert(1)> &amp;',
        slides: [{ ...slide('a'), note: 'a\nb c' }],
      },
    });
  });
  it('a size that is none is left out', () => {
    for (const size of [[1], [0, 5], ['a', 2], [1.5, 2], [1e9, 1], 'x', {}])
      expect(briefingOf({ title: '', slides: [{ ...slide('a'), size }] })).toEqual({
        value: { title: '', slides: [slide('a')] },
      });
  });
});
