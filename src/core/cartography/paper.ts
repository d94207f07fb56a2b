/**
 * A map on paper: sheets and their sizes, round scales, and the camera that draws at one. Lengths are millimetres
 * unless they say pixels; a CSS pixel is 1/96 inch, on paper exactly.
 */
import { fitted, zoomOf, worldPx, type Camera, type Size } from './geometry/camera';
import type { Bounds } from './geometry/mercator';
import { metresPerPixel } from './symbols';

export const PAPERS = ['A4', 'A3'] as const;
export type Paper = (typeof PAPERS)[number];
export type Orientation = 'portrait' | 'landscape';
/** Portrait, width × height. */
const PAPER_MM: Record<Paper, readonly [number, number]> = { A4: [210, 297], A3: [297, 420] };
/** Around what is printed; no printer needs more. */
export const MARGIN_MM = 10;
const MM_PER_PX = 25.4 / 96;

export const pxOf = (mm: number): number => mm / MM_PER_PX;

/** What of a sheet can be printed on. */
export function printable(paper: Paper, orientation: Orientation): Size {
  const [short, long] = PAPER_MM[paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  return { width: width - 2 * MARGIN_MM, height: height - 2 * MARGIN_MM };
}

/** Denominators of scales that people read maps at; a nearer look than the first is more than the ground holds. */
export const ROUND_SCALES: readonly number[] = [
  50, 75, 100, 150, 200, 250, 300, 400, 500, 600, 750, 1000, 1250, 1500, 2000, 2500, 3000, 3500, 4000, 4500,
  5000, 6000, 7500, 10_000,
].map((thousands) => thousands * 1000);

/** The denominator at which a zoom draws at a latitude, degrees. */
export const scaleAt = (zoom: number, latitude: number): number =>
  (metresPerPixel(latitude, zoom) * 1000) / MM_PER_PX;
/** The zoom that draws at 1:`denominator` on paper at a latitude, degrees. */
export const zoomAtScale = (denominator: number, latitude: number): number =>
  Math.log2(scaleAt(0, latitude) / denominator);

/** The nearest round scale that shows no less than a zoom does. */
export function roundScale(zoom: number, latitude: number): number {
  const least = scaleAt(zoom, latitude) * (1 - 1e-6);
  return ROUND_SCALES.find((denominator) => denominator >= least) ?? ROUND_SCALES.at(-1)!;
}

/** What a sheet shows: bounds as a whole, or all that a screen shows (`screen`: its size, px). */
export type Subject = { bounds: Bounds } | { camera: Camera; screen: Size };

/** Room left around bounds that are shown whole, px. */
const ROOM_PX = 40;
const CLOSEST = 12.5;

export interface MapOnPaper {
  camera: Camera;
  /** Of the scale 1:N, true at the latitude of the map's middle. */
  denominator: number;
}

/** The camera for a map of `size` px. `denominator`: a scale that is asked for; null: the round one at which all is shown. */
export function cameraOnPaper(subject: Subject, size: Size, denominator: number | null): MapOnPaper {
  const whole = 'bounds' in subject ? fitBounds(subject.bounds, size) : fitScreen(subject, size);
  const latitude = whole.center[1];
  const scale = denominator ?? roundScale(Math.min(whole.zoom, CLOSEST), latitude);
  return { camera: { center: whole.center, zoom: zoomAtScale(scale, latitude) }, denominator: scale };
}

const fitBounds = (bounds: Bounds, size: Size): Camera =>
  fitted(bounds, size, { top: ROOM_PX, right: ROOM_PX, bottom: ROOM_PX, left: ROOM_PX }, CLOSEST);

function fitScreen({ camera, screen }: { camera: Camera; screen: Size }, size: Size): Camera {
  const share = Math.min(size.width / screen.width, size.height / screen.height);
  return { center: camera.center, zoom: zoomOf(worldPx(camera.zoom) * share) };
}

/** The parts of a scale bar that is 100 mm long: distances on the ground at its marks, metres. */
export const BAR_MM = 100;
export const BAR_PARTS = 5;
export const barMarks = (denominator: number): number[] =>
  Array.from({ length: BAR_PARTS + 1 }, (_, i) => (i * BAR_MM * denominator) / BAR_PARTS / 1000);
