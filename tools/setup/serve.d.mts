/** Serves a built site; see serve.mjs. */
export function serve(options: {
  folder: string;
  port: number;
  host: string;
  fallback: boolean;
}): Promise<{ address: string; close: () => Promise<void> }>;

/** Sent with every answer, by name; `online`: basemaps may come from other hosts. */
export function securityHeaders(online?: boolean): Record<string, string>;
