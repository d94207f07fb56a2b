/** What became of a promise, in words. */
import type { PromiseKept } from '../../core/analysis/promises';
import { shortDate } from '../../core/messages/format';
import type { App } from '../state/app.svelte';

export const verdictWords = (app: Pick<App, 't' | 'lang'>, { verdict, date }: PromiseKept): string =>
  app.t(`verdict.${verdict}`, { date: date ? shortDate(date, app.lang) : '' });
