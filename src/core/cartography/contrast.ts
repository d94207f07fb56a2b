/** Contrast of colours by WCAG 2, and text colours that keep it. Colours are #rrggbb. */
import { GROUND, type Theme } from './theme';

/** What text needs against its halo. */
export const TEXT_CONTRAST = 4.5;

const channels = (colour: string): [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 … 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function mixed(colour: string, to: string, share: number): string {
  const [a, b] = [channels(colour), channels(to)];
  const hex = a.map((value, i) =>
    Math.round(value + (b[i]! - value) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`.toUpperCase();
}

/** The colour itself where it can be read on the ground given, else as little towards ink as it takes. */
export function readable(colour: string, on: string, theme: Theme): string {
  for (let share = 0; share < 1; share += 0.02) {
    const tried = mixed(colour, GROUND[theme].ink, share);
    if (contrast(tried, on) >= TEXT_CONTRAST) return tried;
  }
  return GROUND[theme].ink;
}

/** Colour of names of features of a layer: its own, readable on the halo. `colours`: [light, dark]. */
export const nameColour = (colours: readonly [light: string, dark: string], theme: Theme): string =>
  readable(colours[theme === 'light' ? 0 : 1], GROUND[theme].paper, theme);
export const mentionNameColour = (theme: Theme): string =>
  readable(GROUND[theme].mention, GROUND[theme].paper, theme);
