/** The layers as the rules of this room name them: the only place beside the words that knows them by their ids. */
import type { LayerId } from '../../model/layers';

export const RAIL = 'rail' satisfies LayerId;
export const ROAD = 'highway' satisfies LayerId;
export const DEAD_END = 'disconnected-road' satisfies LayerId;
export const ZONE = 'cooperation-zone' satisfies LayerId;
export const WATERWAY = 'waterway' satisfies LayerId;
export const HUB = 'hub' satisfies LayerId;
export const TRANSIT = 'transit' satisfies LayerId;
