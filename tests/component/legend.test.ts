/** The layers, which are the legend: shown or hidden, counted, and drawn each in its own way. */
import type { ComponentProps } from 'svelte';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Key from '../../src/app/browse/legend/Key.svelte';
import Layers from '../../src/app/browse/legend/Layers.svelte';
import Swatch from '../../src/app/browse/legend/Swatch.svelte';
import { STATUS_ORDER } from '../../src/core/model/statuses';
import type { LayerId } from '../../src/core/model/types';
import { mountPart } from './mount';
import { askedOfMap, LANGS, linkNow, read } from './person';

const mountLayers = (link: string) => mountPart(Layers, link, (_, catalog) => ({ catalog }));
const box = (name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
const rowOf = (name: string) => box(name).element().closest('li');
const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number);

it.each(LANGS)('counts each layer, and what of it is not placed (%s)', async (lang) => {
  const { app, catalog } = await mountLayers(`?lang=${lang}`);
  for (const layer of catalog.layers) {
    const own = catalog.features.filter((feature) => feature.layer === layer.id && !feature.aggregate);
    const unplaced = own.filter((feature) => feature.unplaced).length;
    await expect.element(box(app.named(layer.name))).toBeChecked();
    const said = read(rowOf(app.named(layer.name)));
    expect(numbers(said)).toEqual([own.length, unplaced]);
    expect(said).toContain(app.t('layers.unplaced', { n: unplaced }));
  }
});

it('counts within the other conditions, and also a layer that is hidden', async () => {
  const { app, catalog } = await mountLayers('?in=004&layers=rail');
  for (const layer of catalog.layers) {
    const own = catalog.features.filter(
      (f) => f.layer === layer.id && !f.aggregate && f.documents.includes('004'),
    );
    expect(numbers(read(rowOf(app.named(layer.name))))[0]).toBe(own.length);
  }
});

it('hides a layer by a press and shows it again by the space bar', async () => {
  const { app, catalog } = await mountLayers('?lang=en');
  const name = app.named(catalog.layer('highway').name);
  const others = catalog.layers.map(({ id }) => id).filter((id) => id !== 'highway');
  await box(name).click();
  expect(linkNow().layers?.split(',')).toEqual(others);
  expect(app.shown.some((feature) => feature.layer === 'highway')).toBe(false);
  (box(name).element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  await expect.element(box(name)).toBeChecked();
  expect(linkNow()).toEqual({ lang: 'en' });
});

it.each(LANGS)('shows one layer alone, and all again (%s)', async (lang) => {
  const { app, catalog } = await mountLayers(`?lang=${lang}`);
  const all = page.getByRole('button', { name: app.t('layers.all'), exact: true });
  await expect.element(all).not.toBeInTheDocument();
  const only = `${app.t('layers.only')} ${app.named(catalog.layer('waterway').name)}`;
  await page.getByRole('button', { name: only }).click();
  expect(linkNow().layers).toBe('waterway');
  expect(new Set(app.shown.map((feature) => feature.layer))).toEqual(new Set(['waterway']));
  // The map goes to what is found, and back to all of it.
  expect(askedOfMap(app)).toEqual(app.shown.map(({ id }) => id));
  await all.click();
  expect(linkNow().layers).toBeUndefined();
  expect(app.shown).toHaveLength(catalog.features.length);
  expect(askedOfMap(app)).toHaveLength(catalog.features.length);
});

it.each(LANGS)(
  'tells statuses as they stand to a month, or as documents said, in the link (%s)',
  async (lang) => {
    const { app, catalog } = await mountLayers(`?lang=${lang}`);
    const radio = (name: RegExp) => page.getByRole('radio', { name });
    const until = catalog.features
      .map(({ searched }) => searched ?? '')
      .sort()
      .at(-1)!;
    const now = radio(new RegExp(`^${app.t('as.now')}.*${until.slice(0, 4)}`));
    await expect.element(now).toBeChecked();
    (now.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(linkNow().as).toBe('said');
    await expect.element(radio(new RegExp(app.t('as.said')))).toBeChecked();
    await now.click();
    expect(linkNow().as).toBeUndefined();
    // It changes no set, and so does not move the map.
    expect(app.takeMapWish()).toBeNull();
  },
);

it.each(LANGS)(
  'explains each status, the crossings and the border where one asks for it, and switches the bands (%s)',
  async (lang) => {
    const { app, root } = await mountPart(Key, `?lang=${lang}`, (_, atlas) => ({ catalog: atlas }));
    await expect.element(page.getByText(app.t('legend.sentence'))).not.toBeVisible();
    await page.getByText(app.t('legend.title')).click();
    await expect.element(page.getByText(app.t('legend.sentence'))).toBeVisible();
    for (const status of STATUS_ORDER)
      await expect.element(page.getByText(app.t(`status.${status}`), { exact: true })).toBeVisible();
    for (const mark of ['ring', 'half', 'filled'] as const)
      await expect.element(page.getByText(app.t(`legend.crossing.${mark}`), { exact: true })).toBeVisible();
    expect(read(root)).toContain(app.t('legend.border'));
    const bands = page.getByRole('checkbox', { name: app.t('legend.bands') });
    await expect.element(bands).not.toBeChecked();
    await bands.click();
    expect(linkNow().bands).toBe('1');
  },
);

type Sample = ComponentProps<typeof Swatch>;
const KINDS: [LayerId, string][] = [
  ['rail', 'high-speed'],
  ['highway', 'expressway'],
  ['disconnected-road', 'disconnected-road'],
  ['cooperation-zone', 'coordination-zone'],
  ['waterway', 'channel'],
  ['hub', 'airport'],
  ['transit', 'intercity-bus'],
];

it('draws each layer in a form of its own, told apart without its colour', async () => {
  const forms = new Set<string>();
  for (const [layer, kind] of KINDS) {
    const given = { layer, kind, colours: ['#111111', '#eeeeee'] as const, dark: false };
    const { root } = await mountPart(Swatch, '', given);
    const drawing = root.querySelector('svg')!;
    expect(drawing.getAttribute('aria-hidden')).toBe('true');
    // Neither colour nor weight tells layers apart.
    forms.add(drawing.innerHTML.replace(/ (?:stroke-width|stroke|fill)="[^"]*"/g, ''));
    root.remove();
  }
  expect(forms.size).toBe(KINDS.length);
});

it('draws a plan otherwise than what is open, and takes the colour of the theme', async () => {
  const given: Sample = { layer: 'rail', kind: 'intercity', colours: ['#111111', '#eeeeee'], dark: false };
  const drawing = () => root.querySelector('svg')!.innerHTML;
  const { root, give } = await mountPart(Swatch, '', { ...given, status: 'opened' });
  const opened = drawing();
  await give({ ...given, status: 'planned' });
  expect(drawing()).not.toBe(opened);
  expect(drawing()).toContain('#111111');
  await give({ ...given, status: 'planned', dark: true });
  expect(drawing()).toContain('#eeeeee');
  expect(drawing()).not.toContain('#111111');
});
