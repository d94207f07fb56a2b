import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile';
import { Report, type Issue } from '../../src/build/issue';
import { documentsOf } from '../../src/build/read/documents';
import { readSources } from '../../src/build/read/sources';
import { readTree, type SourceTree } from '../../src/build/read/tree';
import { good, overlaid } from '../fixtures/tree';

const TEXT = 'data/documents/900/text.txt';
const DECLARED = 'data/documents/900/deletions.yaml';
/** The five documents and their seeds alone: all that deletions depend on, and quickly read. */
const real: SourceTree = new Map(
  [...readTree()].filter(([path]) => /^seeds\/|\/(?:text\.txt|document\.yaml|deletions\.yaml)$/.test(path)),
);

/** Faults of reading the documents alone, of the kinds that a deletion may raise. */
function faultsOf(tree: SourceTree): Issue[] {
  const report = new Report();
  documentsOf(readSources(tree, report), report);
  return report.issues.filter(({ code }) => /deletion|subsequence/.test(code));
}

describe('what a text leaves out of its seed is declared', () => {
  it('words out of a sentence are a fault with their place and the cure', () => {
    const [fault] = compile(overlaid({ file: TEXT, from: '(会后补充)', to: '' })).issues.filter(
      ({ code }) => code === 'undeclared-deletion',
    );
    expect(fault).toMatchObject({ file: TEXT, line: 2 });
    expect(fault?.message).toBe('"(会后补充)" of the seed is left out here, and nothing says why');
    expect(fault?.cure).toContain('data/documents/900/deletions.yaml');
  });

  it('a whole paragraph, and a figure cut short, are faults', () => {
    expect(faultsOf(overlaid({ file: TEXT, from: '\n一 铁路', to: '' })).map(({ code }) => code)).toEqual([
      'undeclared-deletion',
    ]);
    const file = 'data/documents/003/text.txt';
    const text = real.get(file)!;
    const short = text.replace('總投資超千億元', '千元');
    expect(short).not.toBe(text);
    const found = faultsOf(new Map([...real, [file, short]]));
    expect(found.map(({ message }) => message)).toEqual([
      '"總投資超" of the seed is left out here, and nothing says why',
      '"億" of the seed is left out here, and nothing says why',
    ]);
  });

  it('romanisation that is not declared is a fault; white space needs no declaring', () => {
    const once = overlaid({ file: DECLARED, from: '- { exact: (qū), why: romanisation }\n', to: '' });
    expect(faultsOf(once).map(({ message }) => message)).toEqual([
      '"(qū)" of the seed is left out here, and nothing says why',
    ]);
    expect(faultsOf(good)).toEqual([]);
  });

  it('what is declared and stands in the text, or is declared twice, is a fault', () => {
    const row = '- { exact: <p></p>, why: debris }';
    const codes = (to: string): string[] =>
      faultsOf(overlaid({ file: DECLARED, from: row, to })).map(({ code, line }) => `${line} ${code}`);
    expect(codes(`${row}\n- { exact: 会后, why: debris }`)).toEqual(['6 deletion-not-made']);
    expect(codes(row.replace(' }', ', times: 2 }'))).toEqual(['5 deletion-not-made']);
    expect(codes(`${row}\n${row}`)).toEqual(['6 duplicate-deletion', '5 deletion-not-made']);
  });

  it('the reason declared is the one that is published', () => {
    const tree = overlaid({ file: DECLARED, from: '<p></p>, why: debris', to: '<p></p>, why: furniture' });
    const whys = compile(tree).catalog.documents[0]?.deletions.map(({ text, why }) => [text, why]);
    expect(whys).toContainEqual(['<p></p>\n', 'furniture']);
  });

  it('no deletion out of the five documents goes unseen (property)', () => {
    const files = [...real.keys()].filter((path) => /^data\/documents\/[^/]+\/text\.txt$/.test(path));
    expect(files).toHaveLength(5);
    const cuts = fc.tuple(
      fc.constantFrom(...files),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.nat(80),
    );
    fc.assert(
      fc.property(cuts, ([file, share, more]) => {
        const points = Array.from(real.get(file)!);
        const at = Math.floor(share * points.length);
        const gone = points.splice(at, more + 1).join('');
        fc.pre(gone.trim() !== '' && !points.join('').endsWith('\n'));
        expect(faultsOf(new Map([...real, [file, points.join('')]])), gone).not.toEqual([]);
      }),
      { numRuns: 45, seed: 2026 },
    );
  });
});
