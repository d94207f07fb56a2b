/**
 * Layers that the reader brought along, as SVG: one plain look for all, under everything of the atlas, so that
 * nobody takes them for it. The live map's layers are made of the same numbers.
 */
import type { Position } from 'geojson';
import type { OwnFeature } from '../../model/own-layer';
import { isWithin, ringInside, runsInside } from '../geometry/clip';
import type { Xy } from '../geometry/mercator';
import { simplify } from '../geometry/simplify';
import { pathOf } from './path';
import { short, type Viewport } from './viewport';

/** Widths in px; `fill`: opacity of areas; `casing`: of paper on each side. */
export const OWN_LOOK = { line: 1.8, edge: 1.4, casing: 1.2, dot: 7, fill: 0.12 } as const;

export function drawOwn(features: readonly OwnFeature[], viewport: Viewport): string {
  const { window, tolerance, decimals } = viewport;
  const rings: (readonly Xy[])[] = [];
  const edges: (readonly Xy[])[] = [];
  const lines: (readonly Xy[])[] = [];
  const dots: Xy[] = [];
  const simple = (line: readonly Xy[]) => simplify(line, tolerance);
  const ring = (positions: readonly Position[]) => {
    rings.push(simple(ringInside(viewport.line(positions), window)));
    edges.push(...runsInside(viewport.line(positions), window).map(simple));
  };
  const line = (positions: readonly Position[]) =>
    lines.push(...runsInside(viewport.line(positions), window).map(simple));
  const dot = (position: Position) => {
    const at = viewport.project(position);
    if (!window || isWithin(at, window)) dots.push(at);
  };
  for (const { geometry } of features) {
    if (geometry.type === 'Point') dot(geometry.coordinates);
    else if (geometry.type === 'MultiPoint') geometry.coordinates.forEach(dot);
    else if (geometry.type === 'LineString') line(geometry.coordinates);
    else if (geometry.type === 'MultiLineString') geometry.coordinates.forEach(line);
    else if (geometry.type === 'Polygon') geometry.coordinates.forEach(ring);
    else geometry.coordinates.flat().forEach(ring);
  }
  const path = (style: string, d: string, width?: number) =>
    d ? `<path class="${style}"${width ? ` stroke-width="${short(width)}"` : ''} d="${d}"/>` : '';
  const { line: width, edge, casing, dot: size } = OWN_LOOK;
  // A line of no length with round ends is a dot that keeps its size.
  const spots = dots.map(([x, y]) => `M${x.toFixed(decimals)} ${y.toFixed(decimals)}h0`).join('');
  const course = pathOf(lines, false, decimals);
  return (
    // Holes are holes whichever way a file turns its rings.
    path('ma', pathOf(rings, true, decimals)).replace('<path', '<path fill-rule="evenodd"') +
    path('ml', pathOf(edges, false, decimals), edge) +
    path('mc', course, width + 2 * casing) +
    path('ml', course, width) +
    path('mc', spots, size + 2 * casing) +
    path('ml', spots, size)
  );
}

/** How own layers look, for a legend: a line with a dot. `colours`: their colour and the paper's. */
export const ownSample = (own: string, paper: string): string =>
  `<path d="M2 10H34" stroke="${paper}" stroke-width="${OWN_LOOK.line + 2 * OWN_LOOK.casing}"/>` +
  `<path d="M2 10H34" stroke="${own}" stroke-width="${OWN_LOOK.line}"/>` +
  `<circle cx="18" cy="10" r="${OWN_LOOK.dot / 2}" fill="${own}" stroke="${paper}" stroke-width="1"/>`;
