/** A draft as a file: it comes back as it went, and nothing that is no draft is taken for one. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bundleOf, written } from '../../../src/core/draft/bundle';
import { done, fresh } from '../../../src/core/draft/history';
import { anyAction, DRAFT } from './work-fixture';

it('comes back as it was, whatever was done to it', () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 10 }), (actions) => {
      const history = actions.reduce(done, fresh(DRAFT));
      const back = bundleOf(written({ draft: DRAFT, actions: history.actions, at: history.at }));
      expect(back).toEqual({ draft: DRAFT, actions: history.actions, at: history.at });
    }),
  );
});

const whole = () => JSON.parse(written({ draft: DRAFT, actions: [], at: 0 })) as Record<string, never>;

it('takes no other text, and no JSON of others', () => {
  fc.assert(fc.property(fc.string(), (text) => void expect(bundleOf(text)).toBeNull()));
  fc.assert(fc.property(fc.json(), (text) => void expect(bundleOf(text)).toBeNull()));
});

it('takes nothing of which one value is not what it should be', () => {
  const paths: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    // What may hold anything: names are shown as text, an aggregate is yes or no.
    if (path.length) paths.push(path);
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
  };
  walk(whole(), []);
  // Not read again: a reading is never applied by itself.
  const tested = paths.filter((path) => !path.includes('reading'));
  expect(tested.length).toBeGreaterThan(150);
  for (const path of tested) {
    const value = whole();
    let at = value as Record<string | number, never>;
    for (const key of path.slice(0, -1)) at = at[key]!;
    at[path.at(-1)!] = { wrong: true } as never;
    expect(bundleOf(JSON.stringify(value)), path.join('.')).toBeNull();
  }
});

it.each(['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example'])(
  'takes no address like %s',
  (url) => {
    const value = whole() as unknown as { draft: { meta: { url: string } } };
    value.draft.meta.url = url;
    expect(bundleOf(JSON.stringify(value))).toBeNull();
  },
);

it('takes no text that is not the one that it was made of', () => {
  const value = whole() as unknown as { draft: { text: string } };
  value.draft.text += '!';
  expect(bundleOf(JSON.stringify(value))).toBeNull();
});
