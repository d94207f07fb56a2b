/** The list below the search box by itself: what it says, and what it emphasises. */
import type { ComponentProps } from 'svelte';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Group } from '../../src/app/search/arrange';
import Marked from '../../src/app/search/Marked.svelte';
import Results from '../../src/app/search/Results.svelte';
import { mountPart } from './mount';
import { LANGS } from './person';

const NOTHING: ComponentProps<typeof Results> = {
  id: 'results',
  shown: true,
  groups: [],
  active: -1,
  query: 'q',
  failure: null,
  waiting: false,
  instead: null,
  telling: [],
  onpick: () => {},
  onpoint: () => {},
  onretry: () => {},
  onlook: () => {},
};

it.each(LANGS)(
  'says that it waits, what matched instead, and which word would do alone (%s)',
  async (lang) => {
    const looked: string[] = [];
    const { app, give } = await mountPart(Results, `?lang=${lang}`, { ...NOTHING, waiting: true });
    await expect.element(page.getByRole('status')).toHaveTextContent(app.t('search.loading'));
    const group: Group = {
      id: 'features',
      total: 1,
      options: [{ kind: 'more', group: 'features', rest: 3 }],
    };
    await give({ ...NOTHING, groups: [group], instead: 'two words' });
    await expect.element(page.getByText(app.t('search.instead', { words: 'two words' }))).toBeVisible();
    await give({ ...NOTHING, telling: ['alone'], onlook: (word: string) => looked.push(word) });
    await page.getByRole('button', { name: 'alone' }).click();
    expect(looked).toEqual(['alone']);
  },
);

it('emphasises what was hit and nothing else, whatever the order of the hits', async () => {
  const { root } = await mountPart(Marked, '', {
    text: '沪苏湖高铁',
    ranges: [
      [3, 5],
      [0, 1],
      [0, 2],
    ],
  });
  expect(root.textContent).toBe('沪苏湖高铁');
  expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['沪', '高铁']);
});
