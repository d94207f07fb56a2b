/** CSV as other programs read it. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csv, spreadsheetCsv, type Cell } from '../../src/core/publish/csv';

const read = (text: string, bom = false): string[][] => parse(text, { bom, relax_column_count: true });

it('comes back from another reader as it was, whatever stands in a cell', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a,b', 'a"b', 'a\r\nb', '断头路'));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const back = read(csv(['one', 'two'], rows));
      expect(back[0]).toEqual(['one', 'two']);
      const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
      expect(back.slice(1)).toEqual(rows.map((row) => row.map(guarded)));
    }),
  );
});

it.each(['=1+1', '+1', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("x")'])(
  'never begins a cell with what runs: %j',
  (text) => {
    for (const write of [csv, spreadsheetCsv])
      expect(read(write(['name'], [[text]]), true)[1]![0]).toBe(`'${text}`);
  },
);

it('leaves numbers numbers, negative ones too', () => {
  const row: Cell[] = [-1.5, 0, true, null];
  expect(csv(['a', 'b', 'c', 'd'], [row])).toBe('a,b,c,d\r\n-1.5,0,true,\r\n');
});

it.each(['004', '2022-06', '2024-12-26', '1/2', '12:30', '1e5', '000;004', '320509'])(
  'keeps %s a text in the copy for spreadsheets, and as it is for programs',
  (text) => {
    expect(read(spreadsheetCsv(['id'], [[text]]), true)[1]).toEqual([`'${text}`]);
    expect(read(csv(['id'], [[text]]))[1]).toEqual([text]);
  },
);

it('marks only the copy for spreadsheets as UTF-8', () => {
  expect(read(csv(['名称'], []))[0]).toEqual(['名称']);
  expect(spreadsheetCsv(['名称'], [])).toMatch(/^\uFEFF名称/);
});

it('does not touch names that only contain a number', () => {
  for (const text of ['G233 国道', '2号线', '沪宁合(二期)', 'S-1'])
    expect(read(spreadsheetCsv(['name'], [[text]]), true)[1]).toEqual([text]);
});
