/** The address bar: bounded, and never the end of anything. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Address } from '../../src/app/state/address';

/** A window with a history that refuses after so many changes, as browsers do. */
function windowOf(most = Infinity) {
  const entries = ['?start'];
  let at = 0;
  let changes = 0;
  const listeners: Record<string, (() => void)[]> = {};
  const take = () => {
    if (++changes > most) throw new DOMException('too many', 'SecurityError');
  };
  const history = {
    state: null,
    pushState(_: unknown, __: string, url: string) {
      take();
      entries.splice(++at, Infinity, url.replace('/', ''));
    },
    replaceState(_: unknown, __: string, url: string) {
      take();
      entries[at] = url.replace('/', '');
    },
  };
  const window = {
    history,
    performance: { now: () => Date.now() },
    setTimeout,
    clearTimeout,
    addEventListener: (type: string, run: () => void) => (listeners[type] ??= []).push(run),
    get location() {
      return { pathname: '/', search: entries[at], hash: '' };
    },
  };
  return {
    address: new Address(window as unknown as Window),
    entries,
    changes: () => changes,
    rest: () => (changes = 0),
    back: () => {
      at--;
      listeners.popstate?.forEach((run) => run());
    },
  };
}

describe('the address', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is changed less often than browsers allow, and ends at what was last asked for', async () => {
    const { address, entries, changes } = windowOf();
    // Ten seconds of a key held down.
    for (let i = 0; i < 300; i++) {
      address.replace(`?step=${i}`);
      await vi.advanceTimersByTimeAsync(33);
    }
    expect(changes()).toBeLessThan(100);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(entries).toEqual(['?step=299']);
  });

  it('is no more often changed by a camera that never rests', async () => {
    const { address, entries, changes } = windowOf();
    for (let i = 0; i < 1000; i++) {
      address.replaceSoon(`?map=${i}`);
      await vi.advanceTimersByTimeAsync(30);
    }
    expect(changes()).toBeLessThanOrEqual(150);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(entries).toEqual(['?map=999']);
  });

  it('throws nothing where the browser refuses, and catches up when it takes again', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const { address, entries, rest } = windowOf(3);
    for (let i = 0; i < 6; i++) address.push(`?view=${i}`);
    address.replace('?view=last');
    expect(entries).toEqual(['?start', '?view=0', '?view=1', '?view=2']);
    expect(warn).toHaveBeenCalled();
    rest();
    await vi.advanceTimersByTimeAsync(1000);
    expect(entries.at(-1)).toBe('?view=last');
    warn.mockRestore();
  });

  it('does not write into an entry that was returned to', async () => {
    const { address, entries, back } = windowOf();
    let told = 0;
    address.listen(() => told++);
    address.push('?f=a');
    address.replaceSoon('?f=a#map=9');
    back();
    await vi.advanceTimersByTimeAsync(5000);
    expect(entries).toEqual(['?start', '?f=a']);
    expect(told).toBe(1);
  });

  it('writes what waits before another entry takes its place', () => {
    const { address, entries } = windowOf();
    address.replaceSoon('?start#map=7');
    address.push('?f=b');
    expect(entries).toEqual(['?start#map=7', '?f=b']);
  });
});
