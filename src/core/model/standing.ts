/**
 * What stands: the status of a feature as the outcomes known of it leave it. The furthest state that concerns
 * the whole counts; a part that is further is told beside it and never raises the whole (data/CONTRIBUTING.md).
 */
import { EVENTS, raisesTo } from './events';
import { furthestStanding } from './furthest';
import type { LayerId } from './layers';
import type { Status } from './statuses';
import type { Outcome, Standing, StandingPart } from './types';

interface Said {
  layer: LayerId;
  status: Status;
  /** Date of the document that says the status. */
  date: string | null;
}

const dayOf = ({ date, citation }: Outcome): string | null => date ?? citation.date;

/** Of the outcomes that give `status` those of the furthest event: what is built and then opened is open since it opened. */
function givingMost(outcomes: readonly Outcome[], status: Status): Outcome[] {
  const giving = outcomes.filter(({ event }) => raisesTo(event) === status);
  const most = Math.max(...giving.map(({ event }) => EVENTS.indexOf(event)));
  return giving.filter(({ event }) => EVENTS.indexOf(event) === most);
}

/**
 * @param said what the latest document says of the feature
 * @param outcomes all that is known of it, oldest first
 * @param lengths published and drawn length of the whole, km
 */
export function standingOf(
  said: Said,
  outcomes: readonly Outcome[],
  lengths: { stated: number | null; drawn: number | null } = { stated: null, drawn: null },
): Standing {
  const ofWhole = outcomes.filter(({ scope }) => scope === 'whole');
  const raised = ofWhole.flatMap(({ event }) => raisesTo(event) ?? []);
  const status = furthestStanding(said.layer, [said.status, ...raised]);
  return {
    status,
    // Where a document says as much as an outcome does, the outcome, which has a date of its own, is the better reason.
    ...reasonOf(givingMost(ofWhole, status)[0], said.date),
    part: partOf(said.layer, status, outcomes, lengths),
  };
}

function reasonOf(
  outcome: Outcome | undefined,
  said: string | null,
): Pick<Standing, 'event' | 'date' | 'reported'> {
  if (!outcome) return { event: null, date: said, reported: false };
  return { event: outcome.event, date: dayOf(outcome), reported: outcome.date === null };
}

function partOf(
  layer: LayerId,
  whole: Status,
  outcomes: readonly Outcome[],
  { stated, drawn }: { stated: number | null; drawn: number | null },
): StandingPart | null {
  const parts = outcomes.filter(({ scope, event }) => scope === 'part' && raisesTo(event));
  const status = furthestStanding(
    layer,
    parts.map(({ event }) => raisesTo(event)!),
  );
  if (!parts.length || furthestStanding(layer, [whole, status]) === whole) return null;
  const furthestParts = givingMost(parts, status);
  const lengths = furthestParts.map(({ part }) => part?.km ?? null);
  const km = lengths.every((length) => length !== null) ? sum(lengths) : null;
  const published = furthestParts.find(({ part }) => part?.ofKm)?.part?.ofKm ?? stated;
  const last = furthestParts.at(-1)!;
  return {
    status,
    event: last.event,
    km,
    ofKm: km === null ? null : (published ?? drawn),
    ofDrawn: km !== null && published === null,
    date: dayOf(last),
  };
}

const sum = (lengths: readonly number[]): number =>
  Math.round(lengths.reduce((total, length) => total + length, 0) * 100) / 100;
