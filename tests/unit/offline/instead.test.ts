import { expect, it } from 'vitest';
import { insteadOf } from '../../../src/app/offline/instead';

it.each([
  ['f/caohejing-haining/', '', '?f=caohejing-haining'],
  ['f/caohejing-haining/en/', 'layers=rail', '?f=caohejing-haining&lang=en&layers=rail'],
  ['d/004/', '', '?doc=004'],
  ['b/js-sd/en/', '', '?pair=js-sd&lang=en'],
  ['c/320300/', '', '?at=320300'],
  ['d/004/zh-hant/index.html', '', '?doc=004&lang=zh-hant'],
])('%s with "%s" leads to %s', (path, more, link) => expect(insteadOf(path, more)).toBe(link));
