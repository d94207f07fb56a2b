/** Find in the text by letters; what letters may stand for is fetched only when the text does not have them. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { open } from './open-reader';
import { answering, LANGS, read } from './person';

const opened = async (link: string) => {
  const { root, app } = await open(link);
  await page
    .getByRole('button', { name: app.t('reader.find') })
    .first()
    .click();
  const field = root.querySelector<HTMLInputElement>('.find input')!;
  return { app, field, count: () => read(root.querySelector('.find .count')), root };
};

// First of all: later tests find the index already read.
it.each(LANGS)('says what is missing where the names cannot be had, and tries again (%s)', async (lang) => {
  let broken = true;
  const real = window.fetch.bind(window);
  answering('search.json', () =>
    broken ? Promise.resolve(new Response('', { status: 503 })) : real('/data/app/search.json'),
  );
  const { app, field, count } = await opened(`?lang=${lang}&doc=002`);
  await userEvent.fill(field, 'husuhu');
  await expect.element(page.getByRole('alert')).toHaveTextContent('search.json');
  broken = false;
  await page.getByRole('button', { name: app.t('fault.again') }).click();
  await expect.poll(count).toMatch(/^1 \//);
});

it('finds 沪苏湖 by hsh, husuhu and hu su hu, without asking for the index before', async () => {
  const asked = vi.spyOn(window, 'fetch');
  onTestFinished(() => asked.mockRestore());
  const forIndex = () =>
    asked.mock.calls.filter(([to]) =>
      (to instanceof Request ? to.url : to.toString()).includes('search.json'),
    ).length;
  const { field, count } = await opened('?doc=002');
  await userEvent.fill(field, '沪苏湖');
  await expect.poll(count).toMatch(/^1 \//);
  const written = count();
  await userEvent.fill(field, '火星');
  await expect.poll(count).not.toBe(written);
  expect(forIndex()).toBe(0);
  for (const letters of ['hsh', 'husuhu', 'hu su hu']) {
    await userEvent.fill(field, letters);
    await expect.poll(count, { message: letters }).toMatch(/^1 \//);
  }
  expect(forIndex()).toBe(1);
});
