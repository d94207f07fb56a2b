/** From one feature to another: by relation, by shared places, by steps through the set. */
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Related from '../../src/app/feature/Related.svelte';
import Steps from '../../src/app/feature/Steps.svelte';
import type { Feature } from '../../src/core/model/types';
import { mountPart } from './mount';
import { LANGS, linkNow, read } from './person';
import { first, type Pick } from './example';

it.each(LANGS)('names what stands in a relation to it, says which, and leads there (%s)', async (lang) => {
  const pick: Pick<Feature> = (c) => first(c.features, (f) => f.relations.some(({ note }) => note));
  const { app, catalog } = await mountPart(Related, `?lang=${lang}`, (_, c) => ({ feature: pick(c) }));
  const { relations } = pick(catalog);
  const heading = page.getByRole('heading', { name: app.t('panel.relations'), exact: true }).element();
  const items = [...heading.nextElementSibling!.querySelectorAll('li')];
  expect(items).toHaveLength(relations.length);
  for (const [i, { kind, to, note }] of relations.entries()) {
    expect(read(items[i]!)).toContain(app.t(`relation.${kind}`));
    expect(read(items[i]!.querySelector('button'))).toBe(catalog.feature(to)!.name[lang]);
    if (note) expect(read(items[i]!)).toContain(note[lang].replace(/\s+/g, ' ').trim());
  }
  const target = catalog.feature(relations[0]!.to)!;
  const link = items[0]!.querySelector('button')!;
  await userEvent.hover(link);
  expect(app.hover).toBe(target.id);
  await userEvent.click(link);
  expect(linkNow().f).toBe(target.id);
});

it('finds what runs between the same places, and never the thing itself', async () => {
  const id = 'xuzhou-suqian-huaian-yancheng-hsr';
  const { app, catalog, root } = await mountPart(Related, '', (_, c) => ({ feature: c.feature(id)! }));
  await expect.element(page.getByRole('heading', { name: app.t('panel.sharing') })).toBeVisible();
  const named = [...root.querySelectorAll('button')].map((button) => read(button));
  expect(named.length).toBeGreaterThan(0);
  expect(named).not.toContain(app.named(catalog.feature(id)!.name));
});

it.each(LANGS)(
  'steps through the set in the order of the table, and stops at its ends (%s)',
  async (lang) => {
    const link = `?lang=${lang}&layers=hub&sort=km.desc`;
    const { app, catalog, root, give } = await mountPart(Steps, link, (_, c) => ({
      feature: c.features.find((f) => f.layer === 'hub')!,
    }));
    const hubs = catalog.features.filter((f) => f.layer === 'hub');
    const previous = page.getByRole('button', { name: app.t('panel.previous') });
    const next = page.getByRole('button', { name: app.t('panel.next') });
    await expect.element(previous).toBeDisabled();
    expect(read(root)).toContain(`1 / ${hubs.length}`);
    await next.click();
    expect(linkNow().f).toBe(hubs[1]!.id);
    await give({ feature: hubs.at(-1)! });
    expect(read(root)).toContain(`${hubs.length} / ${hubs.length}`);
    await expect.element(next).toBeDisabled();
    await previous.click();
    expect(linkNow().f).toBe(hubs.at(-2)!.id);
  },
);

it('offers no steps from what is outside of the set', async () => {
  await mountPart(Steps, '?layers=hub', (_, c) => ({ feature: c.features.find((f) => f.layer === 'rail')! }));
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});
