/** Where a disconnected road is not joined at the border yet, its middle is taken out of its line. Pure data. */

/** Radius of what is taken out, px. */
export const ROAD_GAP_PX = 10;
/** Statuses in which there is no gap any more. */
export const JOINED_STATUSES: readonly string[] = ['opened', 'agreed'];
