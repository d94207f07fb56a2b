/** Puts a text on the clipboard, by whichever way the browser has. */

/**
 * Tells whether it is there. `near`: an element beside which a field may stand for a moment; within a dialog that
 * must be one in it, since nothing else can be selected then.
 */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byCommand(text, near);
  }
}

/** The old way, which also works without https and where a page may not use the clipboard by itself. */
function byCommand(text: string, near: HTMLElement): boolean {
  const focused = document.activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position:fixed;inset:0 auto auto 0;width:1px;height:1px;opacity:0;font-size:16px';
  near.append(field);
  try {
    field.select();
    field.setSelectionRange(0, text.length);
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    focused?.focus({ preventScroll: true });
  }
}
