/** A text → what it names: the engine, in steps, so that a worker can tell how far it is and be stopped. */
import type { Span } from '../model/types';
import { englishIn, isEnglish } from './english';
import { Engine } from './engine';
import type { Found } from './found';
import type { Gazetteer } from './gazetteer';
import type { KnownAtlas } from './known';
import { Proposer } from './proposer';
import { settled } from './settle';
import { Spans } from './spans';
import { occurrencesOf, shortFormsOf } from './short-forms';
import type { Token } from './tokens';
import type { Proposal, ProposeOptions, Step } from './types';
import { WorkingText } from './working-text';

/**
 * Proposals for `text` in its order, a step for each part of it. Whoever stops asking stops the work
 * (`generator.return()`); nothing else has to be undone. The first steps only tell how far the reading is, with no
 * proposals yet: a short form may be used before the name that it stands for.
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

function* stepsOf(
  text: string,
  atlas: KnownAtlas,
  gazetteer: Gazetteer,
  { chunk = 2_000 }: ProposeOptions,
): Generator<Step, void> {
  const working = new WorkingText(text, atlas.variants);
  const total = working.length;
  const engine = new Engine(atlas, gazetteer);
  const found: Found[] = [];
  const tokens: Token[] = [];
  let due = chunk;
  const english = isEnglish(working.folded);
  if (english)
    found.push(...englishIn(working.folded), ...engine.written(working.folded, { start: 0, end: total }));
  for (const paragraph of english ? [] : paragraphsOf(working.folded)) {
    const part = engine.found(working.folded, paragraph);
    found.push(...part.found);
    tokens.push(...part.tokens);
    if (paragraph.end < due) continue;
    due = paragraph.end + chunk;
    yield { done: Math.round(paragraph.end / 2), total, proposals: [] };
  }
  const first = settled(found);
  const spans = new Spans(first);
  const taken = (start: number, end: number): boolean => spans.holding({ start, end }).length > 0;
  const all = settled([...first, ...occurrencesOf(shortFormsOf(working, first), working, taken)]);
  const proposer = new Proposer(engine, working, tokens, all);
  let ready: Proposal[] = [];
  due = chunk;
  for (const each of all) {
    ready.push(...proposer.proposed(each));
    if (each.end < due) continue;
    due = each.end + chunk;
    yield { done: Math.round((total + each.end) / 2), total, proposals: ready };
    ready = [];
  }
  yield { done: total, total, proposals: ready };
}

/** Lines of the working text; an empty one is none. */
function* paragraphsOf(text: string): Generator<Span> {
  let start = 0;
  for (let end = text.indexOf('\n'); start <= text.length; end = text.indexOf('\n', start)) {
    const close = end < 0 ? text.length : end;
    if (close > start) yield { start, end: close };
    if (end < 0) return;
    start = end + 1;
  }
}
