/** Each reported trouble that is called held is held by tests that are there. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { CASES } from '../fixtures/cases';
import { OTHERS } from '../fixtures/page-faults';

const ROOT = resolve(import.meta.dirname, '../..');
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

it.each(CASES)('$from', ({ tests, open }) => {
  expect(tests.length > 0 || open).toBeTruthy();
  for (const [file, title] of tests) expect(textOf(file), title).toContain(title);
});

it('faults of the page name tests that are there', () => {
  for (const { test } of OTHERS)
    if (test.includes('/')) expect(textOf(test)).toMatch(/\bit(?:\.each)?\(|\btest\(/);
    else expect(textOf('tests/e2e/faults.test.ts')).toContain(test);
});
