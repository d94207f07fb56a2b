/** Scores as tables and lists of errors. */
import type { Score, Share } from './measure';

const shown = ({ right, of }: Share): string =>
  of === 0 ? '–' : `${(right / of).toFixed(2)} (${right}/${of})`;
const sum = (shares: readonly Share[]): Share => ({
  right: shares.reduce((all, { right }) => all + right, 0),
  of: shares.reduce((all, { of }) => all + of, 0),
});

const COLUMNS: readonly [string, (scores: readonly Score[]) => string][] = [
  ['recall must', (s) => shown(sum(s.map((x) => x.recallMust)))],
  ['must+should', (s) => shown(sum(s.map((x) => x.recallAll)))],
  ['precision', (s) => shown(sum(s.map((x) => x.precision)))],
  ['layer', (s) => shown(sum(s.map((x) => x.layer)))],
  ['status strict', (s) => shown(sum(s.map((x) => x.statusStrict)))],
  ['status lenient', (s) => shown(sum(s.map((x) => x.statusLenient)))],
  [
    'known/new',
    (s) =>
      `${shown(sum(s.map((x) => x.known)))}${s.some((x) => x.asked) ? ` asked ${s.reduce((n, x) => n + x.asked, 0)}` : ''}`,
  ],
  ['sure high', (s) => shown(sum(s.map((x) => x.sure.high)))],
  ['medium', (s) => shown(sum(s.map((x) => x.sure.medium)))],
  ['low', (s) => shown(sum(s.map((x) => x.sure.low)))],
];

export function tableOf(title: string, scores: readonly Score[]): string {
  const rows = [
    ...scores.map((score) => [score.id, ...COLUMNS.map(([, value]) => value([score]))]),
    ['all', ...COLUMNS.map(([, value]) => value(scores))],
  ];
  const head = ['document', ...COLUMNS.map(([name]) => name)];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [`**${title}**`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

/** What went wrong, for whoever mends a rule. */
export function errorsOf(score: Score): string {
  const out = [`== ${score.id} ${score.title}`];
  for (const { entry } of score.missed)
    out.push(
      `  missed   [${entry.tier.slice(0, 2)}] ${entry.names[0]} @${entry.start} ${entry.layers[0]} ${entry.strict[0]}`,
    );
  for (const p of score.wrong)
    out.push(
      `  wrong    ${p.name.replace(/\n/g, '⏎')} @${p.start} ${p.layer} ${p.status} ${p.sure} ${p.why.rule}`,
    );
  for (const { entry, proposal: p } of score.offLayer)
    out.push(`  layer    ${p.name} is ${entry.layers.join('|')}, said ${p.layer}`);
  for (const { entry, proposal: p, lenient } of score.offStatus)
    out.push(
      `  status${lenient ? '~' : '!'}  ${p.name} @${p.start} is ${entry.strict.join('|')}, said ${p.status}`,
    );
  for (const { entry, proposal: p } of score.offKnown)
    out.push(
      `  known    ${p.name}: ${entry.feature}, said ${p.feature ?? (p.candidates.join(',') || 'new')}`,
    );
  return out.join('\n');
}
