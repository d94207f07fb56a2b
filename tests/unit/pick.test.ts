/** What a click on the map means, and a single click told from a double one. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { singleClick } from '../../src/app/map/single-click';
import { NOTHING, pickOf } from '../../src/core/cartography/pick';

describe('a click', () => {
  it('takes the one thing there, whatever covers it', () => {
    expect(pickOf({ ...NOTHING, things: ['line'], covering: ['zone', 'belt'] })).toEqual({
      what: 'feature',
      id: 'line',
    });
  });
  it('takes what covers the point only where nothing else is', () => {
    expect(pickOf({ ...NOTHING, covering: ['zone'] })).toEqual({ what: 'feature', id: 'zone' });
  });
  it('asks where there are several, and tells apart what merely covers', () => {
    expect(pickOf({ ...NOTHING, things: ['a', 'b'], covering: ['zone'] })).toEqual({
      what: 'choose',
      things: ['a', 'b'],
      covering: ['zone'],
    });
    expect(pickOf({ ...NOTHING, covering: ['zone', 'belt'] }).what).toBe('choose');
  });
  it('parts a counted sign before all, and on the ground is nothing', () => {
    expect(pickOf({ things: ['line'], covering: [], counted: ['a', 'b'] })).toEqual({
      what: 'part',
      ids: ['a', 'b'],
    });
    expect(pickOf(NOTHING)).toEqual({ what: 'nothing' });
  });
});

describe('a single click', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  it('acts once, after a moment', () => {
    const act = vi.fn();
    singleClick().click(act);
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(400);
    expect(act).toHaveBeenCalledTimes(1);
  });
  it('is none where a second follows: a double click zooms only', () => {
    const act = vi.fn();
    const single = singleClick();
    single.click(act);
    vi.advanceTimersByTime(120);
    single.click(act);
    vi.advanceTimersByTime(1000);
    expect(act).not.toHaveBeenCalled();
    single.click(act);
    vi.advanceTimersByTime(400);
    expect(act).toHaveBeenCalledTimes(1);
  });
  it('is none where the map begins to move', () => {
    const act = vi.fn();
    const single = singleClick();
    single.click(act);
    single.cancel();
    vi.advanceTimersByTime(1000);
    expect(act).not.toHaveBeenCalled();
  });
});
