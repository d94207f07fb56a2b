/** Annotations by place: the nearest to an offset, and the sentence of each. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Annotation } from '../../src/core/model/types';
import { Citations } from '../../src/core/search/citations';
import { annotation, DATA } from './catalog-fixture';

const at = (passage: string, start: number): Annotation => ({
  ...annotation('000', passage, ['a']),
  position: { start, end: start + 1 },
});
const sentence = (start: number, passages: string[]) => ({ document: '000', start, text: '……', passages });

it('of two equally near the first of the catalogue, by whatever way it is looked for', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 1 }), fc.nat(30), (starts, offset) => {
      const annotations = starts.map((start, i) => at(`p${i}`, start));
      const distance = ({ position }: Annotation) => Math.abs(position.start - offset);
      const expected = annotations.reduce((best, one) => (distance(one) < distance(best) ? one : best));
      const citations = new Citations({ ...DATA, annotations }, []);
      expect(citations.nearest(sentence(0, []), offset)).toBe(expected);
      const all = annotations.map(({ passage }) => passage);
      expect(citations.nearest(sentence(0, all), offset)).toBe(expected);
    }),
  );
});

it('nothing is near where the document has no annotation', () => {
  const citations = new Citations({ ...DATA, annotations: [at('p', 1)] }, []);
  expect(citations.nearest({ ...sentence(0, []), document: '002' }, 1)).toBeNull();
});

it('knows the sentence of an annotation, if it is published', () => {
  const annotations = [at('p', 12), at('q', 3)];
  const citations = new Citations({ ...DATA, annotations }, [sentence(0, []), sentence(10, ['p'])]);
  expect(citations.sentenceOf(annotations[0]!)).toBe(1);
  expect(citations.sentenceOf(annotations[1]!)).toBe(-1);
});

it('numbers the features that an annotation names in the order of the catalogue', () => {
  const citations = new Citations(DATA, []);
  expect(citations.namedBy(annotation('000', 'p', ['c', 'nothing', 'a']))).toEqual([0, 2]);
});
