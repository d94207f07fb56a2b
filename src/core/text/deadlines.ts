/**
 * Deadlines as Chinese documents give them: 将在年内开工, 2022年底前建成, 将于9月份通车. Only where a time stands with
 * what is to be done by then; what is done every year, or without a time, is none. Offsets in code points.
 */
import type { PromisedEvent } from '../model/events';
import type { Span } from '../model/types';

export interface Deadline extends Span {
  /** Verbatim, from the time to what is to be done. */
  words: string;
  event: PromisedEvent;
  /** ISO 8601, as far as said; its end is meant. */
  by: string;
}

/** Words of doing, longest first where one begins another. */
const DONE: readonly (readonly [words: string, event: PromisedEvent])[] = [
  ['获批|獲批|批复|批復|核准|审批完成|審批完成', 'approved'],
  ['开工|開工|动工|動工|启动建设|啟動建設', 'started'],
  ['通车|通車|开通|開通|投入使用|投入运营|投入運營|建成投用|投用|通航|投运|投運', 'opened'],
  ['建成|完工|竣工|贯通|貫通', 'completed'],
];
const EVENTS = DONE.map(([words]) => words).join('|');
const LEAD =
  '(?:将于|將於|将在|將在|力争在?|力爭在?|争取在?|爭取在?|确保在?|確保在?|计划于?|計劃於?|预计于?|預計於?|到|于|於|在)?';
const YEAR = '(?<year>\\d{4})年';
const WHEN = [
  `${YEAR}(?:年?底|年?末)?(?:之?前|以前|内|內)?`,
  `${YEAR}(?<month>1[0-2]|0?[1-9])月份?(?:底|末)?(?:之?前|以前|内|內)?`,
  '(?<soon>1[0-2]|0?[1-9])月份?(?:底|末)?(?:之?前|以前|内|內)?',
  '(?<within>年内|年內|今年内|今年內|今年底前?|年底前|今年)',
];
/** Between the time and what is to be done: no stop, and no other subject of the sentence. */
const GAP = '(?<gap>[^，。；！？,;!?、\\d每]{0,8}?)';

/** In the order of the text. `said`: date of the document, ISO 8601, which a month without year and 年内 refer to. */
export function deadlinesIn(text: string, said: string): Deadline[] {
  const found = WHEN.flatMap((when) =>
    [...text.matchAll(new RegExp(`${LEAD}(?:${when})${GAP}(?<done>${EVENTS})`, 'gu'))].flatMap((match) => {
      const { gap = '', done = '' } = match.groups ?? {};
      const before = text.slice(0, match.index);
      // Every year is no deadline; 已 tells what has been done; a number goes on before the match.
      if (/每年?$/.test(before) || /[已未]/.test(gap) || /\d$/.test(before)) return [];
      const event = DONE.find(([words]) => new RegExp(`^(?:${words})$`, 'u').test(done))?.[1];
      const start = Array.from(before).length;
      const words = match[0];
      return event
        ? [
            {
              start,
              end: start + Array.from(words).length,
              words,
              event,
              by: dayOf(match.groups ?? {}, said),
            },
          ]
        : [];
    }),
  );
  // A month of a year is found as a month alone too: the longer one stands.
  return found
    .filter((one) => !found.some((other) => other !== one && covers(other, one)))
    .sort((a, b) => a.start - b.start);
}

const covers = (a: Span, b: Span): boolean =>
  a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start;

function dayOf({ year, month, soon }: Record<string, string | undefined>, said: string): string {
  const two = (number: string) => number.padStart(2, '0');
  if (year) return month ? `${year}-${two(month)}` : year;
  const thisYear = said.slice(0, 'YYYY'.length);
  return soon ? `${thisYear}-${two(soon)}` : thisYear;
}
