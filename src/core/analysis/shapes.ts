/** The drawn parts of features put together again: one geometry a feature, as analysis asks for it. */
import type { Geometry, Position } from 'geojson';
import type { Catalog } from '../model/catalog';
import type { Shaped } from './corridor';

/** Of what the map draws: whose it is, which part, and below which zoom it stands for a zone. */
interface DrawnProperties {
  id: string;
  part: string;
  until?: number | undefined;
}

/** `parts`: what the map draws. A sign that stands for a zone or on a line is not its shape. */
export function shapesOf(
  catalog: Catalog,
  parts: readonly { geometry: Geometry | null; properties: DrawnProperties }[],
): Shaped[] {
  const lines = new Map<string, Position[][]>();
  const others = new Map<string, Geometry>();
  for (const { geometry, properties } of parts) {
    if (!geometry) continue;
    const { id, part, until } = properties;
    if (part === 'line' && geometry.type === 'LineString')
      lines.set(id, [...(lines.get(id) ?? []), geometry.coordinates]);
    else if (part === 'area' || (part === 'point' && until === undefined)) others.set(id, geometry);
  }
  return catalog.features.flatMap((feature): Shaped[] => {
    const own = lines.get(feature.id);
    const geometry: Geometry | undefined = own
      ? { type: 'MultiLineString', coordinates: own }
      : others.get(feature.id);
    return geometry ? [{ feature, geometry }] : [];
  });
}
