import { describe, expect, it } from 'vitest';
import { idsOf, listed, PUBLISHED_IDS } from '../../src/build/check/published-ids';
import { compile } from '../../src/build/compile';
import { Report } from '../../src/build/issue';
import { readSources } from '../../src/build/read/sources';
import { readTree } from '../../src/build/read/tree';
import { good, overlaid, type Overlay } from '../fixtures/tree';

const idsNow = idsOf(readSources(good, new Report()));
const LIST: Overlay = { file: PUBLISHED_IDS, whole: `# head\n${idsNow.join('\n')}\n` };
const ROAD = 'data/features/disconnected-road/border-road.yaml';
const NOTES = 'data/documents/900/annotations.yaml';

function found(...changes: Overlay[]): string[] {
  const { issues, warnings } = compile(overlaid(...changes));
  return [...issues, ...warnings]
    .filter(({ code }) => code === 'vanished-id' || code === 'unlisted-id')
    .map(({ code, file, line, message }) => `${code} ${file}:${line} ${message}`);
}

describe('ids that were published', () => {
  it('are no fault while all are there, and without a list', () => {
    expect(found(LIST)).toEqual([]);
    expect(found()).toEqual([]);
  });
  it('that vanished are a fault on their line: a feature, a document, a passage', () => {
    const gone = ['document 901', 'feature gone-road', 'passage 900/gone'];
    const whole = `${gone.join('\n')}\n${idsNow.join('\n')}\n`;
    expect(found({ file: PUBLISHED_IDS, whole })).toEqual(
      gone.map((id, i) => `vanished-id ${PUBLISHED_IDS}:${i + 1} "${id}" was published and is gone`),
    );
  });
  it('a renamed feature is a fault until it keeps its former id, a renamed passage one', () => {
    const renamed = { file: NOTES, from: '- id: railway-again', to: '- id: railway-2' };
    expect(found(LIST, renamed)[0]).toContain('"passage 900/railway-again" was published and is gone');
    const moved: Overlay[] = [
      { file: ROAD, gone: true },
      {
        file: ROAD.replace('border-road', 'edge-road'),
        whole: good.get(ROAD)!.replace('id: border-road', 'id: edge-road'),
      },
      { file: NOTES, from: '[border-road]', to: '[edge-road]' },
    ];
    expect(found(LIST, ...moved)[0]).toContain('"feature border-road" was published and is gone');
    const kept = moved.with(1, {
      ...moved[1]!,
      whole: `${moved[1]!.whole!.trimEnd()}\nformer_ids: [border-road]\n`,
    });
    expect(found(LIST, ...kept)).toEqual([
      `unlisted-id ${PUBLISHED_IDS}:1 1 ids are not in the list yet, the first "feature edge-road"`,
    ]);
  });
  it('a feature whose file is broken has not vanished', () => {
    expect(found(LIST, { file: ROAD, from: 'kind:', to: 'kin:' })).toEqual([]);
  });
  it('all of the atlas are in its list', () => {
    const tree = readTree();
    const list = new Set(listed(tree.get(PUBLISHED_IDS)!));
    expect(idsOf(readSources(tree, new Report())).filter((id) => !list.has(id))).toEqual([]);
  });
});
