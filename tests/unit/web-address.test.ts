import { expect, it } from 'vitest';
import { webAddress } from '../../src/core/text/web-address';

it.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:x',
  'java\nscript:x',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc',
  '//host/x',
  'https:',
  'http:\n//x y',
  '',
  null,
  undefined,
])('is no address to follow: %j', (url) => expect(webAddress(url)).toBeNull());
it.each(['https://example.org/新闻?a=1#b', 'http://example.org', 'HTTPS://EXAMPLE.ORG/'])(
  '%s is one',
  (url) => expect(webAddress(url)).toBe(url),
);
