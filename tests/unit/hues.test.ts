/** Colours of layers are told apart by everybody, and from the ground; nothing but the selection has its red. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { layerRow, type LayerId } from '../../src/core/model/layers';
import { GROUND } from '../../src/core/cartography/theme';

const { layers } = parse(readFileSync('data/layers.yaml', 'utf8')) as {
  layers: { id: LayerId; colour: [string, string] }[];
};
type Triple = [number, number, number];

const linear = (hex: string): Triple =>
  [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Triple;
const times = (rows: readonly Triple[], [x, y, z]: Triple): Triple =>
  rows.map(([a, b, c]) => a * x + b * y + c * z) as Triple;

/** Machado, Oliveira & Fernandes (2009), severity 1, over linear RGB. */
const SIGHT: Record<string, readonly Triple[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE L*a*b*, D65. */
function lab(rgb: Triple): Triple {
  const [x, y, z] = times(
    [
      [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339 / 1.08883, 0.119192 / 1.08883, 0.9503041 / 1.08883],
    ],
    rgb.map((value) => Math.min(1, Math.max(0, value))) as Triple,
  ).map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)) as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const luminance = (hex: string): number => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0];
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};
/** CIE76. */
const deltaE = (a: string, b: string, sight: string): number => {
  const [one, two] = [a, b].map((hex) => lab(times(SIGHT[sight]!, linear(hex)))) as [Triple, Triple];
  return Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]);
};

describe.each(['light', 'dark'] as const)('on %s ground', (theme) => {
  const colours = layers.map(({ id, colour }) => [id, colour[theme === 'light' ? 0 : 1]] as const);
  // Hubs are a neutral slate: their disc tells them apart, not a hue.
  const hues = colours.filter(([id]) => layerRow(id).shape !== 'point');
  const pairs = hues.flatMap(([a, one], i) => hues.slice(i + 1).map(([b, two]) => [a, one, b, two] as const));

  it.each(Object.keys(SIGHT))('every pair of layers is told apart (%s)', (sight) => {
    const near = pairs.map(([a, one, b, two]) => ({
      a,
      b,
      apart: Math.round(deltaE(one, two, sight) * 10) / 10,
    }));
    expect(near.filter(({ apart }) => apart < 17)).toEqual([]);
  });
  it('every layer stands off from the land', () => {
    const low = colours.filter(([, colour]) => contrast(colour, GROUND[theme].land) < 3.1);
    expect(low).toEqual([]);
  });
  it('the selection is no layer’s colour, and the mat is neither land nor sea', () => {
    const { selection, mat, land, sea } = GROUND[theme];
    for (const [, colour] of colours) expect(deltaE(selection, colour, 'normal')).toBeGreaterThan(30);
    for (const ground of [land, sea]) expect(deltaE(mat, ground, 'normal')).toBeGreaterThan(5);
  });
});
