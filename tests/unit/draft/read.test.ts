/** Files → text: encodings, formats, what is left out and can be put back, and one fault for what can't be read. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { restored } from '../../../src/core/draft/read/canonical';
import { decode } from '../../../src/core/draft/read/encoding';
import { pdfLines, type PdfModule } from '../../../src/core/draft/read/pdf';
import { readFile, readPasted } from '../../../src/core/draft/read/read';
import { isFault, type Fault, type ReadText } from '../../../src/core/draft/read/types';
import { message } from '../../../src/core/messages';

const pdfjs = (): Promise<PdfModule> => import('pdfjs-dist/legacy/build/pdf.mjs');
const read = (name: string, bytes: Uint8Array | string): Promise<ReadText | Fault> =>
  readFile({ name, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes }, pdfjs);
const textOf = async (name: string, bytes: Uint8Array | string): Promise<string> => {
  const done = await read(name, bytes);
  if (isFault(done)) throw new Error(done.fault);
  expect(restored(done.text, done.deletions)).toBe(done.received);
  return done.text;
};
const hex = (digits: string): Uint8Array =>
  Uint8Array.from(digits.match(/../g)!, (pair) => parseInt(pair, 16));
const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from(text).flatMap((c) =>
      little ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8] : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255],
    ),
  );

const GB =
  'bcd3bfecbda8c9e8f0aed6dbccfac2b7a3accdc6bdf8bcced0cbbbfab3a1b5c4c7b0c6dab9a4d7f7a3acd5e2cac7ced2c3c7b6d4b9fabcd2bacdc8cbc3f1b5c4d2bbb8f6d2aac7f3a1a3';

describe('encodings', () => {
  const text = '加快建设甬舟铁路\nA 100 km line\n';
  it('knows UTF-8 and UTF-16, with and without their marks', () => {
    expect(decode(strToU8(text))).toEqual({ text, encoding: 'utf-8' });
    expect(decode(Uint8Array.from([0xff, 0xfe, ...utf16(text, true)]))?.text).toBe(text);
    expect(decode(Uint8Array.from([0xfe, 0xff, ...utf16(text, false)]))?.text).toBe(text);
    expect(decode(utf16(text, true))?.encoding).toBe('utf-16le');
    expect(decode(utf16(text, false))?.encoding).toBe('utf-16be');
  });
  it('knows GB18030 from what it says', () => {
    expect(decode(hex(GB))).toMatchObject({ encoding: 'gb18030' });
    expect(decode(hex(GB))!.text).toMatch(/^加快建设甬舟铁路，推进嘉兴机场/);
  });
  it('takes bytes that are no text for none', () =>
    expect(decode(Uint8Array.from([1, 2, 0, 0, 3, 0, 0, 0, 200]))).toBeNull());
});

describe('formats', () => {
  it('text: furniture, repeated title and marks are left out, the rest stays', async () => {
    const received =
      '首页\n>\n某省政府工作报告\n【字体：\n大\n中\n小\n】\n  加快建设甬舟铁路。\r\n\n某省政府工作报告\n责任编辑：\n打印本页';
    expect(await textOf('a.txt', received)).toBe('某省政府工作报告\n加快建设甬舟铁路。');
  });
  it('Markdown: marks go; hard-wrapped English lines are one', async () => {
    const text = await textOf(
      'a.md',
      '---\ntitle: "A memorandum"\n---\n# A memorandum\n\nThe parties agree to build the railway that joins the one\ncity with the other city, and the port with the border, so\nthat goods may travel between them without any change of\ntrain on the way from the coast.\n',
    );
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toContain('joins the one city with');
  });
  it('HTML: the article stays, the page around it goes, no script runs', async () => {
    const paragraph =
      '为深入实施区域协调发展战略，现就有关事项提出意见，加快建设甬舟铁路，推进杭温高铁项目建设，促进沿线地区合作发展。';
    const html = `<html><head><title>意见</title><script>globalThis.ran = true</script></head><body>
      <nav><ul><li>首页</li><li>政务公开</li></ul></nav>
      <div class="article"><h1>关于铁路建设的意见</h1>${`<p>${paragraph}</p>`.repeat(1)}${Array.from({ length: 8 }, (_, i) => `<p>第${i}条。${paragraph}</p>`).join('')}</div>
      <div class="footer"><a href="#">关于我们</a> <a href="#">网站地图</a></div></body></html>`;
    const text = await textOf('a.html', html);
    expect(text).toContain('第7条。');
    expect(text).not.toContain('网站地图');
    expect(text).not.toContain('ran = true');
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
  });
  it('Word: paragraphs, tables and notes, without what a revision took out', async () => {
    const xml = `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>关于铁路的</w:t></w:r><w:r><w:t>通知</w:t></w:r></w:p>
      <w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t xml:space="preserve">加快建设甬舟铁路 &amp; 机场。</w:t></w:r></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>表内杭温高铁</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`;
    const file = zipSync({ 'word/document.xml': strToU8(xml), '[Content_Types].xml': strToU8('<x/>') });
    expect(await textOf('a.docx', file)).toBe('关于铁路的通知\n加快建设甬舟铁路 & 机场。\n表内杭温高铁');
  });
  it('PDF: its text layer, lines of a paragraph joined', async () => {
    expect(
      await textOf(
        'a.pdf',
        pdf(['The parties agree to build a railway between the two', 'cities and a port at its end.']),
      ),
    ).toBe('The parties agree to build a railway between the two cities and a port at its end.');
  });
  it('pasted text', () =>
    expect(readPasted('加快建设甬舟铁路。')).toMatchObject({
      text: '加快建设甬舟铁路。',
      meta: { format: 'pasted' },
    }));
});

describe('one fault each', () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(8_000_000) });
  const cases: [string, Uint8Array | string, Fault['fault']][] = [
    ['a.txt', '', 'empty'],
    ['a.txt', ' \n\n ', 'empty'],
    ['a.txt', '123 456\n—', 'no-words'],
    ['a.txt', hex('89504e470d0a1a0a'), 'picture'],
    ['a.docx', hex('ffd8ffe000104a46'), 'picture'],
    ['a.docx', hex('d0cf11e0a1b11ae1'), 'old-word'],
    ['a.docx', hex('504b0304ffffffff'), 'damaged'],
    ['a.zip', zipSync({ 'x.txt': strToU8('x') }), 'archive'],
    ['a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'spreadsheet'],
    ['a.docx', bomb, 'bomb'],
    ['a.gz', hex('1f8b0800'), 'archive'],
    ['a.pdf', '%PDF-1.7 nothing else', 'damaged'],
    ['a.pdf', pdf([]), 'scanned'],
    ['a.bin', Uint8Array.from([7, 0, 0, 1, 0, 0, 0, 255]), 'unknown'],
    ['a.txt', new Uint8Array(50_000_001), 'too-large'],
    ['a.txt', '铁'.repeat(2_000_001), 'text-too-long'],
  ];
  it.each(cases)('%s (%#): %s', async (name, bytes, code) => {
    expect(await read(name, bytes)).toEqual({ fault: code, file: name });
    for (const lang of ['zh', 'en'] as const)
      expect(message(lang, `draft.fault.${code}`, { file: name })).toContain(name);
  });
  it('a password', async () => {
    const refuse = {
      getDocument: () => ({
        promise: Promise.reject(Object.assign(new Error('x'), { name: 'PasswordException' })),
      }),
    };
    expect(await pdfLines(new Uint8Array(4), refuse)).toBe('password');
  });
  it('lone surrogates and marks of direction are read past', () => {
    const done = readPasted('\u202e加快建设\ud800甬舟铁路。');
    expect(isFault(done) ? null : done.text).toContain('\ufffd甬舟铁路');
  });
});

/** A PDF of one page with these lines of Latin text. */
function pdf(lines: readonly string[]): Uint8Array {
  const content = lines.map((line, i) => `BT /F1 12 Tf 72 ${700 - i * 14} Td (${line}) Tj ET`).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let out = '%PDF-1.4\n';
  const at = objects.map((object, i) => {
    const start = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = out.length;
  out += `xref\n0 6\n0000000000 65535 f \n${at.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')}`;
  return strToU8(`${out}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF`);
}
