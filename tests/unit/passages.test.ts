import { describe, expect, it } from 'vitest';
import { featureNamedBy, standsAt, toPassage } from '../../src/core/view/passages';
import { START } from '../../src/core/view/view';
import { annotation } from './catalog-fixture';

const one = annotation('002', 'one', ['f']);
const two = annotation('002', 'two', ['f', 'g']);
const slip = annotation('002', 'slip', []);

describe('toPassage', () => {
  it('stands at the passage with its feature', () =>
    expect(toPassage(START, one, 'f')).toMatchObject({
      document: '002',
      passage: 'one',
      feature: 'f',
      beside: null,
    }));
  it('keeps two documents beside each other, whichever is turned to', () => {
    const paired = { ...START, document: '004', beside: '002' };
    expect(toPassage(paired, one, 'f')).toMatchObject({ document: '002', beside: '004' });
    expect(toPassage({ ...paired, document: '002', beside: '004' }, one, 'f')).toMatchObject({
      document: '002',
      beside: '004',
    });
  });
});

describe('featureNamedBy', () => {
  it('takes the only one, never guesses among several, and leaves the selection at a slip', () => {
    expect(featureNamedBy(START, one)).toBe('f');
    expect(featureNamedBy(START, two)).toBeNull();
    expect(featureNamedBy({ ...START, feature: 'g' }, two)).toBe('g');
    expect(featureNamedBy({ ...START, feature: 'h' }, two)).toBeNull();
    expect(featureNamedBy({ ...START, feature: 'h' }, slip)).toBe('h');
  });
});

describe('standsAt', () => {
  const all = [one, two, slip];
  const at = (passage: string, feature: string | null, document = '002') =>
    standsAt({ ...START, document, passage, feature }, '002', all)?.passage ?? null;
  it('is the passage of the link', () => {
    expect(at('one', 'f')).toBe('one');
    expect(at('two', null)).toBe('two');
    expect(at('slip', 'h')).toBe('slip');
  });
  it('is none in another document, or when another feature has been selected since', () => {
    expect(at('one', 'f', '004')).toBeNull();
    expect(at('one', 'h')).toBeNull();
  });
});
