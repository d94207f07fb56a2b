/**
 * Paint in few mixes. MapLibre compiles one shader for each mix of constant, data-driven and
 * zoom-and-data-driven properties that a layer has, when it is first drawn; without a graphics card that is
 * most of the wait for the map. So layers of one family state the same properties in the same way, even
 * where a constant would do.
 */
import { ex, type Expression } from './expressions';

/** The value for every feature, but as an expression over the data, which is not folded to a constant. */
export const varied = (value: unknown): Expression => ex('case', ex('has', '-'), value, value);
/** The same over zoom and data; an expression over the data may be the value. */
export const composite = (value: unknown): Expression =>
  ex('interpolate', ex('linear'), ex('zoom'), 0, varied(value), 22, varied(value));

interface Stroke {
  colour: unknown;
  /** Numbers, or expressions over both zoom and data. */
  width: number | Expression;
  opacity?: number | Expression;
  offset?: Expression;
}
const byZoomAndData = (value: number | Expression) => (typeof value === 'number' ? composite(value) : value);

/** A solid stroke: bands, feathers, casings. */
export const solid = ({
  colour,
  width,
  opacity = 1,
  offset,
  blur = 0,
}: Stroke & { blur?: number | Expression }) => ({
  'line-color': varied(colour),
  'line-width': byZoomAndData(width),
  'line-blur': byZoomAndData(blur),
  'line-opacity': byZoomAndData(opacity),
  'line-offset': offset ?? composite(0),
});

/** A stroke with a dash: `dash` and `gap` (between two parallel strokes) over the data. */
export const dashed = ({
  colour,
  width,
  opacity = 1,
  offset,
  dash,
  gap = 0,
}: Stroke & { dash: unknown; gap?: unknown }) => ({
  'line-color': varied(colour),
  'line-width': byZoomAndData(width),
  'line-dasharray': varied(dash),
  'line-gap-width': varied(gap),
  'line-opacity': byZoomAndData(opacity),
  'line-offset': offset ?? composite(0),
});

/** A fill without outline. */
export const wash = (colour: unknown, opacity: number | Expression) => ({
  'fill-color': varied(colour),
  'fill-opacity': byZoomAndData(opacity),
  'fill-antialias': false,
});
