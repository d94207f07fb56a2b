/**
 * The words around what a question is about: they ask, join or fill, and name nothing. In a question all that
 * is left beside them must be understood.
 */
import { fold, isHan, runsOf, type Variants } from '../text/fold';

/** What a question is cut into: one Han character, or one word in Latin letters. */
export type Atom = string;

/** English plurals as singulars; both sides of a comparison pass here, so that a wrong stem does no harm. */
const singular = (word: string): string => {
  if (word.length < 4 || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  const stem = word.replace(/([sx]|[cs]h)es$/, '$1');
  return stem === word ? word.replace(/s$/, '') : stem;
};

/** The atoms of a text, folded, separators left out. */
export const atomsOf = (text: string, variants: Variants): Atom[] =>
  runsOf(fold(text, variants)).flatMap((run) => (isHan(run) ? Array.from(run) : [singular(run)]));

/** How a word is looked up: its atoms joined. */
export const keyOf = (text: string, variants: Variants): string => atomsOf(text, variants).join('');

const FILLING = [
  '哪 哪些 哪个 哪几个 哪条 哪几条 哪里 哪儿 哪两个 有 有哪些 有没有 是 是什么 什么 多少 几条 几个 几项 怎么样 如何',
  '请问 查 查找 找 看 看看 列出 显示 所有 全部 都 现在 目前 如今 正在 已经 了 吗 呢 的 之 这 这些 那些 一条 一些 两地 两省 两市',
  '连接 连通 联通 联系 连 连着 相连 相接 通往 通到 通向 通 往 去 开往 之间 间 和 与 及 以及 跟 同 到 至 从 由 在 于 对 跨',
  '涉及 经过 途经 穿过 关于 有关 相关 境内 内 里 位于 属于 范围 范围内 一带 方向 省 市 条 个 项 处 段',
  '项目 要素 工程 建设项目 线路 路线 线 基础设施 设施 状态 处于 为',
  'a an the which what that this these where who how many much is are was were be been do does did there',
  'join joined joining connect connecting connected connection link linking linked lead leading run running go going pass',
  'passing through between and of in to from with at on via along within into for by all any every each both',
  'show list find me give tell us see now currently today already about concerning involving involve regarding touch touching',
  'project feature line works work infrastructure city province county district area thing has have having got please status',
];

/** Between places: any of them will do. */
const EITHER = ['或', '或者', '或是', 'or', 'either'];

export const FILLERS: ReadonlySet<string> = keys(FILLING.flatMap((words) => words.split(' ')));
export const EITHERS: ReadonlySet<string> = keys(EITHER);

function keys(words: readonly string[]): Set<string> {
  return new Set(words.map((word) => keyOf(word, new Map())));
}
