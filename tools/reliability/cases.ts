/** Troubles reported of other programs, and what holds them here. */
import { CASES } from '../../tests/fixtures/cases';
import { row, table, type Section } from './table';

export function cases(): Section {
  const rows = CASES.map(({ from, input, right, tests, open }, i) => {
    const state = open ? (tests.length ? `in part; open: ${open}` : `open: ${open}`) : 'held';
    return row(
      i + 1,
      from,
      input,
      right,
      tests.map(([file, title]) => `\`${file}\`: ${title}`).join('; '),
      state,
    );
  });
  const held = CASES.filter(({ open }) => !open).length;
  return {
    title: `Troubles reported elsewhere (${CASES.length}, held: ${held})`,
    text:
      'What people of the field have reported of other programs, and the tests of `npm test` that hold the kind here.\n\n' +
      table(['#', 'reported at', 'what was done', 'right', 'tests', 'state'], rows),
    broken: [],
  };
}
