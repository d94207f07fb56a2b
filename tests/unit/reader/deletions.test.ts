import { describe, expect, it } from 'vitest';
import { leftOut, pieces, visible } from '../../../src/app/reader/omitted-text';
import { runs } from '../../../src/core/text/runs';

type Deletion = Parameters<typeof visible>[0];
const gone = (at: number, text: string, why: Deletion['why'] = 'furniture'): Deletion => ({ at, text, why });
/** Two lines of five and three characters. */
const LINES = [
  { start: 0, end: 5 },
  { start: 6, end: 9 },
];
const texts = (lists: Deletion[][]) => lists.map((list) => list.map(({ text }) => text));

describe('what was left out', () => {
  it('stands before the line that followed it, within its line, and after the last', () => {
    const { before, within } = leftOut(LINES, [
      gone(0, 'home > news\n'),
      gone(2, '(wǎng)', 'romanisation'),
      gone(5, ' end'),
      gone(6, 'caption\n'),
      gone(9, '\nshare'),
    ]);
    expect(texts(before)).toEqual([['home > news\n'], ['caption\n'], ['\nshare']]);
    expect(texts(within)).toEqual([['(wǎng)', ' end'], []]);
  });
  it('is split where a line was left out and the next one cut at its beginning', () => {
    const { before, within } = leftOut(LINES, [gone(6, 'date\n    crumb > ')]);
    expect(texts(before)).toEqual([[], ['date\n'], []]);
    expect(texts(within)).toEqual([[], ['    crumb > ']]);
  });
  it('calls a rest of white space white space', () =>
    expect(leftOut(LINES, [gone(6, 'date\n    ')]).within[1]).toEqual([gone(6, '    ', 'white-space')]));
  it('loses nothing and adds nothing', () => {
    const all = [gone(0, 'a\n'), gone(3, 'b'), gone(5, 'c'), gone(6, 'd\ne'), gone(7, 'f'), gone(9, '\ng\n')];
    const { before, within } = leftOut(LINES, all);
    const shown = LINES.flatMap((_, i) => [...before[i]!, ...within[i]!]).concat(before[2]!);
    expect(shown.map(({ text }) => text).join('')).toBe(all.map(({ text }) => text).join(''));
  });
});

describe('pieces', () => {
  it('put each deletion before the run at its offset, or after the last', () => {
    const list = [gone(0, 'x'), gone(3, 'y'), gone(5, 'z')];
    const cut = runs(
      LINES[0]!,
      [],
      list.map(({ at }) => at),
    );
    expect(pieces(cut, list).map((p) => ('gone' in p ? p.gone.text : [p.run.start, p.run.end]))).toEqual([
      'x',
      [0, 3],
      'y',
      [3, 5],
      'z',
    ]);
  });
});

describe('visible', () => {
  it('shows white space by signs', () =>
    expect(visible(gone(0, '\n\n\u3000 ', 'white-space'))).toBe('↵×2 □ ␣'));
  it('shows the rest as it is', () => expect(visible(gone(0, ' a  b\n'))).toBe('a  b'));
});
