import { expect, it } from 'vitest';
import { withHome } from '../../../src/app/data/kit-home';

const KIT = '<!doctype html>\n<html data-kit lang="zh-CN"><p data-kit>';

it.each([
  ['https://plans.example/atlas/index.html?f=a#map=1/2/3', 'https://plans.example/atlas/'],
  ['http://10.0.0.7/%E5%9B%BE/?a="b"&c', 'http://10.0.0.7/%E5%9B%BE/'],
])('a kit from %s knows its site', (page, home) => {
  expect(withHome(KIT, page)).toBe(KIT.replace('<html data-kit', `<html data-kit data-home="${home}"`));
});

it.each(['http://localhost:4173/', 'http://127.0.0.1:4173/x/', 'http://[::1]/', 'file:///C:/a.html'])(
  'one from %s leads nowhere',
  (page) => expect(withHome(KIT, page)).toBe(KIT),
);

it('what it was built with stands', () => {
  const built = KIT.replace('data-kit', 'data-kit data-home="https://official.example/"');
  expect(withHome(built, 'https://mirror.example/')).toBe(built);
});
