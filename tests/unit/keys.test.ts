/** Keys that an input method has taken are left alone, everywhere on the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isComposing } from '../../src/app/ui/composing';

const APP = resolve(import.meta.dirname, '../../src/app');
const HEARS = /onkeydown=|onkeyup=|onkeypress=|addEventListener\('key/;

describe('keys', () => {
  it.each([
    ['while it composes', { isComposing: true, keyCode: 13 }, true],
    ['the Enter that ends a composition, as Safari tells it', { isComposing: false, keyCode: 229 }, true],
    ['any other', { isComposing: false, keyCode: 13 }, false],
  ])('%s', (_, event, composing) => {
    expect(isComposing(event as KeyboardEvent)).toBe(composing);
  });

  it('are asked for by everything that hears them', () => {
    const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(?:svelte|ts)$/.test(path),
    );
    const hearing = files.filter((path) => HEARS.test(readFileSync(join(APP, path), 'utf8')));
    expect(hearing.length).toBeGreaterThan(8);
    const deaf = hearing.filter((path) => !readFileSync(join(APP, path), 'utf8').includes('isComposing('));
    expect(deaf).toEqual([]);
  });
});
