/** A catalogue in which every name, note and quotation is hostile: the page shows them as texts, and nothing runs. */
import { beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Component } from 'svelte';
import { dataUrl } from 'virtual:atlas';
import FeatureList from '../../src/app/browse/FeatureList.svelte';
import Notices from '../../src/app/browse/Notices.svelte';
import Shelf from '../../src/app/browse/Shelf.svelte';
import FeaturePanel from '../../src/app/feature/FeaturePanel.svelte';
import Credits from '../../src/app/map/controls/Credits.svelte';
import Reader from '../../src/app/reader/Reader.svelte';
import Table from '../../src/app/table/Table.svelte';
import type { App } from '../../src/app/state/app.svelte';
import type { Catalog } from '../../src/core/model/catalog';
import { hostile, INJECTIONS } from '../fixtures/injections';
import { mountPart } from './mount';

const ran: unknown[] = [];
let body: string;
beforeAll(async () => {
  (window as unknown as { ran: (n: unknown) => void }).ran = (n) => ran.push(n);
  const data: unknown = await (await fetch(dataUrl('app/catalog.json'))).json();
  body = JSON.stringify(hostile(data));
  const real = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return url.includes('catalog.json') ? Promise.resolve(new Response(body)) : real(input, init);
  };
});

/** Elements that no part of ours has, and attributes that would run. */
const foreign = () =>
  [...document.body.querySelectorAll('*')].filter(
    (element) =>
      element.matches('iframe, object, embed, base, form, meta, math, animate, details[ontoggle]') ||
      element.getAttributeNames().some((name) => name.startsWith('on')) ||
      /^\s*(?:javascript|data):/i.test(element.getAttribute('href') ?? ''),
  );

const of = <P extends object>(part: Component<P>) => part as unknown as Component<object>;
const PARTS: [string, Component<object>, string, (app: App, catalog: Catalog) => object][] = [
  ['the list', of(FeatureList), '', () => ({})],
  ['the shelf', of(Shelf), '', (_, catalog) => ({ catalog })],
  ['the table', of(Table), '?table=1', (_, catalog) => ({ catalog })],
  ['the panel', of(FeaturePanel), '', (_, catalog) => ({ feature: catalog.features[0] })],
  ['another panel', of(FeaturePanel), '?lang=en', (_, catalog) => ({ feature: catalog.features[50] })],
  ['the reader', of(Reader), '?doc=004', () => ({})],
  ['credits of a basemap', of(Credits), '', () => ({ credit: INJECTIONS.join(' ') })],
];

it.each(PARTS)('%s', async (_, part, link, props) => {
  const { root } = await mountPart(part, link, props, 600);
  await expect.poll(() => root.textContent.length).toBeGreaterThan(50);
  await new Promise((done) => setTimeout(done, 100));
  expect(foreign().map((element) => element.outerHTML.slice(0, 120))).toEqual([]);
  expect(ran).toEqual([]);
});

it('what a link says that is not understood', async () => {
  const { app } = await mountPart(of(Notices), `?f=${encodeURIComponent(INJECTIONS[0]!)}`);
  await expect.element(page.getByRole('status')).toHaveTextContent('<script>ran(0)</script');
  for (let i = 0; i < INJECTIONS.length; i += 3) {
    app.notices = INJECTIONS.slice(i, i + 3).map((value) => ({ code: 'bad-value', param: value, value }));
    await new Promise((done) => setTimeout(done));
  }
  expect(foreign()).toEqual([]);
  expect(ran).toEqual([]);
});
