/** All that was done to a draft, from its beginning on: undone and redone without end, and small enough to be kept at every step. */
import { apply, type Action } from './edit';
import { begun, type Work } from './work';
import type { Draft } from './types';

export interface History {
  /** The work before the first action, after each, in order: one more than actions. */
  states: readonly Work[];
  actions: readonly Action[];
  /** How many of the actions hold now. */
  at: number;
}

/** What is kept of a history beside the draft that it began with. */
export type Log = Pick<History, 'actions' | 'at'>;

export const fresh = (draft: Draft): History => ({ states: [begun(draft)], actions: [], at: 0 });
export const now = ({ states, at }: History): Work => states[at]!;

/** Done: what was undone before is gone. The very same history where the action changes nothing. */
export function done(history: History, action: Action): History {
  const before = now(history);
  const after = apply(before, action);
  if (after === before) return history;
  const { at } = history;
  return {
    states: [...history.states.slice(0, at + 1), after],
    actions: [...history.actions.slice(0, at), action],
    at: at + 1,
  };
}

export const canUndo = ({ at }: History): boolean => at > 0;
export const canRedo = ({ at, actions }: History): boolean => at < actions.length;
export const undone = (history: History): History =>
  canUndo(history) ? { ...history, at: history.at - 1 } : history;
export const redone = (history: History): History =>
  canRedo(history) ? { ...history, at: history.at + 1 } : history;

/** The history again, from the draft and what was kept. */
export function replayed(draft: Draft, { actions, at }: Log): History {
  const states = [begun(draft)];
  for (const action of actions) states.push(apply(states.at(-1)!, action));
  return { states, actions: [...actions], at: Math.min(Math.max(0, Math.floor(at)), actions.length) };
}
