/** Forty hostile files on the page's own way, through its worker: each is read, or one sentence says why not. */
import { expect, it } from 'vitest';
import { DocumentFault, readDocument } from '../../src/app/draft/read-document';
import { sentenceOf } from '../../src/app/draft/take';
import { deskOf } from '../../src/app/draft/desk.svelte';
import DraftShelf from '../../src/app/draft/DraftShelf.svelte';
import { HOSTILE } from '../fixtures/hostile';
import { mountPart } from './mount';
import { LANGS } from './person';

it('a sentence each in both languages, nothing of them run', { timeout: 120_000 }, async () => {
  const said = new Map<string, string>();
  for (const lang of LANGS) {
    const { app, catalog, leave } = await mountPart(DraftShelf, `?lang=${lang}`);
    const desk = deskOf(app);
    const files = lang === 'zh' ? HOSTILE : [];
    const take = async ({ name, about, bytes, fault }: (typeof HOSTILE)[number]) => {
      const file = new File([bytes()], name);
      const asking = { signal: new AbortController().signal, progress: () => {} };
      const found = await readDocument(file, catalog, asking).catch((error: unknown) => error);
      if (fault === null)
        expect(found, about).toMatchObject({ read: { text: expect.any(String) as string } });
      else {
        expect(found, about).toBeInstanceOf(DocumentFault);
        expect((found as DocumentFault).fault.fault, about).toBe(fault);
        said.set(about, sentenceOf(desk, file, found));
      }
    };
    // Four at a time: each has a worker of its own, as on the page.
    for (let i = 0; i < files.length; i += 4) await Promise.all(files.slice(i, i + 4).map(take));
    // The same faults in the other language: what is said depends on nothing else.
    for (const { name, fault } of HOSTILE)
      if (fault !== null) {
        const file = new File([], name);
        const sentence = sentenceOf(desk, file, new DocumentFault({ fault: fault as 'damaged', file: name }));
        expect(sentence).toContain(name);
        expect(/[\u4e00-\u9fff]/.test(sentence.replaceAll(name, ''))).toBe(lang === 'zh');
      }
    await leave();
  }
  expect(said.size).toBe(HOSTILE.filter(({ fault }) => fault !== null).length);
  for (const sentence of said.values()) expect(sentence.match(/[。！]/g)?.length ?? 1).toBeLessThan(4);
  expect('hostile' in window).toBe(false);
});
