/**
 * Lines as read → the canonical text, by leaving out only: the page around the document, what it has twice, marks.
 * Each line of the text is a line of what was received, or a part of one; so every deletion can be put back.
 */
import type { DraftDeletion } from '../types';
import type { Line } from './types';

type Why = DraftDeletion['why'];

/** Lines that saved pages have around a document and no document has within. */
const FURNITURE =
  /^(?:【?字[体号].*|[大中小】]|分享(?:到|至)?[:：]?|扫一扫.{0,20}|打印(?:本页)?|关闭(?:窗口|本页)?|来源[:：].{0,30}|时间[:：].{0,20}|发布时间[:：].{0,30}|责任编辑[:：]?.{0,10}|编辑[:：].{0,10}|(?:浏览|点击|阅读)(?:次数|量)?[:：]?\s*\d*.{0,4}|首页|当前位置.*|上一[篇页].*|下一[篇页].*|相关(?:链接|附件|阅读|新闻)(?:>>)?|返回(?:顶部|首页)|版权所有.*|ICP备.*|.{0,12}ICP备\d.*|>+|[|｜·•\s]+|微信|微博|收藏|[0-9a-f]{32}:?|Share|Print|Skip to (?:main )?content)$/i;
/** Marks of Markdown and left-over tags. */
const DEBRIS = /^(?:<!--.*-->|-{3,}|={3,}|\*{3,}|\\?#{3,}|<\/?[a-z][^>]*>|!\[[^\]]*\]\([^)]*\))$/i;
const MARKS = /^(?:#{1,6}\s+|>\s?|[*+-]\s+(?=\S))/;

export interface Canonical {
  received: string;
  text: string;
  deletions: DraftDeletion[];
}

export function canonicalOf(lines: readonly Line[], title: string | null): Canonical {
  const received = lines.map(({ text }) => text).join('\n');
  const seen = new Set<string>();
  let text = '';
  const deletions: DraftDeletion[] = [];
  let length = 0;
  const leave = (what: string, why: Why): void => {
    if (what === '') return;
    const last = deletions.at(-1);
    if (last && last.at === length && last.why === why) last.text += what;
    else deletions.push({ at: length, text: what, why });
  };
  for (const { text: line, furniture } of lines) {
    const bare = line.trim();
    const why = bare === '' ? 'white-space' : reason(bare, furniture, seen, title);
    if (why) {
      // With the line break that parted it from what stays.
      leave(text === '' ? `${line}\n` : `\n${line}`, why);
      continue;
    }
    const [before, inner, after] = trimmed(line);
    if (text !== '') {
      text += '\n';
      length += 1;
    }
    leave(before, /\S/.test(before) ? 'debris' : 'white-space');
    if (seen.size < 400) seen.add(bare);
    text += inner;
    length += Array.from(inner).length;
    leave(after, 'white-space');
  }
  return { received, text, deletions };
}

function reason(
  bare: string,
  furniture: boolean,
  seen: ReadonlySet<string>,
  title: string | null,
): Why | null {
  if (furniture) return 'furniture';
  if (DEBRIS.test(bare)) return 'debris';
  if (FURNITURE.test(bare)) return 'furniture';
  // The title and the lines below it again, as pages have them in their head.
  if (bare.length >= 6 && bare.length <= 60 && seen.has(bare) && (bare === title || !/[。；]$/.test(bare)))
    return 'repetition';
  return null;
}

/** A line in what stands before, the words, and what stands behind. */
function trimmed(line: string): [string, string, string] {
  const lead = /^\s*/.exec(line)![0];
  const mark = MARKS.exec(line.slice(lead.length))?.[0] ?? '';
  const from = lead.length + mark.length;
  const tail = /\s*$/.exec(line.slice(from))![0];
  return [line.slice(0, from), line.slice(from, line.length - tail.length), tail];
}

/** The received text again: what was left out put back where it stood. */
export function restored(text: string, deletions: readonly DraftDeletion[]): string {
  const points = Array.from(text);
  let out = '';
  let from = 0;
  for (const { at, text: gone } of deletions) {
    out += points.slice(from, at).join('') + gone;
    from = at;
  }
  return out + points.slice(from).join('');
}
