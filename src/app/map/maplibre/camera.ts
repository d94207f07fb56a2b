/** Where the camera goes: the whole atlas at the start, a selection only when it is out of sight. */
import type { Map as MapLibre, PaddingOptions } from 'maplibre-gl';
import { boundsAround } from '../../../core/cartography/geometry/mercator';
import type { Bbox, Feature, LonLat } from '../../../core/model/types';
import type { ViewCamera } from '../../../core/view/camera';

/** Room between a fitted feature and the edge, px. */
const MARGIN = 48;
/** A point or a short road is not worth a closer look than this. */
export const CLOSEST = 12.5;
const MS = 700;

/** What shows features together, by the same rule as `CatalogData.bounds`; null where none is placed. */
export const boundsOf = (features: readonly Feature[]): Bbox | null =>
  boundsAround(features.flatMap(({ anchor, aggregate }) => (anchor && !aggregate ? [anchor] : [])));

/** More are shown by their anchors: among many there is always one as large as several provinces. */
const FEW = 30;

/** The same, but a few things whole, and one by itself without more room around it than the edge needs. */
export function boundsToShow(features: readonly Feature[]): Bbox | null {
  const [first, ...others] = features.filter(({ bbox, aggregate }) => bbox && !aggregate);
  if (first && !others.length) return first.bbox;
  if (!first || others.length >= FEW) return boundsOf(features);
  const corners = [first, ...others].flatMap(({ bbox }) => {
    const [west, south, east, north] = bbox!;
    return [
      [west, south],
      [east, north],
    ];
  });
  return boundsAround(corners);
}

/** From where a map is looked at. */
export function cameraOf(map: MapLibre): ViewCamera {
  const { lng, lat } = map.getCenter();
  return { zoom: map.getZoom(), lat, lon: lng, bearing: map.getBearing() };
}
export const cameraOptions = ({ zoom, lat, lon, bearing }: ViewCamera) => ({
  center: [lon, lat] as LonLat,
  zoom,
  bearing,
});

/**
 * What lies over the map, px: the custom properties `--map-inset-{top,right,bottom,left}` that the page
 * sets where a panel or sheet covers it.
 */
export function insets(container: HTMLElement): PaddingOptions {
  const style = getComputedStyle(container);
  const side = (name: string) => Number.parseFloat(style.getPropertyValue(`--map-inset-${name}`)) || 0;
  return { top: side('top'), right: side('right'), bottom: side('bottom'), left: side('left') };
}

/** Insets and margin, but never more than the map has room for. */
function padding(container: HTMLElement): PaddingOptions {
  const inset = insets(container);
  const { clientWidth: width, clientHeight: height } = container;
  const margin = Math.min(MARGIN, width / 8, height / 8);
  const fit = (a = 0, b = 0, room: number): [number, number] => {
    const share = Math.min(1, (room * 0.6) / (a + b || 1));
    return [a * share + margin, b * share + margin];
  };
  const [top, bottom] = fit(inset.top, inset.bottom, height);
  const [left, right] = fit(inset.left, inset.right, width);
  return { top, bottom, left, right };
}

export const reduced = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export const fitOptions = (container: HTMLElement, maxZoom = CLOSEST) => ({
  padding: padding(container),
  maxZoom,
});

export function fit(map: MapLibre, bbox: Bbox, maxZoom = CLOSEST): void {
  const options = { ...fitOptions(map.getContainer(), maxZoom), duration: reduced() ? 0 : MS };
  map.fitBounds(bbox, options);
}

/** As much of a map as it takes to say what is in sight. */
export interface Sight {
  getContainer(): HTMLElement;
  project(position: [number, number]): { x: number; y: number };
}

/** Half of it in the free part of the map, in each direction, or all of the view filled by it. */
export function isInSight(map: Sight, bbox: Bbox): boolean {
  const container = map.getContainer();
  const inset = insets(container);
  const low = map.project([bbox[0], bbox[1]]);
  const high = map.project([bbox[2], bbox[3]]);
  const seen = (from: number, to: number, start: number, end: number) => {
    const shared = Math.min(to, end) - Math.max(from, start);
    return shared >= 0 && shared >= 0.5 * Math.min(to - from, end - start);
  };
  return (
    seen(
      Math.min(low.x, high.x),
      Math.max(low.x, high.x),
      inset.left ?? 0,
      container.clientWidth - (inset.right ?? 0),
    ) &&
    seen(
      Math.min(low.y, high.y),
      Math.max(low.y, high.y),
      inset.top ?? 0,
      container.clientHeight - (inset.bottom ?? 0),
    )
  );
}

/** Moves only if it must: to a place that was clicked and is now covered, or to a feature out of sight. */
export function bringIntoSight(map: MapLibre, bbox: Bbox | null, clicked: LonLat | null): void {
  if (!clicked) {
    if (bbox && !isInSight(map, bbox)) fit(map, bbox);
    return;
  }
  const at: Bbox = [...clicked, ...clicked];
  if (!isInSight(map, at))
    map.easeTo({ center: clicked, padding: padding(map.getContainer()), duration: reduced() ? 0 : MS });
}

/** Whether a map is turned (degrees): an SVG map cannot be. */
export const isTurned = (bearing: number): boolean => Math.abs(bearing) > 0.01;
