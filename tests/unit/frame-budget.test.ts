/** How coarse a moving map is drawn: frame times in, a level out. */
import { describe, expect, it } from 'vitest';
import { FrameBudget } from '../../src/app/map/maplibre/frame-budget';

const COSTS = [1, 0.68, 0.42, 0.24, 0.18];
const budget = () => new FrameBudget(COSTS);
/** A machine on which a full frame takes `full` ms, on a screen that shows one every 1/60 s. */
const machine = (full: number) => (level: number) => Math.ceil((full * COSTS[level]!) / 16.7) * 16.7;
function gesture(of: FrameBudget, time: (level: number) => number, frames = 60): number[] {
  const times = Array.from({ length: frames }, () => {
    const ms = time(of.level);
    of.frame(ms);
    return ms;
  });
  of.rest();
  return times;
}

describe('FrameBudget', () => {
  it('leaves the full picture where frames are fast', () => {
    const one = budget();
    one.learn(9);
    for (let i = 0; i < 50; i++) gesture(one, machine(9));
    expect(one.level).toBe(0);
  });

  it('does not mind a slow frame now and then', () => {
    const one = budget();
    for (let i = 0; i < 100; i++) one.frame(i % 4 === 0 ? 90 : 16.7);
    expect(one.level).toBe(0);
  });

  it('gets coarser within a gesture until frames are fast', () => {
    const one = budget();
    const times = gesture(one, machine(120));
    expect(one.level).toBeGreaterThan(0);
    // Found within a second.
    expect(times.slice(0, 14).reduce((sum, ms) => sum + ms, 0)).toBeLessThan(1000);
    expect(Math.max(...times.slice(14))).toBeLessThan(34);
  });

  it('starts with what fits where a full frame was measured', () => {
    const one = budget();
    one.learn(100);
    expect(Math.max(...gesture(one, machine(100)))).toBeLessThan(34);
    const slower = budget();
    slower.learn(900);
    expect(slower.level).toBe(COSTS.length - 1);
  });

  it('learns nothing from a page that was put aside', () => {
    const one = budget();
    one.learn(30_000);
    for (let i = 0; i < 20; i++) one.frame(60_000);
    expect(one.level).toBe(0);
  });

  it('becomes finer only after several easy gestures, and more rarely where that went wrong', () => {
    const one = budget();
    // Level 4 is fast, level 3 just not.
    gesture(one, machine(80));
    const trials: number[] = [];
    const fits = one.level;
    for (let i = 0; i < 60; i++) {
      const before = one.level;
      gesture(one, machine(80));
      if (one.level < before) trials.push(i);
    }
    expect(one.level === fits || one.level === fits - 1).toBe(true);
    expect(trials.length).toBeGreaterThan(1);
    const waits = trials.slice(1).map((at, i) => at - trials[i]!);
    expect(waits[0]).toBeGreaterThan(2);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThan(waits[0]!);
  });

  it('comes back to the full picture where the machine has become free', () => {
    const one = budget();
    one.learn(300);
    expect(one.level).toBe(COSTS.length - 1);
    for (let i = 0; i < 60; i++) gesture(one, machine(10));
    expect(one.level).toBe(0);
  });

  it('gives the full picture back where a coarser one is no faster: the screen itself is slow', () => {
    const one = budget();
    for (let i = 0; i < 3; i++) gesture(one, () => 33.4, 80);
    expect(one.level).toBe(0);
    expect(new Set(Array.from({ length: 60 }, () => one.frame(33.4)))).toEqual(new Set([0]));
  });

  it('says nothing after a gesture of few frames', () => {
    const one = budget();
    one.learn(100);
    const { level } = one;
    for (let i = 0; i < 30; i++) gesture(one, () => 10, 5);
    expect(one.level).toBe(level);
  });
});
