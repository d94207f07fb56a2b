/**
 * A saved web page → its lines, those of the article and those of the page around it.
 *
 * Readability (the reader view of Firefox) says which part is the article; linkedom is the DOM that it works on, with
 * no scripts and no network. The lines are the page's own, in its order: Readability only tells which of them stay.
 */
import type { Line, Lines } from './types';

const BLOCK = new Set(
  'address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section select table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script style noscript template svg iframe object head math canvas textarea'.split(' '),
);

interface Node {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<Node>;
}

export async function htmlLines(html: string): Promise<Lines> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ]);
  const page = parseHTML(html).document as unknown as {
    body: Node | null;
    documentElement: Node | null;
    title: string;
    querySelector(css: string): { getAttribute(name: string): string | null } | null;
  };
  const all = linesOf(page.body ?? page.documentElement);
  const url = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null;
  let article: { content?: unknown; title?: string | null | undefined } | null = null;
  // Nested beyond all reason it would take minutes: such a page is taken whole.
  const deep = tooDeep(page.documentElement);
  try {
    const copy = parseHTML(html).document;
    const reader = new Readability(copy, {
      charThreshold: 200,
      serializer: (node) => linesOf(node) as never,
    });
    article = deep ? null : reader.parse();
  } catch {
    article = null;
  }
  const inside = Array.isArray(article?.content) ? (article.content as string[]) : [];
  const lines = marked(all, inside);
  const words = inside.join('').length;
  // A page of which it finds almost nothing is taken whole.
  const whole = words < 200 || words * 5 < all.join('').length;
  const title = article?.title?.trim() || page.title?.trim() || null;
  return {
    format: 'html',
    lines: whole ? all.map((text) => ({ text, furniture: false })) : lines,
    title,
    url: url && /^https?:/.test(url) ? url : null,
  };
}

/** More than any page that people write nests. */
const DEEPEST = 256;

function tooDeep(root: Node | null): boolean {
  const stack: [Node, number][] = root ? [[root, 1]] : [];
  while (stack.length > 0) {
    const [node, depth] = stack.pop()!;
    if (depth > DEEPEST) return true;
    for (const child of node.childNodes) stack.push([child, depth + 1]);
  }
  return false;
}

/** Lines of an element: one for each block, white space as a browser shows it. */
function linesOf(root: Node | null): string[] {
  const out: string[] = [];
  let line = '';
  const close = (): void => {
    const text = line.replace(/[ \t\r\n]+/g, ' ').trim();
    if (text !== '') out.push(text);
    line = '';
  };
  // By hand and not by recursion: pages nest deeper than a stack.
  const stack: (Node | 'close')[] = root ? [root] : [];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node === 'close') close();
    else if (node.nodeType === 3) line += node.textContent ?? '';
    else if (node.nodeType === 1 || node.nodeType === 9 || node.nodeType === 11) {
      const name = node.nodeName.toLowerCase();
      if (SILENT.has(name)) continue;
      const block = BLOCK.has(name);
      if (block) close();
      if (block) stack.push('close');
      stack.push(...[...node.childNodes].reverse());
    }
  }
  close();
  return out;
}

/** Which of the page's lines are the article's: each of those in turn, at the next place where it stands. */
function marked(all: readonly string[], article: readonly string[]): Line[] {
  const lines = all.map((text) => ({ text, furniture: true }));
  let next = 0;
  for (const wanted of article) {
    const at = all.findIndex(
      (text, i) => i >= next && (text === wanted || (wanted.length >= 12 && text.includes(wanted))),
    );
    if (at < 0) continue;
    lines[at]!.furniture = false;
    next = at + 1;
  }
  return lines;
}
