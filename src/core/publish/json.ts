/** JSON text that is the same for the same content, one feature or item a line so that versions can be compared. */

/** Compact JSON with a final line break. */
export function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** JSON that people read, indented. */
export function readableJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A GeoJSON FeatureCollection (RFC 7946), one feature a line; `members` are foreign members. */
export function featureCollection(
  features: readonly unknown[],
  members: Record<string, unknown> = {},
): string {
  const head = JSON.stringify({ type: 'FeatureCollection', ...members }).slice(0, -1);
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `${head},"features":[\n${lines}${lines ? '\n' : ''}]}\n`;
}
