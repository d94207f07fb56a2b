/**
 * When a passage speaks: a work report tells in its first part what was done, in its second what is to be done, and
 * in its notes neither. Other documents have no such parts (data/CONTRIBUTING.md, “When?”).
 */
export type Tense = 'done' | 'task' | 'open' | 'note';

const REPORT = /政府工作报告|向大会报告(?:政府)?工作/;
const HEADING = /^(?:第?[一二三四五六七八九十]{1,3}(?:部分|[、.．是])|[(（][一二三四五六七八九十]{1,3}[)）])/;
const REVIEW = /回顾|主要做了|过去(?:一|五)年|一年来|五年来|成绩|成就|成效|工作情况/;
const TASKS =
  /(?:今年|明年|\d{4}年|下一步|下阶段|今后|未来).{0,8}(?:工作|任务|安排|打算|部署|重点|要求|目标|考虑|举措|思路)|(?:主要|总体|奋斗)(?:目标|考虑|要求|任务)|重点工作|工作安排|做好今年/;
const NOTES = /^(?:名词解释|注释|附注|附件|有关说明|注[:：]|责任编辑)/;

export interface Tenses {
  at(offset: number): Tense;
  report: boolean;
}

export function tensesOf(text: string): Tenses {
  const report = REPORT.test(text.slice(0, 1500));
  if (!report) return { report, at: () => 'open' };
  const turns: { start: number; tense: Tense }[] = [{ start: 0, tense: 'done' }];
  let start = 0;
  for (const line of text.split('\n')) {
    const words = line.trim();
    const heading = HEADING.test(words) && words.length <= 60;
    const level = /^[一二三四五六七八九十]{1,3}[、.．]/.test(words);
    if (NOTES.test(words)) turns.push({ start, tense: 'note' });
    else if (heading && level && TASKS.test(words) && !REVIEW.test(words))
      turns.push({ start, tense: 'task' });
    else if (heading && level && REVIEW.test(words)) turns.push({ start, tense: 'done' });
    else if (
      /^(?:今年|\d{4}年|做好今年).{0,12}(?:要重点做好|要抓好|重点做好|总体要求|工作的总体|重点抓好)/.test(
        words,
      )
    )
      turns.push({ start, tense: 'task' });
    start += line.length + 1;
  }
  return {
    report,
    at: (offset) => turns.findLast((turn) => turn.start <= offset)?.tense ?? 'open',
  };
}
