/** Statuses in the few words of an account: what stands, what is being built, what was promised. */
import type { Status } from '../model/types';

export const STAGES = ['open', 'building', 'promised', 'named', 'ended'] as const;
/** `promised`: proposed, planned or agreed; `named`: no more than a mention. */
export type Stage = (typeof STAGES)[number];

const OF: Record<Status, Stage> = {
  mentioned: 'named',
  proposed: 'promised',
  planned: 'promised',
  cooperating: 'promised',
  agreed: 'promised',
  'under-construction': 'building',
  opened: 'open',
  ended: 'ended',
};
export const stageOf = (status: Status): Stage => OF[status];

export type StageCounts = Record<Stage, number>;
export const noStages = (): StageCounts => ({ open: 0, building: 0, promised: 0, named: 0, ended: 0 });

/** How many there are of each stage. */
export function stageCounts(statuses: Iterable<Status>): StageCounts {
  const counts = noStages();
  for (const status of statuses) counts[stageOf(status)]++;
  return counts;
}
