/** Found names that stand beside one another: what governs one of a list governs all. */
import type { Span } from '../model/types';
import type { Found } from './found';

/** The text with every found name blanked, character by character, so that offsets stay. */
export function masked(text: string, all: readonly Found[]): string {
  const characters = Array.from(text);
  for (const { start, end } of all) characters.fill('□', start, end);
  return characters.join('');
}

/** What may stand between two names of one list: a join, the end of a quotation, a word left over of a name. */
const BETWEEN = /^[)）”"]?(?:[、和与及或]|以及|及其)[“"(（]?[\u4e00-\u9fff]{0,4}$/;
/** A verb between them begins another list. */
const VERB = /开工|建设|推进|加快|打造|支持|改扩建|扩建|新建|确保|力争/;

/** For each name the extent of its list, itself at least; the list's kind word and what was written of it included. */
export function neighbours(text: string, all: readonly Found[]): Map<Found, Span> {
  const lists = new Map<Found, Span>();
  let list: Found[] = [];
  /** Where the list ends so far. */
  let end = -1;
  const close = (): void => {
    // In the order of the text: the first begins it.
    const span = { start: list[0]!.start, end };
    for (const found of list) lists.set(found, span);
    list = [];
  };
  for (const found of all) {
    const between = end >= 0 && found.start >= end ? text.slice(end, found.start) : null;
    const inside = end >= 0 && found.start < end;
    // Pairs of one list, with a comma between: A—B、C—D，E—F等城际铁路.
    const listed = between !== null && /^[,，]$/.test(between) && list.at(-1)?.list === found.list;
    const beside = between !== null && BETWEEN.test(between) && !VERB.test(between);
    if (list.length > 0 && !inside && !listed && !beside) close();
    end = list.length > 0 ? Math.max(end, found.end) : found.end;
    list.push(found);
  }
  if (list.length > 0) close();
  return lists;
}
