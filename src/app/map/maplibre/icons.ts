/**
 * Images of the style, drawn on demand from the glyphs and symbols of `core/cartography`: the map asks for
 * "sign|theme|layer|kind|status", "crossing|theme|layer|status", "wave|theme|layer|status" "dot|theme|size" or
 * "count|theme" and gets a picture.
 */
import type { Map as MapLibre } from 'maplibre-gl';
import type { Layer } from '../../../core/model/types';
import { GROUND, type Theme } from '../../../core/cartography/theme';
import { COUNT_PX } from '../../../core/cartography/counted-signs';
import { DISC_PX, pointSymbol } from '../../../core/cartography/glyphs';
import { CROSSING, WAVE } from '../../../core/cartography/symbols';
import type { LayerId } from '../../../core/model/layers';
import { statusRow, type Status } from '../../../core/model/statuses';

/** Twice the screen's own resolution is sharp everywhere and small. */
const RATIO = 2;
type Pen = CanvasRenderingContext2D;

export function drawIconsOnDemand(map: MapLibre, layers: readonly Layer[]): void {
  const colourOf = (layer: string, status: Status, theme: Theme) =>
    statusRow(status).bare
      ? GROUND[theme].mention
      : (layers.find(({ id }) => id === layer)?.colour[theme === 'light' ? 0 : 1] ?? GROUND[theme].ink);
  map.setMissingStyleImageResolver((id) => {
    const [what, theme, ...rest] = id.split('|') as [string, Theme, ...string[]];
    const [of = '', kind = ''] = rest;
    const status = rest.at(-1) as Status;
    const image =
      what === 'sign'
        ? drawSign(of as LayerId, kind, status, theme, colourOf(of, status, theme))
        : what === 'wave'
          ? drawWave(colourOf(of, status, theme))
          : what === 'crossing'
            ? drawCrossing(status, theme, colourOf(of, status, theme))
            : what === 'dot'
              ? drawDot(theme, of === 'major')
              : what === 'count'
                ? drawCount(theme)
                : null;
    if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: RATIO });
  });
}

function canvas(width: number, height: number, draw: (pen: Pen) => void): ImageData {
  const element = document.createElement('canvas');
  element.width = width * RATIO;
  element.height = height * RATIO;
  // Read back at once: on the graphics card that would wait for every frame of the map before it.
  const pen = element.getContext('2d', { willReadFrequently: true })!;
  pen.scale(RATIO, RATIO);
  draw(pen);
  return pen.getImageData(0, 0, element.width, element.height);
}

function drawSign(layer: LayerId, kind: string, status: Status, theme: Theme, colour: string): ImageData {
  const { glyph, disc, dash } = pointSymbol(layer, kind, status);
  const { paper } = GROUND[theme];
  const margin = 3;
  return canvas(DISC_PX + 2 * margin, DISC_PX + 2 * margin, (pen) => {
    pen.translate(margin, margin);
    const path = new Path2D(glyph.path);
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    if (disc === 'none') {
      // A sign without a disc stands on a pale shadow of itself, so that it reads on any line.
      pen.strokeStyle = paper;
      pen.lineWidth = 5.4;
      pen.stroke(path);
      pen.strokeStyle = colour;
      pen.lineWidth = 2.3;
      pen.stroke(path);
      return;
    }
    const middle = DISC_PX / 2;
    pen.beginPath();
    pen.arc(middle, middle, middle + 1.2, 0, 2 * Math.PI);
    pen.fillStyle = paper;
    pen.fill();
    pen.beginPath();
    pen.arc(middle, middle, middle - 0.9, 0, 2 * Math.PI);
    if (disc === 'filled') {
      pen.fillStyle = colour;
      pen.fill();
    }
    pen.strokeStyle = colour;
    pen.lineWidth = 1.6;
    pen.setLineDash(disc === 'filled' ? [] : dash.pattern.map((part) => Math.max(part, 0.01) * 1.6));
    pen.stroke();
    pen.setLineDash([]);
    pen.strokeStyle = pen.fillStyle = disc === 'filled' ? paper : colour;
    pen.lineWidth = 1.4;
    if (glyph.fill) pen.fill(path);
    else pen.stroke(path);
  });
}

/** One wave length of the casing of a waterway: for a line 2 px wide, stretched to what the line has. */
const WAVE_LINE_PX = 2;
function drawWave(colour: string): ImageData {
  const [length, swing, width] = [WAVE.length, WAVE.swing, WAVE.width].map(
    (share) => share * WAVE_LINE_PX,
  ) as [number, number, number];
  const middle = swing + width / 2;
  return canvas(length, 2 * middle, (pen) => {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    // Over the edges on both sides, so that the pattern joins without a seam.
    pen.beginPath();
    for (let x = -length; x <= 2 * length; x += 0.5)
      pen.lineTo(x, middle - swing * Math.sin((2 * Math.PI * x) / length));
    pen.stroke();
  });
}

/** Where a line crosses a province border. */
function drawCrossing(status: Status, theme: Theme, colour: string): ImageData {
  const { radius, stroke } = CROSSING;
  const { crossing, opacity } = statusRow(status);
  const margin = 2;
  const middle = radius + margin;
  return canvas(2 * middle, 2 * middle, (pen) => {
    const disc = (r: number, fill: string, from = 0, to = 2 * Math.PI) => {
      pen.beginPath();
      pen.arc(middle, middle, r, from, to);
      pen.fillStyle = fill;
      pen.fill();
    };
    disc(radius + 1.2, GROUND[theme].paper);
    pen.globalAlpha = Math.max(opacity, 0.7);
    // The half lies along the line: what is built already.
    if (crossing === 'half') disc(radius - stroke / 2, colour, Math.PI / 2, 1.5 * Math.PI);
    if (crossing === 'filled') disc(radius - stroke / 2, colour);
    pen.beginPath();
    pen.arc(middle, middle, radius - stroke / 2, 0, 2 * Math.PI);
    pen.strokeStyle = colour;
    pen.lineWidth = stroke;
    pen.stroke();
  });
}

function drawDot(theme: Theme, major: boolean): ImageData {
  const size = major ? 8 : 6;
  return canvas(size, size, (pen) => {
    pen.beginPath();
    pen.arc(size / 2, size / 2, size / 2 - 1, 0, 2 * Math.PI);
    pen.fillStyle = GROUND[theme].paper;
    pen.fill();
    pen.strokeStyle = GROUND[theme].place;
    pen.lineWidth = major ? 1.6 : 1;
    pen.stroke();
    if (!major) return;
    pen.beginPath();
    pen.arc(size / 2, size / 2, 1.2, 0, 2 * Math.PI);
    pen.fillStyle = GROUND[theme].place;
    pen.fill();
  });
}

/** What the number of signs that stand together is written on. */
function drawCount(theme: Theme): ImageData {
  const stroke = 1.4;
  const middle = COUNT_PX + stroke;
  return canvas(2 * middle, 2 * middle, (pen) => {
    pen.beginPath();
    pen.arc(middle, middle, COUNT_PX + stroke / 2, 0, 2 * Math.PI);
    pen.fillStyle = GROUND[theme].paper;
    pen.fill();
    pen.strokeStyle = GROUND[theme].ink;
    pen.lineWidth = stroke;
    pen.stroke();
  });
}
