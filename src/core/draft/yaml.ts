/** Writes YAML that every reader of it reads alike: every text in JSON's quotes, nothing left to guess. */
export type Yaml = string | number | boolean | readonly Yaml[] | { readonly [key: string]: Yaml };

/** A list of records, one a block; an empty list is []. */
export const list = (items: readonly Yaml[]): string =>
  items.length === 0 ? '[]\n' : items.map((item) => `- ${block(item, 2)}\n`).join('');

export const record = (value: { readonly [key: string]: Yaml }): string => `${block(value, 0)}\n`;

function block(value: Yaml, indent: number): string {
  if (typeof value !== 'object' || Array.isArray(value)) return inline(value);
  return Object.entries(value)
    .map(([key, item]) => {
      const nested = typeof item === 'object' && !Array.isArray(item);
      return nested
        ? `${key}:\n${' '.repeat(indent + 2)}${block(item, indent + 2)}`
        : `${key}: ${inline(item)}`;
    })
    .join(`\n${' '.repeat(indent)}`);
}

function inline(value: Yaml): string {
  if (Array.isArray(value)) return `[${(value as readonly Yaml[]).map(inline).join(', ')}]`;
  return JSON.stringify(value);
}
