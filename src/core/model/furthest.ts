/** Which of several statuses of one feature stands for it. */
import { layerRow, type LayerId } from './layers';
import { BARE_MENTION, STATUS_ORDER, statusRow, type Status } from './statuses';

/** For a line, cooperation or a signature is less than to be wished for by name: nothing is planned by it yet. */
const isCooperation = (status: Status): boolean => Boolean(statusRow(status).cooperation);
const LINE_ORDER: readonly Status[] = [
  BARE_MENTION,
  ...STATUS_ORDER.filter(isCooperation),
  ...STATUS_ORDER.filter((status) => status !== BARE_MENTION && !isCooperation(status)),
];

/** The furthest of the statuses of one document; a bare mention if there is none. For cooperation an agreement is the furthest. */
export function furthest(layer: LayerId, statuses: readonly Status[]): Status {
  const order = layerRow(layer).shape === 'line' ? LINE_ORDER : STATUS_ORDER;
  return order[Math.max(0, ...statuses.map((status) => order.indexOf(status)))]!;
}

/** Works that have begun and things that stand outdo any agreement; of the rest the furthest as documents have it. */
export function furthestStanding(layer: LayerId, statuses: readonly Status[]): Status {
  const visible: readonly Status[] = ['under-construction', 'opened', 'ended'];
  const seen = statuses.filter((status) => visible.includes(status));
  return furthest(layer, seen.length ? seen : statuses);
}
