/** Keys that belong to an input method and not to the page. */

/** What a browser calls a key that an input method has taken. */
const TAKEN = 229;

/**
 * Whether a key is the input method's: while it composes, and also the Enter that ends a composition, which some
 * browsers tell of after its end, under the code 229 alone.
 */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === TAKEN;
