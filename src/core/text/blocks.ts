/** Paragraphs → the blocks that a reader sees: headings, captions, paragraphs, and lists where the text has them. */
import type { SourceDocument } from '../model/types';

type Paragraph = SourceDocument['paragraphs'][number];

export type Block =
  | { kind: 'title' | 'heading' | 'caption' | 'paragraph'; paragraph: Paragraph; index: number }
  | { kind: 'list'; items: { paragraph: Paragraph; index: number }[] };

/** How an item begins: 1、 (2) ① 一是 第三, • (half and full width). A lone one is a paragraph that begins so. */
const ITEM = new RegExp(
  [
    String.raw`\d{1,2}[\u3001.\uff0e)\uff09](?!\d)`,
    String.raw`[(\uff08](?:\d{1,2}|[一二三四五六七八九十]{1,2})[)\uff09]`,
    String.raw`[\u2460-\u2473]`,
    String.raw`[一二三四五六七八九十]{1,2}(?:是|\u3001)`,
    String.raw`第[一二三四五六七八九十]{1,2}[,\uff0c\u3001]`,
    String.raw`[•·●▪■◆]`,
  ]
    .map((form) => `^${form}`)
    .join('|'),
  'u',
);

/** Groups two or more successive paragraphs that begin like items of a list. `textOf` gives their words. */
export function blocks(paragraphs: readonly Paragraph[], textOf: (paragraph: Paragraph) => string): Block[] {
  const result: Block[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const item = paragraph.kind === 'paragraph' && ITEM.test(textOf(paragraph));
    const last = result.at(-1);
    if (item && last?.kind === 'list') last.items.push({ paragraph, index });
    else if (item) result.push({ kind: 'list', items: [{ paragraph, index }] });
    else result.push({ kind: paragraph.kind, paragraph, index });
  }
  return result.map((block) =>
    block.kind === 'list' && block.items.length === 1 ? { kind: 'paragraph', ...block.items[0]! } : block,
  );
}
