/** Lines that run together are told apart: no two of them lie in the same lane of the same stretch. */
import { beforeAll, expect, test } from 'vitest';
import type { Feature, LineString } from 'geojson';
import { compile } from '../../src/build/compile';
import { readTree } from '../../src/build/read/tree';
import type { MapProperties } from '../../src/core/model/types';

let lines: Feature<LineString, MapProperties>[] = [];
beforeAll(() => {
  const map = JSON.parse(compile(readTree()).files.get('app/lines.geojson')!) as { features: Feature[] };
  lines = map.features.filter(({ properties }) => properties?.part === 'line') as typeof lines;
}, 60_000);

test('coincident legs are drawn at different offsets', () => {
  const legs = new Map<string, Map<string, number>>();
  for (const { geometry, properties } of lines)
    geometry.coordinates.slice(1).forEach((to, i) => {
      const from = geometry.coordinates[i]!;
      const forward = from.join() < to.join();
      const key = forward ? `${from.join()} ${to.join()}` : `${to.join()} ${from.join()}`;
      // A lane is to the right of the part's own direction: turned round, its sign turns too.
      const users = legs.get(key) ?? new Map<string, number>();
      legs.set(key, users.set(properties.id, forward ? properties.lane : -properties.lane));
    });
  const shared = [...legs].filter(([, users]) => users.size > 1);
  expect(shared.length).toBeGreaterThan(20);
  const same = shared.filter(([, users]) => new Set(users.values()).size < users.size);
  expect(same.map(([key, users]) => `${key}: ${[...users.keys()].join(', ')}`)).toEqual([]);
});
