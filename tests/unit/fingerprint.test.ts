import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprint } from '../../src/core/model/fingerprint';
import { readTree } from '../../src/build/read/tree';

const texts = [...readTree()].filter(([path]) => path.endsWith('/text.txt')).map(([, text]) => text);

it('changes with any change of a document: a character, line ends, the end, the order (property)', () => {
  const marks = new Set(texts.map(fingerprint));
  expect(marks.size).toBe(texts.length);
  const edits = fc.tuple(
    fc.constantFrom(...texts),
    fc.nat(2000),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(edits, ([text, at, put]) => {
      const other = text.slice(0, at) + put + text.slice(at + 1);
      fc.pre(other !== text);
      expect(fingerprint(other)).not.toBe(fingerprint(text));
    }),
  );
  for (const text of texts)
    for (const other of [
      text.replaceAll('\n', '\r\n'),
      text.slice(0, -1),
      `${text}\n`,
      text.slice(1) + text[0]!,
    ])
      expect(fingerprint(other)).not.toBe(fingerprint(text));
});

it('is sixteen hex digits, the same everywhere', () => {
  expect(fingerprint('')).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprint('沪苏湖')).toBe(fingerprint('沪苏湖'));
  expect(fingerprint('甲乙')).not.toBe(fingerprint('乙甲'));
});
