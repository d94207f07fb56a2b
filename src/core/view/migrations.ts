/**
 * Links outlive releases. When a parameter is renamed or changes its meaning, a dated migration
 * here turns the old form into the new one; a migration is never removed.
 */
interface Migration {
  since: string;
  why: string;
  apply(params: URLSearchParams): void;
}

const MIGRATIONS: readonly Migration[] = [
  {
    since: '2026-11-25',
    why: 'A status was what documents say; now the map shows what stands, unless it is asked otherwise.',
    apply(params) {
      if (params.has('status') && !params.has('as')) params.set('as', 'said');
    },
  },
  {
    since: '2026-11-25',
    why: 'The event "changed" became two: progress made, and a new name.',
    apply(params) {
      const since = params.get('since');
      if (since === null) return;
      const events = since
        .split(',')
        .flatMap((event) => (event === 'changed' ? ['progress', 'renamed'] : event));
      params.set('since', events.join(','));
    },
  },
];

/** The same parameters in today's words. The input is not changed. */
export function migrate(params: URLSearchParams): URLSearchParams {
  const result = new URLSearchParams(params);
  for (const migration of MIGRATIONS) migration.apply(result);
  return result;
}
