/** Links of random states, each opened by a fresh browser: the same set, selection and camera. `ATLAS_STATES`: how many. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { named } from '../../src/core/messages';
import { Catalog } from '../../src/core/model/catalog';
import type { CatalogData } from '../../src/core/model/types';
import { converter, type ScriptTable } from '../../src/core/messages/script';
import { formatLink, parseLink } from '../../src/core/view/link';
import { query } from '../../src/core/view/query';
import { viewsOf } from '../unit/views';
import { listReadable, openPage, useBrowser } from './page';

useBrowser();

const STATES = Number(process.env.ATLAS_STATES ?? 4);
const SEED = 20_261_126;

test(
  `${STATES} states come back`,
  async () => {
    const file = join(inject('folder'), 'data/app/catalog.json');
    const catalog = new Catalog(JSON.parse(readFileSync(file, 'utf8')) as CatalogData);
    const table = readFileSync(join(inject('folder'), 'data/app/hant.json'), 'utf8');
    const traditional = converter(JSON.parse(table) as ScriptTable);
    const states = fc.sample(viewsOf(catalog), { numRuns: STATES, seed: SEED });
    for (const state of states) {
      const link = formatLink(state);
      const page = await openPage(link, { withoutWebgl: true });
      await listReadable(page);
      const back = parseLink(new URL(page.url()).search + new URL(page.url()).hash, catalog).view;
      expect(back, link).toEqual(state);
      const title = page.locator('#feature-title');
      const feature = catalog.feature(state.feature ?? '');
      // A reader, a question or a small window may stand before the panel; never another feature's.
      if (feature && (await title.count())) {
        const name = named(feature.name, state.lang);
        const written = state.script === 'hant' ? traditional(name) : name;
        expect(await title.innerText(), link).toContain(written);
      }
      const shown = query(catalog, state).filter(({ aggregate }) => !aggregate).length;
      const count = page.locator('#list-title');
      if (await count.count())
        expect((await count.textContent())!.match(/\d+/)?.[0], link).toBe(String(shown));
      await page.context().close();
    }
  },
  20_000 + STATES * 5000,
);
