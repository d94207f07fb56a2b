/** How to cite the atlas: one line per feature, naming the documents that the claim rests on. */
import { date } from '../messages/format';
import { named } from '../messages';
import type { Catalog } from '../model/catalog';
import type { Feature, Lang } from '../model/types';

/** A citation in the order of GB/T 7714 and APA alike: title, sources with dates, the atlas and its version, the link. */
export function citation(catalog: Catalog, feature: Feature, lang: Lang, link: string): string {
  const sources = feature.documents.flatMap((id) => {
    const document = catalog.document(id);
    if (!document) return [];
    const parts = [document.publisher, date(document.date, lang)]
      .filter(Boolean)
      .join(lang === 'zh' ? '，' : ', ');
    return lang === 'zh' ? `《${document.title}》（${parts}）` : `“${document.title}” (${parts})`;
  });
  const atlas = lang === 'zh' ? '跨界图集' : 'Kuajie Atlas';
  const version = `${atlas}, ${catalog.data.version}`;
  return lang === 'zh'
    ? `${named(feature.name, lang)}。据${sources.join('；')}。${version}。${link}`
    : `${named(feature.name, lang)}. After ${sources.join('; ')}. ${version}. ${link}`;
}
