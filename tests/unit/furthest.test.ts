import { describe, expect, it } from 'vitest';
import { furthest } from '../../src/core/model/furthest';

describe('the status that stands for a feature', () => {
  it.each([
    ['rail', ['agreed', 'proposed'], 'proposed'],
    ['rail', ['mentioned', 'agreed'], 'agreed'],
    ['rail', ['cooperating', 'proposed'], 'proposed'],
    ['rail', ['mentioned', 'cooperating'], 'cooperating'],
    ['highway', ['under-construction', 'planned'], 'under-construction'],
    ['cooperation-zone', ['planned', 'agreed'], 'agreed'],
    ['cooperation-zone', ['under-construction', 'cooperating'], 'cooperating'],
    ['cooperation-zone', ['agreed', 'cooperating'], 'agreed'],
    ['waterway', [], 'mentioned'],
  ] as const)('%s: of %j it is %s', (layer, said, expected) => expect(furthest(layer, said)).toBe(expected));
});
