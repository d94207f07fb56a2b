/** The document in little beside its text: to press and to point at. */
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import OverviewRuler from '../../src/app/reader/OverviewRuler.svelte';
import { mountPart } from './mount';

async function mountRuler() {
  const went: string[] = [];
  const shares: number[] = [];
  const measured = (id: string, top: number, features: string[]) => ({
    id,
    top,
    features,
    colours: ['#123456'],
  });
  const { app, root } = await mountPart(
    OverviewRuler,
    '',
    {
      passages: [measured('a', 1000, ['one']), measured('b', 3000, ['one', 'two'])],
      contentHeight: 4000,
      pageHeight: 400,
      scrollTop: 0,
      current: null,
      onpassage: (id: string) => void went.push(id),
      onplace: (share: number) => void shares.push(share),
    },
    400,
  );
  const ruler = root.querySelector<HTMLElement>('[aria-hidden="true"]')!;
  ruler.style.flex = '1';
  await expect.poll(() => ruler.clientHeight).toBe(400);
  const press = (y: number) => userEvent.click(ruler, { position: { x: 12, y } });
  return { app, ruler, went, shares, press };
}

it('leads from a mark of the ruler to its passage, and from elsewhere to that part of the text', async () => {
  const { press, went, shares } = await mountRuler();
  await press(102);
  expect(went).toEqual(['a']);
  expect(shares).toEqual([]);
  await press(200);
  expect(went).toEqual(['a']);
  expect(shares[0]).toBeCloseTo(0.5, 1);
});

it('shows on the map what the pointer is on in the ruler, and guesses none of two', async () => {
  const { app, ruler } = await mountRuler();
  await userEvent.hover(ruler, { position: { x: 12, y: 102 } });
  expect(app.hover).toBe('one');
  await userEvent.hover(ruler, { position: { x: 12, y: 300 } });
  expect(app.hover).toBeNull();
});
