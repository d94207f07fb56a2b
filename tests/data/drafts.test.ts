/** A draft of a document becomes files of the atlas that pass the check as they are; and the engine keeps its measure. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile';
import { formatIssues } from '../../src/build/issue';
import { readTree } from '../../src/build/read/tree';
import { draftFolder, draftId } from '../../src/core/draft/folder';
import { knownAtlas } from '../../src/core/draft/known';
import { proposeAll } from '../../src/core/draft/propose';
import { readPasted } from '../../src/core/draft/read/read';
import { isFault } from '../../src/core/draft/read/types';
import { readAtlas, readGazetteer, variantsIn } from '../../tools/draft/atlas';
import { goldOfAtlas, goldOfFolder } from '../../tools/draft/gold';
import { without } from '../../tools/draft/leave-out';
import { measure, type Score, type Share } from '../../tools/draft/measure';

/** Documents with gold lists that are not part of the repository. */
const GOLD = process.env.DRAFT_GOLD ?? '../shared/newdocs';
const gazetteer = readGazetteer();
const { catalog, texts } = readAtlas();

const share = (scores: readonly Score[], of: (score: Score) => Share): number => {
  const all = scores.map(of);
  return all.reduce((sum, { right }) => sum + right, 0) / all.reduce((sum, { of: n }) => sum + n, 0);
};

describe('the folder of a draft', () => {
  const DOCUMENTS: [string, string][] = [
    [
      'a report with furniture, known and new things, inside the sheet and outside',
      `首页\n>\n某省政府工作报告\n【字体：\n大\n中\n小\n】\n2026年1月20日\n现在，我代表省人民政府向大会报告工作。\n一、2025年工作回顾\n` +
        `沪苏湖高铁、成达万高铁加快建设，徐州—宿州—蚌埠、枣庄—临沂等城际铁路前期工作有序推进。徐州观音机场二期建成投运。\n` +
        `打通省际断头路8条，深化长三角生态绿色一体化发展示范区（以下简称示范区）建设。推进示范区建设。\n` +
        `二、2026年重点工作\n开工建设泸州至遵义铁路、G524国道，谋划水上巴士，建成“田园五镇”乡村振兴先行区。设立淮海协同区，范围包括青浦区、吴江区、嘉善县。支持铁路沿线开发区、园区发展。\n打印本页\n某省政府工作报告`,
    ],
    [
      'an English memorandum without a date',
      'Memorandum of Understanding on an Asia–Gulf Economic Corridor\nThe parties commit to work together to establish the Asia–Gulf Economic Corridor (AGEC). ' +
        'The AGEC will be comprised of the east corridor and the northern corridor. It will include a railway between the ports of both.',
    ],
    ['one of the five again, as if it were new', texts.get('004')!],
    ['nothing that names infrastructure', '今天天气很好，大家都很高兴，我们去公园散步。'],
  ];
  const drafts = DOCUMENTS.map(([about, pasted]) => {
    const read = readPasted(pasted);
    if (isFault(read)) throw new Error(read.fault);
    const atlas = knownAtlas(catalog, variantsIn(read.text));
    return {
      about,
      pasted,
      id: draftId(read.text),
      ...read,
      proposals: proposeAll(read.text, atlas, gazetteer),
    };
  });
  // All of them put into data/ at once: compiling is what takes the time.
  const made = compile(
    new Map([
      ...readTree(),
      ...drafts.flatMap((draft) => [...draftFolder(draft, { received: '2026-02-01' })]),
    ]),
  );
  it('passes the check as it is', () => expect(formatIssues(made.issues)).toMatch(/^0 faults/));

  it.each(drafts)(
    '$about: has each proposal as a passage, and what was left out',
    ({ id, pasted, proposals }) => {
      const document = made.catalog.documents.find((candidate) => candidate.id === id)!;
      expect(document.deletions.some(({ why }) => why === 'furniture')).toBe(pasted.includes('打印本页'));
      const passages = made.catalog.annotations.filter((annotation) => annotation.document === id);
      const told = passages.map(({ exact, position }) => `${exact} ${position.start}`);
      expect(told.sort()).toEqual(proposals.map(({ name, start }) => `${name} ${start}`).sort());
    },
  );
});

describe('the measure of docs/drafting.md', () => {
  it('holds on the five documents, each left out of the atlas', () => {
    const scores = goldOfAtlas(catalog, texts).map((document) => {
      const atlas = without(catalog, document.id, variantsIn(document.text));
      const ids = new Set(atlas.features.map(({ id }) => id));
      return measure(document, proposeAll(document.text, atlas, gazetteer), (id) => ids.has(id));
    });
    expect(share(scores, ({ recallMust }) => recallMust)).toBeGreaterThanOrEqual(0.92);
    expect(share(scores, ({ precision }) => precision)).toBeGreaterThanOrEqual(0.85);
    expect(share(scores, ({ statusStrict }) => statusStrict)).toBeGreaterThanOrEqual(0.85);
    expect(share(scores, ({ sure }) => sure.high)).toBeGreaterThanOrEqual(0.95);
  });
  it.skipIf(!existsSync(GOLD))('holds on documents with gold lists, where they are at hand', () => {
    const scores = goldOfFolder(GOLD).map((document) =>
      measure(
        document,
        proposeAll(document.text, knownAtlas(catalog, variantsIn(document.text)), gazetteer),
        () => false,
      ),
    );
    expect(share(scores, ({ recallMust }) => recallMust)).toBeGreaterThanOrEqual(0.85);
    expect(share(scores, ({ precision }) => precision)).toBeGreaterThanOrEqual(0.75);
    expect(share(scores, ({ layer }) => layer)).toBeGreaterThanOrEqual(0.9);
    expect(share(scores, ({ statusLenient }) => statusLenient)).toBeGreaterThanOrEqual(0.8);
    expect(share(scores, ({ sure }) => sure.high)).toBeGreaterThanOrEqual(0.95);
  });
});
