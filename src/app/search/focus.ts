/** Where the keyboard goes: to what was chosen, and back to the search box. */

const PATIENCE_MS = 2000;
const STEP_MS = 50;

/**
 * Something of the page takes the focus as soon as it is there; a text may have to be fetched first. `showing`:
 * its panel is scrolled to it, with what stands right above it, such as the sentence above the list.
 */
export function focusOn(selector: string, showing = false, waited = 0): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (element) {
    if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    if (showing) (element.previousElementSibling ?? element).scrollIntoView({ block: 'start' });
  } else if (waited < PATIENCE_MS) setTimeout(() => focusOn(selector, showing, waited + STEP_MS), STEP_MS);
}

/** Whether a key asks for the search box: / outside of what is typed in, Ctrl+K or ⌘K anywhere. */
export function asksForSearch(event: KeyboardEvent): boolean {
  const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
  if (key === '/') return !typing && !ctrlKey && !metaKey && !altKey;
  return key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !shiftKey && !altKey;
}
