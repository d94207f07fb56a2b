import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { copiedRows } from '../../src/core/publish/copied-rows';

const rows = [
  ['=HYPERLINK("http://x")', '004'],
  ['@sum', '+1'],
  ['-2', '一行\n两行\t三'],
  ['<b>粗</b> & "引"', '± 1.2 公里'],
];

it('carries a table and lines with tabs, and nothing that a spreadsheet would run', () => {
  const { html, plain } = copiedRows(['名称', '值'], rows);
  const read = Papa.parse<string[]>(plain, { delimiter: '\t', quoteChar: '\u0000' }).data;
  expect(read).toEqual([
    ['名称', '值'],
    [`'=HYPERLINK("http://x")`, '004'],
    ["'@sum", "'+1"],
    ["'-2", '一行 两行 三'],
    ['<b>粗</b> & "引"', '± 1.2 公里'],
  ]);
  const cells = [...html.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, text]) => text);
  expect(cells).toHaveLength(10);
  expect(cells[2]).toBe("'=HYPERLINK(&quot;http://x&quot;)");
  expect(cells[8]).toBe('&lt;b&gt;粗&lt;/b&gt; &amp; &quot;引&quot;');
  expect(html).toContain('mso-number-format');
});
