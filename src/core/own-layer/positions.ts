/** Positions of a foreign file: numbers, in range, the right way round. */
import type { Position } from 'geojson';
import { OwnFault } from './fault';
import type { At, LeftOut } from '../model/own-layer';

/** More would stand still on an office laptop. */
export const MOST = { features: 50_000, positions: 300_000 } as const;

/** Where China would lie with latitude first. */
const TURNED = { x: [15, 56], y: [70, 140] } as const;
const within = (value: number, [from, to]: readonly [number, number]) => value >= from && value <= to;

/** What is wrong with a position, or null; `Left` is what is shown of it. */
export function positionFault(position: unknown): Pick<LeftOut, 'why' | 'value'> | null {
  if (!Array.isArray(position) || position.length < 2) return { why: 'geometry', value: shown(position) };
  const [x, y] = position as unknown[];
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
    return { why: 'number', value: shown([x, y]) };
  return Math.abs(x) > 180 || Math.abs(y) > 90 ? { why: 'range', value: `${x}, ${y}` } : null;
}

/** Any value, short, as text; what is nested deeper than a position is not followed. */
export function shown(value: unknown): string {
  const plain = (one: unknown) => (Array.isArray(one) ? '[…]' : String(one));
  const text = Array.isArray(value) ? value.slice(0, 2).map(plain).join(', ') : plain(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** Counts what has been read and notices coordinates with latitude first; throws where it is too much. */
export class Tally {
  #positions = 0;
  #features = 0;
  #turned: { at: At; x: number; y: number } | null = null;
  #turnedCount = 0;

  feature(at: At, [first]: readonly Position[]): void {
    if (++this.#features > MOST.features) throw new OwnFault('many', { most: MOST.features });
    const [x, y] = first ?? [];
    if (typeof x !== 'number' || typeof y !== 'number') return;
    if (!within(x, TURNED.x) || !within(y, TURNED.y)) return;
    this.#turned ??= { at, x, y };
    this.#turnedCount += 1;
  }
  positions(count: number): void {
    this.#positions += count;
    if (this.#positions > MOST.positions) throw new OwnFault('many', { most: MOST.positions });
  }
  /** Throws where most of it lies as if latitude stood first. */
  end(): void {
    if (this.#turned && this.#turnedCount * 2 > this.#features)
      throw new OwnFault('swapped', { x: this.#turned.x, y: this.#turned.y }, this.#turned.at);
  }
}
