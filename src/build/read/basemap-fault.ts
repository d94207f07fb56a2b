/** Whether files of the basemap are what they should be, before anything is drawn or measured with them. */

type Json = Record<string, unknown>;
const isMap = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const isPosition = (value: unknown): boolean =>
  Array.isArray(value) && value.length >= 2 && value.every((number) => Number.isFinite(number));
/** Arcs are named by number, backwards by its complement. */
const knows = (arcs: number, value: unknown): boolean =>
  Array.isArray(value)
    ? value.every((item) => knows(arcs, item))
    : Number.isInteger(value) && (value as number) < arcs && ~(value as number) < arcs;

/** How deep the numbers of arcs stand in a geometry. */
const DEPTH: Record<string, number> = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };
const depthOf = (value: unknown): number => (Array.isArray(value) ? 1 + depthOf(value[0]) : 0);

/** What is wrong with a TopoJSON that should have these objects, in words; null: nothing. */
export function topologyFault(json: unknown, objects: readonly string[]): string | null {
  if (!isMap(json) || json.type !== 'Topology') return 'it is no TopoJSON';
  const { arcs, transform } = json;
  if (
    !Array.isArray(arcs) ||
    !arcs.every((arc) => Array.isArray(arc) && arc.length > 1 && arc.every(isPosition))
  )
    return 'its arcs are not lists of positions';
  if (
    transform !== undefined &&
    !(isMap(transform) && isPosition(transform.scale) && isPosition(transform.translate))
  )
    return 'its transform is not scale and translate';
  for (const name of objects) {
    const object = isMap(json.objects) ? json.objects[name] : undefined;
    if (!isMap(object) || object.type !== 'GeometryCollection' || !Array.isArray(object.geometries))
      return `it has no collection "${name}"`;
    for (const [i, geometry] of object.geometries.entries()) {
      if (!isMap(geometry)) return `${name}[${i}] is no geometry`;
      if (geometry.type === null) continue;
      const depth = typeof geometry.type === 'string' ? DEPTH[geometry.type] : undefined;
      if (depth === undefined) return `${name}[${i}] is of a type that is not drawn`;
      if (depthOf(geometry.arcs) !== depth || !knows(arcs.length, geometry.arcs))
        return `${name}[${i}] names arcs that are not there`;
    }
  }
  return null;
}

/** The same of the borders of units: each with its code and its names. */
export function unitsFault(json: unknown): string | null {
  const fault = topologyFault(json, ['counties']);
  if (fault) return fault;
  const { geometries } = (json as { objects: { counties: { geometries: Json[] } } }).objects.counties;
  const wrong = geometries.findIndex(
    ({ properties: own }) =>
      !isMap(own) ||
      !/^\d{6}$/.test(String(own.adcode)) ||
      typeof own.name_zh !== 'string' ||
      typeof own.name_en !== 'string' ||
      !(own.former === undefined || Array.isArray(own.former)),
  );
  return wrong < 0 ? null : `counties[${wrong}] has no adcode of six digits, or no name`;
}

/** The same of the names on the basemap. */
export function labelsFault(json: unknown): string | null {
  const list = isMap(json) ? json.labels : json;
  if (!Array.isArray(list)) return 'it is no list of names';
  const wrong = list.findIndex(
    (label) =>
      !isMap(label) ||
      !isMap(label.name) ||
      typeof label.name.zh !== 'string' ||
      !isPosition(label.point) ||
      !Number.isFinite(label.rank),
  );
  return wrong < 0 ? null : `name ${wrong} has no point, rank or text`;
}
