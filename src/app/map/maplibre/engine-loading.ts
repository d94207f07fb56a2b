/**
 * The engine and MapLibre with it, as large as all the rest of the page. Asked for as soon as this module is,
 * so that it is made ready while the picture that came with the page is being painted. What failed is asked for
 * again the next time.
 */
type Engine = typeof import('./engine');
let loading: Promise<Engine> | null = null;

export function loadEngine(): Promise<Engine> {
  loading ??= import('./engine').catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

// Who waits for it learns of a failure; that nobody waits yet is no fault.
loadEngine().catch(() => undefined);
