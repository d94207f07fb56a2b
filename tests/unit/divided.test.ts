import { describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile';
import { formatIssue } from '../../src/build/issue';
import { overlaid } from '../fixtures/tree';

const FILE = 'data/basemap/divided.yaml';
const row = (area: string, other: string) =>
  `- area: '${area}'\n  with: ['${area}', '${other}']\n  name: { zh: 青浦区（含新区）, en: Qingpu (with New) }\n` +
  "  since: '2021-04'\n  source: made for tests\n";
function nameOf(adcode: string, whole: string): string | undefined {
  const { catalog, issues } = compile(overlaid({ file: FILE, whole }));
  expect(issues.map(formatIssue)).toEqual([]);
  return catalog.units.find((unit) => unit.adcode === adcode)?.name.zh;
}

describe('an area of the basemap that was divided', () => {
  it('is listed with the new unit', () => {
    expect(nameOf('310118', row('310118', '310199'))).toBe('青浦区（含新区）');
  });
  it('keeps its name where the basemap has the new unit', () => {
    expect(nameOf('310118', row('310118', '320583'))).toBe('青浦区');
  });
  it('changes nothing where the basemap has no such area', () => {
    expect(nameOf('310118', row('330110', '330113'))).toBe('青浦区');
  });
  it('a code in the wrong form is a fault', () => {
    const { issues } = compile(overlaid({ file: FILE, whole: row('3101', '310199') }));
    expect(issues.map(({ code, file, line }) => [code, file, line])).toContainEqual(['bad-value', FILE, 1]);
  });
});
