/** What is said of a file that was read, or could not be: whole sentences. */
import type { MessageKey, MessageParams } from '../../../core/messages';
import { SHEET } from '../../../core/model/sheet';
import { boundsOfOwn, type At, type LeftOut } from '../../../core/model/own-layer';
import { OwnFault } from '../../../core/own-layer/fault';
import type { ReadFile } from './read-file';

type Say = (key: MessageKey, params?: MessageParams) => string;

const place = (t: Say, at: At): string =>
  'row' in at ? t('own.at.row', { n: at.row }) : t('own.at.feature', { n: at.feature });
const reason = (t: Say, { why, value }: Pick<LeftOut, 'why' | 'value'>): string =>
  t(`own.why.${why}`, { value });

/** Whether latitude stands first, which a second reading mends. */
export const isSwapped = (error: unknown): boolean =>
  error instanceof OwnFault && error.trouble === 'swapped';

export function faultWords(t: Say, file: string, error: unknown): string {
  if (!(error instanceof OwnFault)) return t('own.fault.other', { file });
  const { trouble, params, at } = error;
  const why = 'why' in params ? reason(t, params as unknown as LeftOut) : '';
  return t(`own.fault.${trouble}`, { ...params, file, why, at: at ? place(t, at) : '' });
}

export function addedWords(t: Say, name: string, { features, leftOut, converted }: ReadFile): string {
  const bounds = boundsOfOwn(features);
  const [west, south, east, north] = SHEET;
  const outside = bounds && (bounds[0] > east || bounds[2] < west || bounds[1] > north || bounds[3] < south);
  const [first] = leftOut;
  return [
    t('own.added', { name, n: features.length }),
    converted ? t('own.converted', { crs: converted }) : '',
    outside ? t('own.outside') : '',
    first ? t('own.leftOut', { n: leftOut.length, at: place(t, first.at), why: reason(t, first) }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
