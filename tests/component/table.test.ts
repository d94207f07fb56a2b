/** The table: the complete alternative to the map, walked by the keys of the ARIA data grid. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Table from '../../src/app/table/Table.svelte';
import { Catalog } from '../../src/core/model/catalog';
import { shortTitle } from '../../src/core/view/document-words';
import { km } from '../../src/core/messages/format';
import { progressWords } from '../../src/core/view/progress';
import type { Status } from '../../src/core/model/types';
import { first } from './example';
import { mountPart } from './mount';
import { LANGS, linkNow, read } from './person';

const mountTable = async (link: string) => {
  await page.viewport(1100, 700);
  return mountPart(Table, link, (_, catalog) => ({ catalog }), 500);
};
const grid = () => page.getByRole('grid').element();
const rows = () =>
  [...grid().querySelectorAll<HTMLElement>('[role=row]')]
    .filter((row) => row.getAttribute('aria-rowindex') !== '1')
    .sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex));
const nameIn = (row: Element | undefined) => read(row?.querySelector('[role=rowheader]') ?? null);
const header = (name: string) => page.getByRole('columnheader', { name });
const spot = () => {
  const cell = document.activeElement!.closest('[role=rowheader], [role=gridcell], [role=columnheader]')!;
  const row = cell.closest('[role=row]')!;
  return [Number(row.getAttribute('aria-rowindex')), [...row.children].indexOf(cell)];
};

it.each(LANGS)('shows the set in the order asked for, in the columns asked for (%s)', async (lang) => {
  const { app, catalog } = await mountTable(`?lang=${lang}&layers=hub&cols=kind,status,documents&table=1`);
  const hubs = catalog.features.filter((feature) => feature.layer === 'hub');
  const columns = (['name', 'kind', 'status', 'documents'] as const).map((key) => app.t(`table.${key}`));
  expect([...grid().querySelectorAll('[role=columnheader]')].map((cell) => read(cell))).toEqual(columns);
  expect(rows().map(nameIn)).toEqual(hubs.map(({ name }) => name[lang]));
  for (const [i, feature] of hubs.entries()) {
    const said = read(rows()[i]!);
    expect(said).toContain(catalog.layer('hub').kinds[feature.kind]![lang]);
    expect(said).toContain(app.t(`status.${feature.now.status}`));
    for (const id of feature.documents) expect(said).toContain(shortTitle(catalog.document(id)!, lang));
  }
  expect(grid().getAttribute('aria-rowcount')).toBe(String(hubs.length + 1));
  expect(grid().getAttribute('aria-colcount')).toBe('4');
});

it('sorts by a heading, and the other way round by the same again; what has no value comes last', async () => {
  const { app, catalog } = await mountTable('?layers=rail&table=1');
  const heading = header(app.t('table.km'));
  await expect.element(heading).toHaveAttribute('aria-sort', 'none');
  await heading.getByRole('button').click();
  await expect.element(heading).toHaveAttribute('aria-sort', 'ascending');
  await heading.getByRole('button').click();
  await expect.element(heading).toHaveAttribute('aria-sort', 'descending');
  expect(linkNow().sort).toBe('km.desc');
  const lengths = catalog.features.filter((f) => f.layer === 'rail').map((f) => f.drawnKm);
  const longest = Math.max(...lengths.map((length) => length ?? 0));
  expect(read(rows()[0]!)).toContain(km(longest, 'zh'));
});

it('leaves only what is in sight in the page, and tells a screen reader of the rest', async () => {
  const { catalog } = await mountTable('?table=1');
  expect(rows().length).toBeLessThan(catalog.features.length / 2);
  expect(grid().getAttribute('aria-rowcount')).toBe(String(catalog.features.length + 1));
  grid().scrollTo(0, grid().scrollHeight);
  await expect.poll(() => rows().at(-1)!.ariaRowIndex).toBe(String(catalog.features.length + 1));
});

it('is walked by arrows, Home, End and pages, from the head to the last row', async () => {
  const { app, catalog } = await mountTable('?table=1');
  const last = catalog.features.length + 1;
  const columns = Number(grid().getAttribute('aria-colcount'));
  (grid().querySelector('[role=rowheader][tabindex="0"]') as HTMLElement).focus();
  const press = async (keys: string, to: [number, number]) => {
    await userEvent.keyboard(keys);
    await expect.poll(spot).toEqual(to);
  };
  expect(spot()).toEqual([2, 0]);
  await press('{ArrowDown}', [3, 0]);
  await press('{ArrowRight}', [3, 1]);
  await press('{End}', [3, columns - 1]);
  await press('{ArrowRight}', [3, columns - 1]);
  await press('{Home}', [3, 0]);
  await press('{ArrowUp}', [2, 0]);
  await press('{ArrowUp}', [1, 0]);
  await press('{ArrowUp}', [1, 0]);
  await press('{Control>}{End}{/Control}', [last, columns - 1]);
  await press('{ArrowDown}', [last, columns - 1]);
  await press('{Control>}{Home}{/Control}', [2, 0]);
  await userEvent.keyboard('{PageDown}');
  await expect.poll(() => spot()[0]).toBeGreaterThan(5);
  await press('{PageUp}', [2, 0]);
  // One stop of the Tab key for the whole grid.
  expect(grid().querySelectorAll('[role=row] [tabindex="0"]')).toHaveLength(1);
  expect(app.view.feature).toBeNull();
});

it('selects by Enter, by the space bar and by a press', async () => {
  const { catalog } = await mountTable('?layers=hub&table=1');
  const hubs = catalog.features.filter((feature) => feature.layer === 'hub');
  (grid().querySelector('[role=rowheader][tabindex="0"]') as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => spot()[0]).toBe(3);
  await userEvent.keyboard('{Enter}');
  expect(linkNow().f).toBe(hubs[1]!.id);
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => spot()[0]).toBe(4);
  await userEvent.keyboard(' ');
  expect(linkNow().f).toBe(hubs[2]!.id);
  await userEvent.click(rows()[0]!);
  expect(linkNow()).toEqual({ f: hubs[0]!.id, layers: 'hub', table: '1' });
  expect(
    rows()
      .map((row) => row.getAttribute('aria-selected'))
      .indexOf('true'),
  ).toBe(0);
  expect(rows().filter((row) => row.getAttribute('aria-selected') === 'true')).toHaveLength(1);
});

it('brings into sight what was selected elsewhere', async () => {
  const { app, catalog } = await mountTable('?table=1');
  const far = catalog.features.filter((feature) => feature.layer === 'transit').at(-1)!;
  app.go({ ...app.view, feature: far.id });
  await expect.element(page.getByRole('rowheader', { name: far.name.zh })).toBeInViewport();
});

it.each(LANGS)('shows and hides columns, never the name, and is put away (%s)', async (lang) => {
  const { app } = await mountTable(`?lang=${lang}&layers=hub&table=1`);
  await page.getByText(app.t('table.columns')).click();
  const kind = page.getByRole('checkbox', { name: app.t('table.kind'), exact: true });
  await expect.element(header(app.t('table.kind'))).not.toBeInTheDocument();
  await kind.click();
  await expect.element(header(app.t('table.kind'))).toBeInTheDocument();
  await expect
    .element(page.getByRole('checkbox', { name: app.t('table.name'), exact: true }))
    .not.toBeInTheDocument();
  await kind.click();
  expect(linkNow().cols).toBeUndefined();
  await page.getByRole('button', { name: app.t('table.close') }).click();
  expect(linkNow().table).toBeUndefined();
});

it('says so when nothing meets the conditions', async () => {
  const { app } = await mountTable('?layers=none&table=1');
  expect(rows()).toHaveLength(0);
  await expect.element(page.getByText(app.t('list.empty'))).toBeVisible();
});

it('keeps few rows in the page, however many features there are', async () => {
  const { app, catalog } = await mountTable('?layers=hub&table=1');
  const hub = catalog.features.find((feature) => feature.layer === 'hub')!;
  const features = Array.from({ length: 5000 }, (_, i) => ({ ...hub, id: `hub-${i}` }));
  app.catalog = new Catalog({ ...catalog.data, features });
  await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe('5001');
  expect(rows().length).toBeLessThan(100);
});

it.each(LANGS)('shows what stands beside what was said, and since when (%s)', async (lang) => {
  const { app, catalog } = await mountTable(`?lang=${lang}&layers=rail&cols=status,said,since&table=1`);
  const raised = first(
    catalog.features,
    (f) => f.layer === 'rail' && f.now.status !== f.status && f.now.event,
  );
  const index = catalog.features.filter((f) => f.layer === 'rail').indexOf(raised);
  const cells = () => [...(rows()[index]?.querySelectorAll('[role=gridcell]') ?? [])].map(read);
  expect(cells()).toEqual([
    app.t(`status.${raised.now.status}`),
    app.t(`status.${raised.status}`),
    progressWords(catalog, raised, lang),
  ]);
  app.go({ ...app.view, as: 'said' });
  await expect.poll(() => cells()[0]).toBe(app.t(`status.${raised.status}`));
});

it('sorts anew when the statuses become those that documents say', async () => {
  const { app, catalog } = await mountTable('?layers=rail&sort=status.desc&table=1&cols=status');
  const rail = catalog.features.filter((f) => f.layer === 'rail');
  const count = (status: Status) => rail.filter((f) => f.status === status).length;
  app.go({ ...app.view, as: 'said' });
  const opened = app.t('status.opened');
  await expect
    .poll(() =>
      rows()
        .slice(0, 12)
        .map((row) => read(row.querySelector('[role=gridcell]')) === opened),
    )
    .toEqual(Array.from({ length: 12 }, (_, i) => i < count('opened')));
});

it.each(LANGS)('never counts totals as things (%s)', async (lang) => {
  const { app, catalog, root } = await mountTable(`?lang=${lang}&layers=rail&table=1`);
  const rail = catalog.features.filter((f) => f.layer === 'rail');
  const totals = rail.filter((f) => f.aggregate).length;
  expect(totals).toBeGreaterThan(0);
  const head = read(root.querySelector('h2'));
  expect(head).toContain(app.t('list.count', { n: rail.length - totals }));
  expect(head).toContain(app.t('table.totals', { n: totals }));
});

/** What a copy made in the table would carry. */
function copyOf(element: Element): Record<string, string> {
  const data = new DataTransfer();
  const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
  element.dispatchEvent(event);
  return {
    taken: String(event.defaultPrevented),
    html: data.getData('text/html'),
    plain: data.getData('text/plain'),
  };
}

