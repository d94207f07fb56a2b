import { expect, it } from 'vitest';
import { LinedText } from '../../src/core/text/lined-text';
import { paragraphsOf, sentenceAround, sentencesOf } from '../../src/core/text/segment';

const text = new LinedText('题\n一 铁路\n甲说:“快建!”乙问为何?(见附件。)丙;丁\n图');
const headings = { title: '题', headings: [{ exact: '一 铁路', level: 2 as const }], captions: ['图'] };

it('lines are paragraphs, with their kinds', () => {
  const { paragraphs, missing } = paragraphsOf(text, headings);
  expect(paragraphs.map(({ kind, level }) => [kind, level])).toEqual([
    ['title', 1],
    ['heading', 2],
    ['paragraph', null],
    ['caption', null],
  ]);
  expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(text.text.split('\n'));
  expect(missing).toEqual([]);
});

it('names headings and captions that are no line', () => {
  expect(paragraphsOf(text, { ...headings, captions: ['图二'] }).missing).toEqual(['图二']);
});

it('a title that is not the first line is a paragraph', () => {
  expect(paragraphsOf(new LinedText('甲\n题'), headings).paragraphs[1]?.kind).toBe('paragraph');
});

it('a sentence ends at its stop, closing quotes and brackets included', () => {
  const line = text.lines()[2]!;
  const sentences = sentencesOf(text, line).map(({ start, end }) => text.slice(start, end));
  expect(sentences).toEqual(['甲说:“快建!”', '乙问为何?', '(见附件。)', '丙;', '丁']);
  expect(sentences.join('')).toBe(text.slice(line.start, line.end));
});

it('the sentence around a passage', () => {
  const start = text.text.indexOf('为何');
  const { start: from, end } = sentenceAround(text, { start, end: start + 2 });
  expect(text.slice(from, end)).toBe('乙问为何?');
});
