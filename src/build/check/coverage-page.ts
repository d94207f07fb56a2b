/** A document as a static page: passages marked, trigger words shown by what covers them. */
import type { Coverage } from './coverage';
import type { Anchored } from '../read/annotate';
import type { DocumentSource } from '../read/sources';

type State = 'passage' | 'marked' | 'explained' | 'unexplained';

const STYLE = `
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 17px/1.8 "Songti SC", "Noto Serif CJK SC", serif; color: #222; background: #f6f3ea }
h1, table, nav, li, .key { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
h1 { font-size: 1.3rem } table { border-collapse: collapse; font-size: .9rem } td, th { padding: .2rem .8rem; text-align: left; border-bottom: 1px solid #d9d3c4 }
mark { color: inherit; background: #cfe3d8; border-bottom: 2px solid #195f4c } mark.explained { background: #e8e2d0; border-color: #bdb5a2 }
mark.unexplained { background: #f5d0cc; border-color: #d23e36; font-weight: bold } mark.marked { background: none; border-bottom-style: dotted }
ol { font-size: .9rem } .key mark { margin-right: 1rem }`;

/** One page; it links back to index.html. */
export function coveragePage(
  document: DocumentSource,
  anchored: readonly Anchored[],
  coverage: Coverage,
): string {
  const { text } = document;
  const title = document.meta?.value.csl.title ?? document.id;
  const state: (State | null)[] = new Array<State | null>(text.length).fill(null);
  const hint: string[] = new Array<string>(text.length).fill('');
  const paint = (start: number, end: number, as: State, why: string): void => {
    for (let i = start; i < end; i++) [state[i], hint[i]] = [as, why];
  };
  for (const unmarked of coverage.unmarked) paint(unmarked.start, unmarked.end, 'explained', unmarked.reason);
  for (const trigger of coverage.triggers)
    if (trigger.state !== 'explained') paint(trigger.start, trigger.end, trigger.state, trigger.state);
  for (const { annotation } of anchored) {
    const names = annotation.features.join(', ') || 'reading only';
    paint(annotation.position.start, annotation.position.end, 'passage', `${annotation.passage} → ${names}`);
  }
  const body = text
    .lines()
    .map(({ start, end }) => `<p>${marked(text, start, end, state, hint)}</p>`)
    .join('\n');
  const reasons = coverage.unmarked
    .map(
      ({ start, end, reason }) =>
        `<li><mark class="explained">${escape(text.slice(start, end))}</mark> ${escape(reason)}</li>`,
    )
    .join('\n');
  const key =
    '<p class="key"><mark>passage</mark><mark class="marked">kind word of a passage</mark>' +
    '<mark class="explained">explained</mark><mark class="unexplained">unexplained</mark></p>';
  return page(
    `${document.id} ${title}`,
    `<nav><a href="index.html">←</a></nav>${key}\n${body}\n<h1>Not marked, and why</h1>\n<ol>${reasons}</ol>`,
  );
}

/** The overview: one row a document. */
export function coverageIndex(
  rows: readonly (readonly (string | number)[])[],
  header: readonly string[],
): string {
  const cells = (row: readonly (string | number)[], tag: string): string =>
    `<tr>${row.map((cell) => `<${tag}>${escape(String(cell))}</${tag}>`).join('')}</tr>`;
  const links = rows.map(([id = ''], i) =>
    cells(rows[i]!, 'td').replace(/<td>[^<]*<\/td>/, `<td><a href="${id}.html">${id}</a></td>`),
  );
  return page('Coverage', `<table>${cells(header, 'th')}${links.join('')}</table>`);
}

function marked(
  text: DocumentSource['text'],
  start: number,
  end: number,
  state: readonly (State | null)[],
  hint: readonly string[],
): string {
  let out = '';
  for (let from = start; from < end;) {
    let to = from + 1;
    while (to < end && state[to] === state[from] && hint[to] === hint[from]) to++;
    const words = escape(text.slice(from, to));
    const as = state[from];
    out += as ? `<mark class="${as}" title="${escape(hint[from] ?? '')}">${words}</mark>` : words;
    from = to;
  }
  return out;
}

function page(title: string, body: string): string {
  return `<!doctype html>\n<html lang="zh"><meta charset="utf-8"><title>${escape(title)}</title><style>${STYLE}</style>\n<h1>${escape(title)}</h1>\n${body}\n</html>\n`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