it('copies the row that the keyboard is in, or the rows that are marked, as a table and as text', async () => {
  const { app, catalog } = await mountTable('?layers=hub&cols=name,kind&table=1');
  const hubs = catalog.features.filter(({ layer }) => layer === 'hub');
  const line = ({ name, kind }: (typeof hubs)[number]) =>
    [name.zh, catalog.layer('hub').kinds[kind]!.zh].join('\t');
  const head = [app.t('table.name'), app.t('table.kind')].join('\t');
  getSelection()!.removeAllRanges();
  (rows()[1]!.querySelector('[role=rowheader]') as HTMLElement).focus();
  (rows()[0]!.querySelector('[role=rowheader]') as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(copyOf(document.activeElement!).plain).toBe([head, line(hubs[1]!)].join('\r\n'));
  const last = rows()[2]!.children[0]!;
  getSelection()!.setBaseAndExtent(rows()[0]!.children[1]!, 0, last, last.childNodes.length);
  const { plain, html } = copyOf(rows()[0]!);
  expect(plain).toBe([head, ...hubs.slice(0, 3).map(line)].join('\r\n'));
  expect(new DOMParser().parseFromString(html!, 'text/html').querySelectorAll('tr')).toHaveLength(4);
  // A word within one cell is copied as a word.
  const [cell] = rows()[0]!.children;
  const word = document.createTreeWalker(cell!, NodeFilter.SHOW_TEXT);
  while (word.nextNode() && word.currentNode.textContent!.length < 2);
  getSelection()!.setBaseAndExtent(word.currentNode, 0, word.currentNode, 2);
  expect(copyOf(rows()[0]!).taken).toBe('false');
  getSelection()!.removeAllRanges();
});

it.each(LANGS)('copies the whole table at a press, and says so (%s)', async (lang) => {
  const items: ClipboardItem[] = [];
  const write = vi.spyOn(navigator.clipboard, 'write').mockImplementation((given) => {
    items.push(...given);
    return Promise.resolve();
  });
  onTestFinished(() => write.mockRestore());
  const { app, catalog } = await mountTable(`?lang=${lang}&layers=hub&cols=name,kind&table=1`);
  const hubs = catalog.features.filter(({ layer }) => layer === 'hub');
  await page.getByRole('button', { name: app.t('copyRows.all') }).click();
  await expect.element(page.getByRole('button', { name: app.t('share.copied') })).toBeVisible();
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent(app.t('copyRows.done', { n: hubs.length }));
  const plain = await (await items[0]!.getType('text/plain')).text();
  expect(plain.split('\r\n')).toHaveLength(hubs.length + 1);
  expect(items[0]!.types).toEqual(['text/html', 'text/plain']);
});

it.each(LANGS)('has every head on one line in its column, in sight whole (%s)', async (lang) => {
  const { root } = await mountTable(
    `?lang=${lang}&table=1&sort=km&cols=layer,kind,status,said,provinces,documents,km,uncertainty,since`,
  );
  const heads = [...grid().querySelectorAll('[role=columnheader]')];
  expect(heads).toHaveLength(10);
  for (const head of heads) {
    expect(head.firstElementChild!.scrollWidth, read(head)).toBeLessThanOrEqual(head.clientWidth);
    expect(head.firstElementChild!.getBoundingClientRect().height).toBeLessThanOrEqual(34);
  }
  // The names stay in sight while the rest is drawn sideways, and a shadow tells of what is out of sight.
  expect(root.querySelector('.frame.more')).not.toBeNull();
  const name = rows()[0]!.querySelector('[role=rowheader]')!;
  const { left } = name.getBoundingClientRect();
  grid().scrollLeft = 10_000;
  await expect.poll(() => root.querySelector('.frame.more')).toBeNull();
  expect(name.getBoundingClientRect().left).toBe(left);
});

it('shows name and status first on a phone, and copies its columns in their order', async () => {
  await page.viewport(390, 844);
  onTestFinished(() => page.viewport(1100, 700));
  const { app } = await mountPart(Table, '?lang=en&table=1', (_, catalog) => ({ catalog }), 500);
  const heads = [...grid().querySelectorAll('[role=columnheader]')];
  expect(heads.slice(0, 3).map((head) => read(head).replace(/ [↑↓]/, ''))).toEqual(
    (['name', 'status', 'layer'] as const).map((key) => app.t(`table.${key}`)),
  );
  expect(heads[1]!.getBoundingClientRect().right).toBeLessThanOrEqual(390);
  expect(app.view.columns.slice(0, 2)).toEqual(['name', 'layer']);
});
