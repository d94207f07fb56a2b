/** A briefing as a file: JSON that says what it is and in which version, so that it can be read years later. */
import type { Briefing } from './briefing';
import { briefingOf, type Read } from './shape';

const FORMAT = 'kuajie-atlas-briefing';
/** Goes up where an older atlas would misunderstand what a newer one writes. */
const VERSION = 1;
/** UTF-16 units; the fullest briefing has less. */
export const MOST_TEXT = 1_000_000;

export const fileText = ({ title, slides }: Briefing): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, title, slides }, null, 2)}\n`;

/** Whether a file means to be a briefing, whatever is wrong with it. */
export const meansBriefing = (text: string): boolean => text.slice(0, 200).includes(`"${FORMAT}"`);

export function readFileText(text: string): Read<Briefing> {
  if (text.length > MOST_TEXT) return { fault: { code: 'too-large', slide: null } };
  let value: unknown;
  try {
    // Editors on Windows put a mark of byte order in front.
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { fault: { code: 'not-json', slide: null } };
  }
  const { format, version } = (value ?? {}) as Record<string, unknown>;
  if (format !== FORMAT || typeof version !== 'number') return { fault: { code: 'foreign', slide: null } };
  if (version > VERSION) return { fault: { code: 'newer', slide: null } };
  return briefingOf(value);
}
