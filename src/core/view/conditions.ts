/** The conditions of a view, one by one: what each says, and the view without it. */
import type { Catalog } from '../model/catalog';
import { choiceOf, DIMENSIONS, withChoice } from './dimensions';
import type { View } from './view';

export interface Condition {
  /** Stable, for keyed lists: dimension and value. */
  key: string;
  label: string;
  without: View;
}

/** Every condition that narrows the set, in the order of the rows. */
export function conditions(catalog: Catalog, view: View): Condition[] {
  const words = { catalog, lang: view.lang };
  return DIMENSIONS.flatMap((row) =>
    row
      .chips(choiceOf(view, row), words)
      .map(({ key, label, without }) => ({ key, label, without: withChoice(view, row, without) })),
  );
}
