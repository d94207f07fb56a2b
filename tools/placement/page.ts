/** docs/placement.md: how far the drawn lines are off, in figures alone. */
import type { Feature } from '../../src/core/model/types';
import { summaryOf, type Measured, type Unmeasured } from './measure';
import type { Reference } from './reference';

export function placementPage(
  measured: readonly Measured[],
  unmeasured: readonly Unmeasured[],
  references: readonly Reference[],
): string {
  const layers = [...new Set(measured.map(({ feature }) => feature.layer))];
  return [
    '# How true are the drawn lines?',
    '',
    'Made by `npm run placement -- --reference <folder>`; the method and the ways of placing are in',
    '[data/CONTRIBUTING.md](../data/CONTRIBUTING.md). Both lines are cut to the stretch that they share and walked every',
    '200 m, both ways. The references stay outside this repository. They are, with their own precision:',
    '',
    ...sources(references),
    '',
    '## Together',
    '',
    ...table(
      [
        'lines',
        'features',
        'true line, km',
        'median of medians',
        'median of worst',
        'p98',
        'inside',
        'in its band',
      ],
      [
        ['all', measured] as const,
        ...layers.map((layer) => [layer, measured.filter((row) => row.feature.layer === layer)] as const),
      ].map(([name, rows]) => {
        const { count, trueKm, medianOfMedians, medianOfWorst, p98, inside, share } = summaryOf(rows);
        return [
          name,
          count,
          Math.round(trueKm),
          km(medianOfMedians),
          km(medianOfWorst),
          km(p98),
          `${inside} of ${count}`,
          percent(share),
        ];
      }),
    ),
    '',
    '## Measured',
    '',
    'Distances in km. A band of many kilometres around a line that is measured to within one has its cause in another',
    'part of the line, which is not measured, or in published alternatives.',
    '',
    ...table(
      [
        'feature',
        'layer',
        'measured / drawn',
        'median',
        'p95',
        'worst',
        'stated ±',
        'inside?',
        'true line in the band',
      ],
      measured.map((row) => [
        english(row.feature),
        row.feature.layer,
        `${row.coveredKm.toFixed(1)} / ${(row.feature.drawnKm ?? 0).toFixed(1)}`,
        km(row.median),
        km(row.p95),
        km(row.worst),
        row.bandKm,
        row.inside,
        percent(row.share),
      ]),
    ),
    '',
    '## Without a reference',
    '',
    'The stated band is what the way of placing proved to be off elsewhere: 98 % of the true line lies nearer.',
    '',
    ...table(
      ['feature', 'layer', 'km', 'places', 'longest leg', 'stated ±', 'way of placing'],
      unmeasured.map(({ feature, longestLegKm }) => [
        english(feature),
        feature.layer,
        (feature.drawnKm ?? 0).toFixed(1),
        feature.places.length,
        longestLegKm.toFixed(1),
        (feature.uncertaintyM ?? 0) / 1000,
        wayOf(feature.placement?.en ?? ''),
      ]),
    ),
    '',
  ].join('\n');
}

/** One line for each source: how many references are from it, of when, and how good they are. */
function sources(references: readonly Reference[]): string[] {
  const named = (reference: Reference) =>
    `${reference.source ?? 'source not stated'}${reference.asOf ? `, as of ${reference.asOf}` : ''}`;
  return [...new Set(references.map(named))].sort().map((source) => {
    const own = references.filter((reference) => named(reference) === source);
    const precision = [...new Set(own.map(({ precisionM }) => precisionM))].sort((a, b) => a - b);
    return `- ${source}: ${own.length} lines, precision ${precision.join(', ')} m`;
  });
}

function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const row = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '/')).join(' | ')} |`;
  return [row(header), row(header.map(() => '---')), ...rows.map(row)];
}

const english = ({ name, id }: Feature): string => `${name.en} (${id})`;
const km = (value: number): string => value.toFixed(2);
const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
/** The placement's own words for the way, without what each part rests on. */
const wayOf = (placement: string): string => placement.split(/[:;] |\. |\.$/)[0] ?? '';
