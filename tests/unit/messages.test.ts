import { describe, expect, it } from 'vitest';
import { message, named } from '../../src/core/messages';
import { en } from '../../src/core/messages/en';
import { zh } from '../../src/core/messages/zh';

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('messages', () => {
  it('have the same keys in both languages', () =>
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort()));
  it.each(Object.keys(zh) as (keyof typeof zh)[])('%s is filled in alike in both', (key) => {
    expect(zh[key].trim()).not.toBe('');
    expect(en[key].trim()).not.toBe('');
    expect(holes(en[key])).toEqual(holes(zh[key]));
  });
  it('fill placeholders, and leave one without a value visible', () => {
    expect(message('en', 'list.count', { n: 3 })).toContain('3');
    expect(message('en', 'list.count')).toContain('{n}');
  });
  it('fall back to the other language’s name', () => {
    expect(named({ zh: '沪苏湖' }, 'en')).toBe('沪苏湖');
    expect(named({ zh: '沪苏湖', en: 'Husuhu' }, 'en')).toBe('Husuhu');
  });
});
