/** What a sheet is to be: chosen in the composer, or by what is on the screen where one just prints. */
import type { Orientation, Paper } from '../../../core/cartography/paper';
import type { View } from '../../../core/view/view';

export const CONTENTS = ['map', 'table', 'document'] as const;
export type Content = (typeof CONTENTS)[number];

export interface SheetOptions {
  content: Content;
  paper: Paper;
  orientation: Orientation;
  /** Empty: the sheet finds its own. */
  title: string;
  /** Of the scale; null: the round one at which all is shown. */
  denominator: number | null;
}

export const contentOf = (view: View): Content =>
  view.table ? 'table' : view.document !== null ? 'document' : 'map';

/** The page as people hold it for that content. */
export const usualOrientation = (content: Content): Orientation =>
  content === 'table' ? 'landscape' : 'portrait';

export function usualOptions(view: View): SheetOptions {
  const content = contentOf(view);
  return { content, paper: 'A4', orientation: usualOrientation(content), title: '', denominator: null };
}
