import { describe, expect, it } from 'vitest';
import { blocks } from '../../../src/core/text/blocks';

function laid(...lines: (string | [string, 'title' | 'heading' | 'caption'])[]) {
  let start = 0;
  const texts = lines.map((line) => (typeof line === 'string' ? line : line[0]));
  const paragraphs = lines.map((line, i) => {
    const span = { start, end: start + texts[i]!.length };
    start = span.end + 1;
    return { ...span, kind: typeof line === 'string' ? ('paragraph' as const) : line[1], level: null };
  });
  const whole = texts.join('\n');
  return blocks(paragraphs, (p) => whole.slice(p.start, p.end)).map((block) =>
    block.kind === 'list' ? block.items.map(({ index }) => index) : block.kind,
  );
}

describe('blocks', () => {
  it('keep headings, captions and paragraphs as they are', () =>
    expect(laid(['题', 'title'], ['(一)总则', 'heading'], '正文', ['图', 'caption'])).toEqual([
      'title',
      'heading',
      'paragraph',
      'caption',
    ]));
  it.each([
    ['1、甲', '2、乙'],
    ['(1)甲', '(2)乙'],
    ['\uff08一\uff09甲', '\uff08二\uff09乙'],
    ['①甲', '②乙'],
    ['一是甲', '二是乙'],
    ['• 甲', '• 乙'],
  ])('make a list of %s and %s', (first, second) =>
    expect(laid('引言', first, second, '结语')).toEqual(['paragraph', [1, 2], 'paragraph']),
  );
  it('make none of a lone item, of a figure, or of headings', () => {
    expect(laid('11、合力解决', '正文')).toEqual(['paragraph', 'paragraph']);
    expect(laid('1.5公里', '2.5公里')).toEqual(['paragraph', 'paragraph']);
    expect(laid(['(一)甲', 'heading'], ['(二)乙', 'heading'])).toEqual(['heading', 'heading']);
  });
});
