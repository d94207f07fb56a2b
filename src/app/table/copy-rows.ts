/** Rows of the table on the clipboard, as a table and as lines with tabs. */
import type { Catalog } from '../../core/model/catalog';
import type { Feature } from '../../core/model/types';
import { message } from '../../core/messages';
import { copiedRows, type CopiedRows } from '../../core/publish/copied-rows';
import { cell } from '../../core/view/cells';
import type { View } from '../../core/view/view';

/** Those features in the columns of the view, with their heading. */
export const rowsOf = (catalog: Catalog, view: View, features: readonly Feature[]): CopiedRows =>
  copiedRows(
    view.columns.map((key) => message(view.lang, `table.${key}`)),
    features.map((feature) => view.columns.map((key) => cell(catalog, view, feature, key))),
  );

/** Puts rows into a copy that the browser is about to make. */
export function fill(event: ClipboardEvent, { html, plain }: CopiedRows): void {
  event.clipboardData?.setData('text/html', html);
  event.clipboardData?.setData('text/plain', plain);
  event.preventDefault();
}

/** The positions of rows (`aria-rowindex` − 2) that a selection of text reaches over; empty where it is within one cell. */
export function selectedRows(grid: Element, selection: Selection | null): number[] {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const start = range.startContainer.parentElement?.closest('[data-cell]');
  if (start && start === range.endContainer.parentElement?.closest('[data-cell]')) return [];
  return [...grid.querySelectorAll('.rows [role=row]')]
    .filter((row) => range.intersectsNode(row))
    .map((row) => Number(row.getAttribute('aria-rowindex')) - 2)
    .sort((a, b) => a - b);
}

/** By whichever way the browser has; tells whether it is there. */
export async function copyRows(rows: CopiedRows): Promise<boolean> {
  try {
    const blob = (type: string, text: string) => new Blob([text], { type });
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': blob('text/html', rows.html),
        'text/plain': blob('text/plain', rows.plain),
      }),
    ]);
    return true;
  } catch {
    const once = (event: ClipboardEvent) => {
      event.stopImmediatePropagation();
      fill(event, rows);
    };
    addEventListener('copy', once, { capture: true });
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    } finally {
      removeEventListener('copy', once, { capture: true });
    }
  }
}
