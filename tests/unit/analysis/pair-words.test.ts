/** The count of what crosses a border: a zone that spans it is no crossing "being built". */
import { expect, it } from 'vitest';
import '../../../src/core/messages/all';
import { pairView } from '../../../src/core/analysis/pair';
import { crossingsTold } from '../../../src/core/analysis/pair-words';
import type { BorderCrossing } from '../../../src/core/analysis/crossings';
import type { Catalog } from '../../../src/core/model/catalog';
import type { Feature, LayerId, Status } from '../../../src/core/model/types';

const KINDS: Record<string, [LayerId, Status]> = {
  railway: ['rail', 'under-construction'],
  road: ['highway', 'opened'],
  belt: ['cooperation-zone', 'under-construction'],
};
const features = Object.entries(KINDS).map(
  ([id, [layer, status]]) => ({ id, layer, now: { status }, provinces: [] }) as unknown as Feature,
);
const view = (ids: string[]) =>
  pairView(
    { features, feature: (id: string) => features.find((one) => one.id === id) } as unknown as Catalog,
    {
      crossings: ids.map(
        (feature) => ({ id: feature, feature, pair: ['江苏', '山东'] }) as unknown as BorderCrossing,
      ),
      borders: [],
    },
    ['江苏', '山东'],
    null,
    ({ now }) => now.status,
  );

it.each([
  [['railway', 'road', 'belt'], '线路跨越 2 处（已建成 1，在建 1），合作带跨越 1 处'],
  [['railway'], '线路跨越 1 处（在建 1）'],
  [['belt'], '合作带跨越 1 处'],
  [[], ''],
])('%j', (ids, told) => {
  expect(crossingsTold(view(ids), 'zh')).toBe(told);
});

it('in English', () => {
  expect(crossingsTold(view(['railway', 'road', 'belt']), 'en')).toBe(
    '2 line crossings (1 open, 1 being built) and 1 of cooperation belts',
  );
});
