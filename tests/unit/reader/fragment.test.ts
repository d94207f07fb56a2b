import { describe, expect, it } from 'vitest';
import { textFragment } from '../../../src/app/reader/text-fragment';
import { annotation } from '../catalog-fixture';

const quote = (exact: string, prefix: string, suffix: string) =>
  annotation('002', 'q', [], { exact, prefix, suffix });

describe('textFragment', () => {
  it('gives the words with a little context on each side', () =>
    expect(
      decodeURIComponent(textFragment('https://example.org/a', quote('沪苏湖', '重点推进', '高铁'))),
    ).toBe('https://example.org/a#:~:text=重点推进-,沪苏湖,-高铁'));
  it('does not reach over a line break', () =>
    expect(
      decodeURIComponent(textFragment('https://example.org/a', quote('沪苏湖', '上一段\n', '\n下一段'))),
    ).toBe('https://example.org/a#:~:text=沪苏湖'));
  it('escapes what a directive would take for its own signs', () =>
    expect(textFragment('https://example.org/a', quote('A-B,C&D', '', ''))).toBe(
      'https://example.org/a#:~:text=A%2DB%2CC%26D',
    ));
  it('keeps a fragment that the address has', () =>
    expect(textFragment('https://example.org/a#p2', quote('x', '', ''))).toBe(
      'https://example.org/a#p2:~:text=x',
    ));
});
