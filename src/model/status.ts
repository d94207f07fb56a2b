/** Which of several things said of a feature stands for it. */
import type { LayerId, Status } from './catalog';
import { STATUS_ORDER } from './terms';

/** For a line, cooperation or a signature is less than to be wished for by name: nothing is planned by it yet. */
const LINE_ORDER: readonly Status[] = [
  'mentioned',
  'cooperating',
  'agreed',
  'proposed',
  'planned',
  'under-construction',
  'opened',
];

/** The furthest of the statuses of one document; `mentioned` if there is none. For cooperation an agreement is the furthest. */
export function furthest(layer: LayerId, statuses: readonly Status[]): Status {
  const order = layer === 'cooperation-zone' || layer === 'hub' ? STATUS_ORDER : LINE_ORDER;
  return order[Math.max(0, ...statuses.map((status) => order.indexOf(status)))]!;
}
