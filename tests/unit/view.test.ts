import { describe, expect, it } from 'vitest';
import { openDocument, selectFeature, START } from '../../src/core/view/view';
import { catalog } from './catalog-fixture';

describe('selecting a feature', () => {
  const reading = openDocument(START, '002', 'a');
  const [a, b] = [catalog.feature('a'), catalog.feature('b')];
  it('keeps a passage that names it', () =>
    expect(selectFeature(reading, a)).toEqual({ ...reading, feature: 'a' }));
  it('leaves a passage that does not name it, and stays in the document', () =>
    expect(selectFeature(reading, b)).toEqual({ ...reading, feature: 'b', passage: null }));
  it('does not leave a passage when nothing is selected any more', () =>
    expect(selectFeature(selectFeature(reading, a), null)).toEqual(reading));
});
