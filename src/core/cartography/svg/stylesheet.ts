/** The colours and strokes of drawn plates as a style sheet, from the definitions that the live map reads. Pure text. */
import { GROUND, type Theme } from '../theme';
import { HULL_FEATHER, SELECTION } from '../symbols';

export interface LayerColours {
  id: string;
  colour: readonly [light: string, dark: string];
}

function properties(layers: readonly LayerColours[], theme: Theme): string {
  const ground = Object.entries(GROUND[theme]).map(([name, value]) => `--pl-${name}:${value}`);
  const own = layers.map(({ id, colour }) => `--pl-layer-${id}:${colour[theme === 'light' ? 0 : 1]}`);
  return [...ground, ...own].join(';');
}

/**
 * Screens on which the start view has about a pixel for a unit. There a stroke is as wide as it should be
 * without being measured on the screen, which would take a quarter of the time until the first picture.
 */
const USUAL = '(min-width:1240px) and (min-height:820px) and (max-height:1000px)';

/** Light, dark when the page says so, and dark when only the system has said so yet. */
export function plateCss(layers: readonly LayerColours[]): string {
  const dark = properties(layers, 'dark');
  return [
    `.plate{${properties(layers, 'light')}}`,
    `:root[data-theme=dark] .plate{${dark}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme]) .plate{${dark}}}`,
    ...layers.map(({ id }) => `.plate [data-layer=${id}]{--own:var(--pl-layer-${id});--c:var(--own)}`),
    '.plate .mention{--c:var(--pl-mention)}',
    RULES,
    `@media ${USUAL}{.plate:not([data-placed],[data-drawn]) .sheet path{vector-effect:none}}`,
  ].join('\n');
}

const RULES = `
.plate,.plate svg{overflow:visible}
.plate{fill:none;stroke-linejoin:round;stroke-linecap:round;font-family:var(--sans)}
.plate .sheet path{vector-effect:non-scaling-stroke}
.plate .sheet .bd{vector-effect:none}
.plate .sea{fill:var(--pl-sea);shape-rendering:crispEdges}
.plate .land{fill:var(--pl-land)}
.plate .lake{fill:var(--pl-lake);stroke:var(--pl-shore);stroke-width:.6}
.plate .river{stroke:var(--pl-river)}
.plate .county{stroke:var(--pl-county)}
.plate .prefecture{stroke:var(--pl-prefecture)}
.plate .ribbon{stroke:var(--pl-province)}
.plate .core{stroke:var(--pl-provinceCore);stroke-opacity:.9}
.plate .ln,.sg-ln{stroke:var(--c)}
.plate .pp,.sg-pp{stroke:var(--pl-paper)}
.plate .pf,.sg-pf{fill:var(--pl-paper)}
.sg-cf{fill:var(--c)}
.plate .gap{fill:var(--pl-land)}
.plate .bd{stroke:var(--c)}
.plate .ws{fill:var(--own)}
.plate .eg{stroke:var(--c);stroke-opacity:.85}
.plate .eg,.plate .county,.plate .prefecture,.plate .lake{stroke-linejoin:bevel;stroke-linecap:butt}
.plate .ft{stroke:var(--c);stroke-opacity:${(HULL_FEATHER.opacity / 5).toFixed(3)}}
.plate text{text-anchor:middle;paint-order:stroke;stroke-width:2.8px;stroke:var(--pl-land);fill:var(--pl-place)}
.plate .p4 text,.plate .p5 text{fill:var(--pl-placeMinor)}
.plate .province text{fill:var(--pl-provinceName);fill-opacity:.75;letter-spacing:.5em}
.plate .water text{fill:var(--pl-waterName);stroke:var(--pl-lake);stroke-width:2px;letter-spacing:.15em}
.plate .names circle{fill:var(--pl-paper);stroke:var(--pl-place);stroke-width:1.2}
.plate .own text{fill:var(--c);stroke:var(--pl-paper);stroke-width:3.2px;letter-spacing:.02em}
.plate .en,.plate:lang(en) .zh{display:none}
.plate:lang(en) .en{display:inline}
.plate [data-off]{display:none}
.plate[data-both] .en{display:inline;transform:translateY(1.1em)}
.plate .halo{stroke:var(--pl-selection);stroke-opacity:${(SELECTION.haloOpacity / 2).toFixed(2)}}
.plate .under{stroke:var(--pl-selectionCasing)}
.plate .bed{stroke:var(--pl-paper)}
.plate .mark{fill:var(--pl-paper);stroke:var(--pl-selection);stroke-width:3.5}
`.trim();
