/** What a document is called where there is no room for its title: never by its number alone. */
import { message, named } from '../messages';
import { monthOf, shortDate } from '../messages/format';
import type { Lang, SourceDocument } from '../model/types';

/** A title as Chinese type sets it: in 《》, those inside it as 〈〉; an editor's own title in 〔〕 stays as it is. */
export const quotedTitle = (title: string): string =>
  title.startsWith('〔') ? title : `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;

/** "《上海实施方案》2020-01", "Shanghai plan, Jan 2020". */
export const shortTitle = ({ short, date }: SourceDocument, lang: Lang): string =>
  message(lang, 'document.short', { name: named(short, lang), date: shortDate(monthOf(date), lang) });
