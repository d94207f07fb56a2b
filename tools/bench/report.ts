/** The measured times as a page for docs/, with the ratios that count. */
import type { Site } from './sites';
import { median } from './table';
import type { Measured } from './visit';

export interface Circumstances {
  date: string;
  /** As in "2 cores, no GPU". */
  machine: string;
  runs: number;
  /** Processes that waited for a core, at the least and the most of all visits. */
  load: readonly [number, number];
}
type Runs = ReadonlyMap<Site, readonly Measured[]>;

const SPEED = ['p50', 'p95', 'longest'];
const ROWS = [
  'first picture',
  'names on it',
  'list readable',
  'whole map at full size',
  ...['dragging while it loads', 'dragging', 'zooming'].flatMap((what) =>
    SPEED.map((of) => `${what}, ${of}`),
  ),
  'processor time of a frame',
  'click on the map to panel',
];
/** Held against bare MapLibre of the same run: at most so many times as long. */
const TARGET_RATIO = 2;
const TARGET_P95_MS = 33.5;

const values = (runs: Runs, site: Site, row: string): number[] =>
  (runs.get(site) ?? []).flatMap((times) => {
    const time = times[row];
    return time === undefined || Number.isNaN(time) ? [] : [time];
  });
const typical = (all: readonly number[]): number | null => (all.length ? median(all) : null);
const ms = (time: number | null): string => (time === null ? '–' : String(Math.round(time)));

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i ? '--:' : ':--')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Middle, least and most of the ratios of each round: what else the machine does concerns both of a round. */
function ratios(runs: Runs, a: Site, b: Site, row: string): string | null {
  const [above = [], below = []] = [runs.get(a), runs.get(b)];
  const all = above.flatMap((times, i) => {
    const ratio = (times[row] ?? NaN) / (below[i]?.[row] ?? NaN);
    return Number.isNaN(ratio) ? [] : [ratio];
  });
  if (!all.length) return null;
  return `${median(all).toFixed(2)} (${Math.min(...all).toFixed(2)}–${Math.max(...all).toFixed(2)})`;
}

/** Markdown. */
export function report(runs: Runs, { date, machine, runs: count, load }: Circumstances): string {
  const sites = [...runs.keys()];
  const rows = ROWS.map((row) => [row, ...sites.map((site) => ms(typical(values(runs, site, row))))]).filter(
    ([, ...cells]) => cells.some((cell) => cell !== '–'),
  );
  const [atlas, other] = sites.filter(({ isAtlas }) => isAtlas);
  const bare = sites.find(({ isAtlas }) => !isAtlas);
  const against = (site: Site | undefined) =>
    site && atlas
      ? ROWS.flatMap((row) => {
          const ratio = ratios(runs, atlas, site, row);
          return ratio ? [[row, ratio]] : [];
        })
      : [];
  const p95 = atlas ? values(runs, atlas, 'dragging, p95') : [];
  const parts = [
    '# What a person waits for',
    `Written by \`npm run bench\` on ${date}; ${machine}; middle of ${count} visits to each page in turn, each in a ` +
      `fresh profile at 1440 × 900; load of the machine meanwhile ${load[0].toFixed(1)} to ${load[1].toFixed(1)}. ` +
      'Milliseconds are those of this machine in this hour: compare columns, not dates.',
    tableOf(['ms', ...sites.map(({ name }) => name)], rows),
    'A frame is the time between two `requestAnimationFrame`: 17 is 60 a second. While the atlas loads, the picture ' +
      'that came with the page follows the hand. The libraries show the same GeoJSON, features, land, lakes, rivers, ' +
      'prefectures and provinces, in plain strokes without names; the atlas also has its signs, dashes, bands and ' +
      'names. Leaflet moves a picture while it is dragged and draws what was outside when it is let go. Processor time, of all ' +
      'processes of the browser while dragging, is shared out over the frames in which MapLibre showed something, in the ' +
      'atlas mostly its last picture moved along: other work on the machine hardly shows in it.',
    '## Targets',
    tableOf(
      ['', 'target', 'measured'],
      [
        [
          'dragging, p95',
          '≤ 33 ms',
          `${ms(typical(p95))} ms (${p95.map((time) => Math.round(time)).join(', ')})`,
        ],
        [
          'whole map at full size, × bare MapLibre',
          `≤ ${TARGET_RATIO}`,
          (atlas && bare && ratios(runs, atlas, bare, 'whole map at full size')) ?? '–',
        ],
      ],
    ),
    (typical(p95) ?? Infinity) <= TARGET_P95_MS ? '' : 'The first target is missed in this run.',
    ...(other
      ? [
          '## Against the other build',
          'This build’s time divided by the other’s, middle (least–most) of the rounds; below 1 is faster.',
          tableOf(['', 'ratio'], against(other)),
        ]
      : []),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
