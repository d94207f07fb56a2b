/** What of a slide's view is not there any more, or has changed since it was made, in the reader's language. */
import type { Status } from '../../../core/model/types';
import type { Notice } from '../../../core/view/link';
import type { App } from '../../state/app.svelte';

/** Empty: nothing to say. */
export function noticeWords(app: App, notices: readonly Notice[]): string {
  return notices
    .map(({ code, param, value }) => {
      const worded = (text: string) => (code === 'status-changed' ? app.t(`status.${text as Status}`) : text);
      const reason = app.named(app.catalog?.retired(value)?.reason ?? {});
      return app.t(`notice.${code}`, { param: worded(param), value: worded(value), reason });
    })
    .join(app.lang === 'en' ? ' ' : '');
}
