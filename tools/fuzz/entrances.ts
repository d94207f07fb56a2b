/**
 * Every entrance by which something from outside comes in, one row each. A new entrance (a dropped file, a briefing
 * that is read back) is a row here: what comes in, what must hold, and what is done with a case.
 */
import { compile } from '../../src/build/compile';
import { readTree } from '../../src/build/read/tree';
import { Catalog } from '../../src/core/model/catalog';
import { anchoring } from './anchoring';
import { importedBriefings } from './briefings';
import { dataFiles } from './data-files';
import { draftFiles, draftTexts } from './drafts';
import type { Entrance } from './entrance';
import { links } from './links';
import { ownLayers } from './own-layers';

let real: ReturnType<typeof compile> | null = null;
const atlas = () => (real ??= compile(readTree('data')));
const catalog = () => new Catalog(atlas().catalog);
const textsOfAll = () => atlas().catalog.documents.map(({ id }) => atlas().files.get(`texts/${id}.txt`)!);

export const ENTRANCES: readonly Entrance[] = [
  {
    id: 'links',
    what: 'any link gives a view of what is there, and comes back the same',
    few: 1000,
    property: () => links(catalog()),
  },
  {
    id: 'anchoring',
    what: 'a quote in a changed text: the same words, or orphaned with the reason',
    few: 2000,
    property: () => anchoring(catalog(), (id) => atlas().files.get(`texts/${id}.txt`)!),
  },
  {
    id: 'data-files',
    what: 'faulty files of data/: told with file, place and cure; what is accepted is built',
    few: 60,
    property: () => dataFiles(readTree('tests/fixtures/good/data')),
  },
  {
    id: 'dropped-files',
    what: 'a file dropped on the page: the same names and places, or told; a hostile string is a name',
    few: 2000,
    property: ownLayers,
  },
  {
    id: 'briefings',
    what: 'a briefing from a file or a link: the same one, or told; no link that leads elsewhere',
    few: 1000,
    property: importedBriefings,
  },
  {
    id: 'draft-texts',
    what: 'a text pasted as a draft: proposals in its own words, all that it left out said, or told',
    few: 60,
    property: () => draftTexts(atlas().catalog, textsOfAll()),
  },
  {
    id: 'draft-files',
    what: 'a draft handed on or kept: the same one, or told as none; no link or file that leads elsewhere',
    few: 400,
    property: () => draftFiles(atlas().catalog),
  },
];
