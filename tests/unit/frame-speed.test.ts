/** Whether frames are slow: times in, an answer out. */
import { describe, expect, it } from 'vitest';
import { FrameSpeed } from '../../src/app/map/maplibre/frame-speed';

describe('FrameSpeed', () => {
  it('is not slow until a whole frame has taken long', () => {
    const speed = new FrameSpeed();
    expect(speed.slow).toBe(false);
    speed.whole(9);
    expect(speed.slow).toBe(false);
    const other = new FrameSpeed();
    other.whole(120);
    expect(other.slow).toBe(true);
  });

  it('takes the shortest of the last frames: other work makes single ones longer', () => {
    const speed = new FrameSpeed();
    for (const ms of [12, 400, 90]) speed.whole(ms);
    expect(speed.slow).toBe(false);
    // Twelve has left the window.
    speed.whole(95);
    expect(speed.slow).toBe(true);
  });

  it('does not waver about its limit', () => {
    const speed = new FrameSpeed();
    speed.whole(100);
    for (const ms of [25, 25, 25, 25]) speed.whole(ms);
    expect(speed.slow).toBe(true);
    speed.whole(15);
    expect(speed.slow).toBe(false);
    for (const ms of [25, 25, 25, 25]) speed.whole(ms);
    expect(speed.slow).toBe(false);
  });

  it('finds within a movement that frames come late, and minds no single one', () => {
    const speed = new FrameSpeed();
    for (let i = 0; i < 50; i++) speed.moved(i % 4 === 0 ? 90 : 16.7);
    expect(speed.slow).toBe(false);
    for (let i = 0; i < 3; i++) speed.moved(90);
    expect(speed.slow).toBe(true);
  });

  it('learns nothing from a page that was put aside', () => {
    const speed = new FrameSpeed();
    speed.whole(30_000);
    for (let i = 0; i < 20; i++) speed.moved(60_000);
    expect(speed.slow).toBe(false);
  });
});
