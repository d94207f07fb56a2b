/**
 * Links outlive releases. When a parameter is renamed or changes its meaning, a dated migration
 * here turns the old form into the new one; a migration is never removed.
 */
interface Migration {
  since: string;
  why: string;
  apply(params: URLSearchParams): void;
}

const MIGRATIONS: readonly Migration[] = [];

/** The same parameters in today's words. The input is not changed. */
export function migrate(params: URLSearchParams): URLSearchParams {
  const result = new URLSearchParams(params);
  for (const migration of MIGRATIONS) migration.apply(result);
  return result;
}
