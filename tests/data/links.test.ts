/** The archive of links: what each restored when it was written down, it restores for ever. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Catalog } from '../../src/core/model/catalog';
import { formatLink, parseLink } from '../../src/core/view/link';
import { PARAMETERS } from '../../src/core/view/parameters';
import { START, type View } from '../../src/core/view/view';
import { compiledAtlas } from '../fixtures/compiled-atlas';

interface Archived {
  link: string;
  restores: Partial<Omit<View, 'filter'>> & { filter?: Partial<View['filter']> };
  notices?: string[];
  foreign?: string[];
}

const archive = parse(readFileSync('tests/fixtures/links.yaml', 'utf8')) as Archived[];
let catalog: Catalog;
beforeAll(() => {
  catalog = new Catalog(compiledAtlas().catalog);
}, 60_000);

describe('the archive of links', () => {
  it.each(archive)('$link', ({ link, restores, notices = [], foreign = [] }) => {
    const read = parseLink(link, catalog);
    const expected = { ...START, ...restores, filter: { ...START.filter, ...restores.filter } };
    expect(read.view).toEqual(expected);
    // In which order they are told is nobody's concern.
    const told = read.notices.map(({ code, param, value }) => `${code} ${param} ${value}`);
    expect(told.sort()).toEqual([...notices].sort());
    expect(read.foreign.query.map((pair) => pair.join('='))).toEqual(foreign);
    // Written anew it is a link of today that restores the same.
    expect(parseLink(formatLink(read.view, read.foreign), catalog)).toMatchObject({
      view: expected,
      notices: [],
    });
  });

  it('has every parameter, and what cannot be read', () => {
    const names = new Set(
      archive.flatMap(({ link }) =>
        [...new URLSearchParams(link.replace('#', '&').replace(/^\?/, ''))].map(([name]) => name),
      ),
    );
    expect(PARAMETERS.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
    expect(archive.length).toBeGreaterThan(40);
    expect(archive.filter(({ notices }) => notices).length).toBeGreaterThan(5);
  });
});
