import { expect, it } from 'vitest';
import { asFields, FEATURE_FIELDS } from '../../src/core/publish/fields';

it('each field has a name of at most ten ASCII letters that no other has', () => {
  const names = asFields(FEATURE_FIELDS).map((field) => field.shortName);
  for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{0,9}$/);
  expect(new Set(names).size).toBe(FEATURE_FIELDS.length);
});
