/** Random views, made from the very rows that links are read and written by: a part that a row forgets fails there. */
import fc from 'fast-check';
import type { Catalog } from '../../src/core/model/catalog';
import { PARAMETERS } from '../../src/core/view/parameters';
import type { Values } from '../../src/core/view/values';
import { START, type View } from '../../src/core/view/view';

function arbitrary(values: Values<unknown>): fc.Arbitrary<unknown> {
  if ('one' in values) return fc.constantFrom(...values.one);
  if ('some' in values) {
    const { some, most = some.length, chosen } = values;
    return fc.subarray([...some], { maxLength: Math.min(most, some.length) }).map(chosen);
  }
  if ('text' in values)
    return fc.string({ unit: 'grapheme', maxLength: Math.floor(values.text / 8) }).map(values.written);
  const { numbers, made } = values;
  const number = fc.double({ min: 0, max: 1, noNaN: true });
  return fc.array(number, { minLength: numbers, maxLength: numbers }).map(made);
}

/** Any view of a catalogue that can be come to; `names`: only these parameters differ from the start. */
export const viewsOf = (catalog: Catalog, names?: readonly string[]): fc.Arbitrary<View> =>
  PARAMETERS.filter(({ name }) => !names || names.includes(name)).reduce<fc.Arbitrary<View>>(
    (views, row) =>
      views.chain((view) =>
        arbitrary(row.values(catalog, view)).map((value) => row.set(view, value as never)),
      ),
    fc.constant(START),
  );
