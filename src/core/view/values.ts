/**
 * What a parameter may hold, as plain data: the tests of links make their random values of it, so that no row
 * can be forgotten there.
 */
export type Values<Value> =
  /** Any of these, in this order, at most so many. */
  | {
      readonly some: readonly string[];
      readonly most?: number | undefined;
      readonly chosen: (values: string[]) => Value;
    }
  /** Exactly one of these. */
  | { readonly one: readonly Value[] }
  /** Any text up to a length in UTF-16 units. */
  | { readonly text: number; readonly written: (text: string) => Value }
  /** A value made of so many numbers from 0 to 1. */
  | { readonly numbers: number; readonly made: (numbers: readonly number[]) => Value };
