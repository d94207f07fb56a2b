import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../../src/core/model/layers';
import { ROOM, ruleForm, underline } from '../../../src/app/reader/underline';

describe('underline', () => {
  it('draws each layer in a form of its own', () => {
    const drawn = LAYERS.map(
      (layer) => underline([{ colour: '#000000', form: ruleForm(layer, '') }]).background,
    );
    expect(new Set(drawn).size).toBe(LAYERS.length);
  });
  it('tells kinds of rail apart as the map does', () =>
    expect(new Set(['high-speed', 'freight', 'metro'].map((kind) => ruleForm('rail', kind))).size).toBe(3));
  it('stacks several features, also of one layer, and makes room for them', () => {
    const one = underline([{ colour: '#1B2F56', form: 'plain' }]);
    const two = underline([
      { colour: '#1B2F56', form: 'plain' },
      { colour: '#1B2F56', form: 'plain' },
    ]);
    const lines = (css: string) => css.match(/linear-gradient/g)?.length;
    expect([lines(one.background), lines(two.background)]).toEqual([1, 2]);
    expect(parseFloat(two.room)).toBeGreaterThan(parseFloat(one.room));
  });
  it('draws no more than there is room for', () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ colour: `#00000${i}`, form: 'plain' as const }));
    expect(underline(many).background.match(/linear-gradient/g)).toHaveLength(ROOM);
    expect(underline(many).hidden).toBe(true);
    expect(underline(many.slice(0, ROOM)).hidden).toBe(false);
  });
  it('draws no more than two that look the same', () => {
    const alike = Array.from({ length: 4 }, () => ({ colour: '#990C8D', form: 'plain' as const }));
    expect(underline(alike).background.match(/linear-gradient/g)).toHaveLength(2);
    expect(underline(alike).hidden).toBe(true);
  });
});
