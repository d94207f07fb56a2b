/** The atlas in a page of others: nothing beside the map until somebody asks, and a way out to the whole of it. */
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import Embed from '../../src/app/Embed.svelte';
import { parseLink } from '../../src/core/view/link';
import { selectFeature } from '../../src/core/view/view';
import { mountPart } from './mount';
import { LANGS } from './person';

it.each(LANGS)('shows the map alone, panels when asked, and leads to the whole atlas (%s)', async (lang) => {
  const { app, catalog, root } = await mountPart(Embed, `?embed=1&layers=rail&lang=${lang}`, {}, 500);
  expect(root.querySelector('.panel')).toBeNull();
  const out = page.getByRole('link', { name: app.t('embed.full') });
  const url = new URL((out.element() as HTMLAnchorElement).href);
  expect(parseLink(url.search + url.hash, catalog).view).toMatchObject({
    embed: false,
    layers: ['rail'],
    lang,
  });
  expect((out.element() as HTMLAnchorElement).target).toBe('_blank');
  await page.getByRole('button', { name: app.t('embed.list') }).click();
  expect(root.querySelector('.panel')).not.toBeNull();
  await page.getByRole('button', { name: app.t('embed.hide') }).click();
  expect(root.querySelector('.panel')).toBeNull();
  // Whoever picks something on the map has asked.
  app.go(
    selectFeature(
      app.view,
      catalog.features.find(({ layer, bbox }) => layer === 'rail' && bbox)!,
    ),
  );
  await expect.element(page.getByRole('article')).toBeVisible();
  expect(location.search).toContain('embed=1');
});

it('does not open the panel of a feature that the link came with', async () => {
  const { root } = await mountPart(Embed, '?embed=1&f=hongqiao-hub', {}, 500);
  await expect.element(page.getByText(/虹桥/).first()).toBeVisible();
  expect(root.querySelector('.panel')).toBeNull();
});
