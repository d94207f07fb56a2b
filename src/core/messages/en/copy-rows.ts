/** Copying the table. */
import type { copyRows as zh } from '../zh/copy-rows';

export const copyRows: Record<keyof typeof zh, string> = {
  'copyRows.all': 'Copy table',
  'copyRows.done': '{n} rows copied, to paste in Excel, WPS or Word.',
  'copyRows.failed': 'This browser can’t write to the clipboard; download it under “Share”.',
};
