/**
 * The sea beside the atlas: drawn under the land of the units, which gives it its coast, and fading out
 * where the atlas ends, since what lies beyond is not drawn and must not look like open water. Pure data.
 */
type Position = [lon: number, lat: number];

/** Inland everywhere, from north to south: the land of the units covers the sea's western edge. */
const WEST: readonly Position[] = [
  [117.3, 0],
  [118.3, 31.5],
  [120.3, 0],
];
/** Sea is whole within these limits, and gone this much beyond them. Degrees. */
const WHOLE = { north: 37.9, east: 123.6, south: 28 };
const FADE = { north: 0.9, east: 1.8, south: 0.7 };
const STEPS = 12;

export interface SeaArea {
  ring: Position[];
  opacity: number;
}

/** Areas side by side, from whole to hardly visible. */
export function seaAreas(): SeaArea[] {
  const shore = (share: number): Position[] => {
    const north = WHOLE.north + FADE.north * share;
    const east = WHOLE.east + FADE.east * share;
    const south = WHOLE.south - FADE.south * share;
    return [
      [WEST[0]![0], north],
      [east, north],
      [east, south],
      [WEST[2]![0], south],
    ];
  };
  const close = (ring: Position[]): Position[] => [...ring, ring[0]!];
  const areas: SeaArea[] = [{ ring: close([...shore(0), WEST[1]!]), opacity: 1 }];
  for (let step = 0; step < STEPS; step++) {
    const ring = [...shore((step + 1) / STEPS), ...shore(step / STEPS).reverse()];
    areas.push({ ring: close(ring), opacity: 1 - (step + 0.5) / STEPS });
  }
  return areas;
}
