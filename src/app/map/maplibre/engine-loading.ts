/**
 * The engine and MapLibre with it, as large as all the rest of the page. Imported as soon as this module is,
 * so that it is made ready while the picture that came with the page is being painted.
 */
export const engineLoading = import('./engine');
// Who waits for it learns of a failure; that nobody waits yet is no fault.
engineLoading.catch(() => undefined);
