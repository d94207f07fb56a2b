/** The colours and strokes of the SVG map as a style sheet, from the definitions that the live map reads. Pure text. */
import { GROUND, type Theme } from '../theme';
import { BAND, SELECTION, VIGNETTE, ZONE_FILL } from '../symbols';
import { OWN_LOOK } from './own-layer';
import { mentionNameColour, nameColour } from '../contrast';

export interface LayerColours {
  id: string;
  colour: readonly [light: string, dark: string];
}

function properties(layers: readonly LayerColours[], theme: Theme): string {
  const basemap = Object.entries(GROUND[theme]).map(([name, value]) => `--svg-${name}:${value}`);
  const own = layers.map(({ id, colour }) => `--svg-layer-${id}:${colour[theme === 'light' ? 0 : 1]}`);
  const names = layers.map(({ id, colour }) => `--svg-name-${id}:${nameColour(colour, theme)}`);
  const vignette = `--svg-vignette:${VIGNETTE.opacity[theme]}`;
  return [...basemap, ...own, ...names, `--svg-name-mention:${mentionNameColour(theme)}`, vignette].join(';');
}

/**
 * Screens on which the start view has about a pixel for a unit. There a stroke is as wide as it should be
 * without being measured on the screen, which would take a quarter of the time until the first paint.
 */
const USUAL = '(min-width:1240px) and (min-height:820px) and (max-height:1000px)';

/** Light, dark when the page says so, and dark when only the system has said so yet. */
export function svgMapCss(layers: readonly LayerColours[]): string {
  const dark = properties(layers, 'dark');
  return [
    `.svg-map{${properties(layers, 'light')}}`,
    `:root[data-theme=dark] .svg-map{${dark}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme]) .svg-map{${dark}}}`,
    ...layers.map(
      ({ id }) =>
        `.svg-map [data-layer=${id}]{--own:var(--svg-layer-${id});--c:var(--own);--name:var(--svg-name-${id})}`,
    ),
    '.svg-map .mention[data-layer]{--c:var(--svg-mention);--name:var(--svg-name-mention)}',
    RULES,
    `@media ${USUAL}{.svg-map:not([data-placed],[data-drawn]) .viewport path{vector-effect:none}}`,
  ].join('\n');
}

const RULES = `
.svg-map,.svg-map svg{overflow:visible}
.svg-map{fill:none;stroke-linejoin:round;stroke-linecap:round;font-family:var(--sans)}
.svg-map .viewport path{vector-effect:non-scaling-stroke}
.sg-thin{vector-effect:non-scaling-stroke}
.svg-map .viewport .bd{vector-effect:none}
.svg-map .sea{fill:var(--svg-sea)}
.svg-map .mat{fill:var(--svg-mat);fill-rule:evenodd}
.svg-map .neatline{stroke:var(--svg-neatline)}
.svg-map .land{fill:var(--svg-land)}
.svg-map .mine .ma{fill:var(--svg-own);fill-opacity:${OWN_LOOK.fill}}
.svg-map .mine .ml{stroke:var(--svg-own)}
.svg-map .mine .mc{stroke:var(--svg-paper)}
.svg-map .lake{fill:var(--svg-lake);stroke:var(--svg-shore);stroke-width:.6}
.svg-map .river{stroke:var(--svg-river)}
.svg-map .county{stroke:var(--svg-county)}
.svg-map .prefecture{stroke:var(--svg-prefecture)}
.svg-map .ribbon{stroke:var(--svg-province)}
.svg-map .core{stroke:var(--svg-provinceCore)}
.svg-map :is(.ln,.wv,.bd,.eg),.sg-ln{stroke:var(--c)}
.svg-map .pp,.sg-pp{stroke:var(--svg-paper)}
.svg-map .pf,.sg-pf{fill:var(--svg-paper)}
.sg-cf{fill:var(--c)}
.svg-map .gap{fill:var(--svg-land)}
.svg-map .ws{fill:var(--own);fill-opacity:0}
.svg-map :is([data-on] .ws,.ws.on){fill-opacity:${ZONE_FILL}}
.svg-map .vg{stroke:var(--own);stroke-opacity:var(--svg-vignette)}
.svg-map:not([data-bands]) .bands>:not([data-on]){display:none}
.svg-map .eg:not(.soft),.svg-map .county,.svg-map .prefecture,.svg-map .lake{stroke-linejoin:bevel;stroke-linecap:butt}
.svg-map text{text-anchor:middle;paint-order:stroke;stroke-width:2.8px;stroke:var(--svg-land);fill:var(--svg-place)}
.svg-map .p4 text,.svg-map .p5 text{fill:var(--svg-placeMinor)}
.svg-map .province text{fill:var(--svg-provinceName);letter-spacing:.5em}
.svg-map .water text{fill:var(--svg-waterName);stroke:var(--svg-lake);stroke-width:2px;letter-spacing:.15em}
.svg-map .names circle{fill:var(--svg-paper);stroke:var(--svg-place);stroke-width:1.2}
.svg-map .own text{fill:var(--name);stroke:var(--svg-paper);stroke-width:3.2px;letter-spacing:.02em}
.svg-map .own line{stroke:var(--name);stroke-width:.7}
.svg-map .count circle{fill:var(--svg-paper);stroke:var(--svg-ink);stroke-width:1.4}
.svg-map .count text{fill:var(--svg-ink);stroke:none;font-weight:600}
.svg-map .number :is(rect,line){fill:var(--svg-paper);stroke:var(--svg-ink);stroke-width:.9}
.svg-map .number text{fill:var(--svg-ink);stroke:none;font-weight:600}
.svg-map .en,.svg-map:lang(en) .zh{display:none}
.svg-map:lang(en) .en{display:inline}
.svg-map [data-off]{display:none}
.svg-map[data-blunt] .lines .hit{stroke-width:28px}
.svg-map .points .hit{stroke-width:0}
.svg-map[data-blunt] .points .hit{stroke-width:14px}
.svg-map[data-drawn] .lines .hit,.svg-map[data-drawn][data-bands] .bands .bd{pointer-events:visibleStroke}
.svg-map[data-drawn] .ws{pointer-events:visibleFill}
.svg-map[data-drawn] .points :is(.hit,.count circle){pointer-events:visible}
.svg-map[data-both] .en{display:inline;transform:translateY(1.1em)}
.svg-map .halo{stroke:var(--svg-selection);stroke-opacity:${(SELECTION.haloOpacity / 2).toFixed(2)}}
.svg-map .doubt{stroke:var(--svg-selection);stroke-opacity:${BAND.selectedOpacity}}
.svg-map .outline{stroke:var(--svg-selection)}
.svg-map .under{stroke:var(--svg-selectionCasing)}
.svg-map .bed{stroke:var(--svg-paper)}
.svg-map .mark{fill:var(--svg-paper);stroke:var(--svg-selection);stroke-width:3.5}
`.trim();
