/** What a fuzzed entrance is: a row in `entrances.ts`. */
import fc from 'fast-check';
import { en } from '../../src/core/messages/en';
import { zh } from '../../src/core/messages/zh';

export interface Entrance {
  id: string;
  /** What comes in, and what must hold; for the report. */
  what: string;
  /** Cases in `npm test`, where a case may cost little. */
  few: number;
  /** What may come of a case; it throws, with what is wrong, where the promise is broken. */
  property: () => Generated;
}

/** An arbitrary with what is done with each case: gives the outcome in a word. */
export interface Generated {
  cases: fc.Arbitrary<unknown>;
  take: (value: never) => string;
}

export interface Fuzzed {
  id: string;
  cases: number;
  seed: number;
  /** How often each outcome came. */
  outcomes: Record<string, number>;
  /** The smallest case found that breaks the promise, with the reason; null: none. */
  broken: string | null;
}

/** For rows: types of cases and of what takes them agree. */
export const generated = <T>(cases: fc.Arbitrary<T>, take: (value: T) => string): Generated => ({
  cases,
  take: take,
});

/** Runs an entrance; the same seed gives the same cases. */
export function fuzz(entrance: Entrance, cases: number, seed = Date.now() & 0x7fffffff): Fuzzed {
  const outcomes: Record<string, number> = {};
  const { cases: values, take } = entrance.property();
  const run = fc.check(
    fc.property(values, (value) => {
      const outcome = take(value as never);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }),
    { numRuns: cases, seed },
  );
  const reason = run.errorInstance instanceof Error ? run.errorInstance.message : String(run.errorInstance);
  return {
    id: entrance.id,
    cases: run.numRuns,
    seed,
    outcomes,
    broken: run.failed ? `${JSON.stringify(run.counterexample).slice(0, 600)}: ${reason}` : null,
  };
}

/** Throws where something that must hold does not. */
export function hold(holds: unknown, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** Whether a person is told by this key, in both languages. */
export const isTold = (key: string): boolean => Object.hasOwn(zh, key) && Object.hasOwn(en, key);

/** What harms files of JSON and text: marks, words that programs trip over, any characters. `own`: of one kind of file. */
export const wounds = (...own: string[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '\n',
      '\\u0000',
      'null',
      '-1',
      '1e999',
      '__proto__',
      ...own,
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );

/** Small harms to a text: something cut out, put in, doubled or moved. */
export interface Harm {
  at: number;
  cut: number;
  put: string;
  doubled: boolean;
}
export const harms = (put: fc.Arbitrary<string>, most: number): fc.Arbitrary<Harm[]> =>
  fc.array(
    fc.record({
      at: fc.nat(1_000_000),
      cut: fc.oneof(fc.constant(0), fc.nat(40)),
      put,
      doubled: fc.boolean(),
    }),
    { minLength: 1, maxLength: most },
  );

export function harmed(text: string, list: readonly Harm[]): string {
  return list.reduce((now, { at, cut, put, doubled }) => {
    const characters = Array.from(now);
    const from = characters.length ? at % characters.length : 0;
    const gone = characters.slice(from, from + cut);
    return [
      ...characters.slice(0, from),
      put,
      ...(doubled ? [...gone, ...gone] : []),
      ...characters.slice(from + cut),
    ].join('');
  }, text);
}
