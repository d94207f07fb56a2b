/** What a click on the map means. Pure: both renderers say what lies there, this says what is asked. */

/** Ids under a point, best first, each once. */
export interface Hit {
  /** Lines, signs and edges of zones: what one aims at. */
  things: readonly string[];
  /** What merely covers the point: zones, the smallest first; bands of doubt where nothing else is. */
  covering: readonly string[];
  /** Ids in the counted sign there. */
  counted: readonly string[];
}
export const NOTHING: Hit = { things: [], covering: [], counted: [] };

export type Pick =
  | { what: 'nothing' }
  | { what: 'feature'; id: string }
  | { what: 'part'; ids: readonly string[] }
  | { what: 'choose'; things: readonly string[]; covering: readonly string[] };

/** A counted sign parts; one thing is taken at once, whatever covers it; several are asked about, never guessed. */
export function pickOf({ things, covering, counted }: Hit): Pick {
  if (counted.length) return { what: 'part', ids: counted };
  const [only] = things.length ? things : covering;
  if (only === undefined) return { what: 'nothing' };
  if (things.length === 1 || (!things.length && covering.length === 1)) return { what: 'feature', id: only };
  return { what: 'choose', things, covering };
}
