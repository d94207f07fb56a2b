/** Scores as tables and lists of errors. */
import type { Score, Share } from './measure';
import { summary, type Placing } from './placing';

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

function tableOf(title: string, scores: readonly Score[]): string {
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

interface Measured {
  seeds: readonly Score[];
  others: readonly Score[];
  placings: readonly Placing[];
  whole: readonly { feature: string; isRight: boolean }[];
  speed: { characters: number; ms: number };
}

/** docs/drafting.md */
export function scorePage({ seeds, others, placings, whole, speed }: Measured): string {
  const [at, around] = [summary(placings, 'at'), summary(placings, 'around')];
  const km = (value: number): string => `${value.toFixed(1)} km`;
  return `# How well a new document is taken in

Written by \`npm run draft:score\`. The engine (\`src/core/draft\`) proposes what a text names; here its proposals are held
against what people marked.

${tableOf('The five documents of the atlas, each without what only its own annotation brought: its features, aliases and places', seeds)}
${others.length > 0 ? tableOf('Documents with gold lists that are not part of this repository (`-- --gold <folder>`)', others) : 'Gold lists of other documents: none given (`-- --gold <folder>`).\n'}
- **Recall**: of the things marked, those of which a passage was proposed: the same words, or three fifths of both in common.
  For the five every thing counts as a must, also sets without a name (四地的连接道路).
- **Precision**: of the different names proposed, those that are marked, or of which a person wrote down that they are right.
- **Layer, status** by passage, of those found. Strict: the status that is marked; lenient: one that can be defended
  beside it. The lists call all cooperation agreed: there \`cooperating\` and \`agreed\` are one.
- **Known/new**: a thing that the rest of the atlas has is joined to it, another is not. Asked: left to the person.
- **Sure**: of the names called sure to that degree, how many are right. The bounds are in \`src/core/draft/sure.ts\`.

**Speed**: ${speed.characters.toLocaleString('en')} characters in ${Math.round(speed.ms)} ms (median of five, in Node on two shared cores), the gazetteer read and
all lists made anew each time.

**Places**: lines through seats are off by what [data/CONTRIBUTING.md](../data/CONTRIBUTING.md) measured for each way of
placing. Measured here against the places of the atlas: a spot put at the seat of its last place is off by ${km(at.median)} in
the middle and ${km(at.most)} at most of 98 % (${at.n} things); the middle of a zone by ${km(around.median)} and ${km(around.most)}
(${around.n} things). The bands that proposals state are not below these (\`src/core/draft/recipe.ts\`).
Of ${whole.length} areas for which the texts name whole administrative areas as their parts (\`src/core/draft/members.ts\`),
${whole.filter(({ isRight }) => isRight).length} are made of the very units that the atlas has; areas of units that no text names stay unproposed.
`;
}
