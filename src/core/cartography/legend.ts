/** What a legend must explain of a drawing, and no more: the looks, stages and markers that are in sight. */
import type { Catalog } from '../model/catalog';
import { isSplit, layerRow, type LayerId } from '../model/layers';
import { STATUS_ORDER, statusRow, type CrossingMark, type Status } from '../model/statuses';
import type { Bilingual } from '../model/types';
import { GLYPHS, pointSymbol } from './glyphs';
import { project, type Camera, type Size } from './geometry/camera';
import { isWithin, ringInside, runsInside, type Window } from './geometry/clip';
import { formOf, weightOf } from './symbols';
import type { DrawnPart } from './svg/features';

export interface Look {
  layer: LayerId;
  kind: string;
  /** Of those in sight the one that is drawn widest and fullest. */
  status: Status;
  name: Partial<Bilingual>;
}
export interface Legend {
  looks: Look[];
  statuses: Status[];
  crossings: CrossingMark[];
}

const MARKS: readonly CrossingMark[] = ['ring', 'half', 'filled'];

/** Whether any of a drawn part lies on a screen. */
export function partInSight({ geometry }: DrawnPart, camera: Camera, { width, height }: Size): boolean {
  const window: Window = { left: 0, top: 0, right: width, bottom: height };
  const at = (position: readonly number[]) => project(position, camera, { width, height });
  const line = (points: readonly number[][]) => runsInside(points.map(at), window).length > 0;
  const area = ([outer = []]: readonly number[][][]) => ringInside(outer.map(at), window).length > 0;
  switch (geometry?.type) {
    case 'Point':
      return isWithin(at(geometry.coordinates), window);
    case 'LineString':
      return line(geometry.coordinates);
    case 'Polygon':
      return area(geometry.coordinates);
    case 'MultiPolygon':
      return geometry.coordinates.some(area);
    default:
      return false;
  }
}

/** `parts`: those drawn (shown, in the status that the view asks for). */
export function legendOf(catalog: Catalog, parts: readonly DrawnPart[], camera: Camera, size: Size): Legend {
  const looks = new Map<string, Look & { kinds: Set<string> }>();
  const statuses = new Set<Status>();
  const crossings = new Set<CrossingMark>();
  for (const part of parts) {
    const { layer, kind, status, part: what } = part.properties;
    if (what === 'band' || what === 'gap' || !partInSight(part, camera, size)) continue;
    statuses.add(status);
    if (what === 'crossing') {
      if (!isSplit(layer)) crossings.add(statusRow(status).crossing);
      continue;
    }
    const key = `${layer} ${lookOf(layer, kind)}`;
    const known = looks.get(key);
    known?.kinds.add(kind);
    if (!known) looks.set(key, { layer, kind, status, name: {}, kinds: new Set([kind]) });
    else known.status = drawnMore(known.status, status);
  }
  const drawn = [...looks.values()];
  const order = catalog.layers.map(({ id }) => id);
  drawn.sort((a, b) => order.indexOf(a.layer) - order.indexOf(b.layer));
  return {
    looks: drawn.map(({ kinds, ...look }) => ({
      ...look,
      name: nameOf(catalog, look.layer, [...kinds], drawn),
    })),
    statuses: STATUS_ORDER.filter((status) => statuses.has(status)),
    crossings: MARKS.filter((mark) => crossings.has(mark)),
  };
}

/** The one that is drawn wider and fuller. */
const drawnMore = (a: Status, b: Status): Status =>
  statusRow(b).width * statusRow(b).opacity > statusRow(a).width * statusRow(a).opacity ? b : a;

/** Kinds that are drawn alike but for their weight share an entry. */
function lookOf(layer: LayerId, kind: string): string {
  if (layerRow(layer).shape === 'point')
    return Object.keys(GLYPHS).find(
      (sign) => GLYPHS[sign as keyof typeof GLYPHS] === pointSymbol(layer, kind, 'opened').glyph,
    )!;
  return layerRow(layer).shape === 'area'
    ? 'area'
    : `${formOf(layer, kind)} ${weightOf(layer, kind) < 0.7 ? 'fine' : ''}`;
}

/** The layer's name where it has one look; else those of the kinds. */
function nameOf(
  catalog: Catalog,
  id: LayerId,
  kinds: readonly string[],
  all: readonly { layer: LayerId }[],
): Partial<Bilingual> {
  const layer = catalog.layer(id);
  if (all.filter((look) => look.layer === id).length === 1) return layer.name;
  const names = kinds.map((kind) => layer.kinds[kind] ?? { zh: kind, en: kind });
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}
