/** Briefings that come with the atlas, as files that its page opens: one for each language. */
import { fileText } from '../../core/briefing/file';
import { Catalog } from '../../core/model/catalog';
import type { CatalogData } from '../../core/model/types';
import { LANGS, slidesOf } from '../check/briefings';
import type { Sources } from '../read/sources';

/** By their path below `data/`. */
export function briefingFiles(data: CatalogData, { briefings }: Sources): [string, string][] {
  const catalog = new Catalog(data);
  return briefings.flatMap(({ value }) =>
    LANGS.map((lang): [string, string] => [
      `briefings/${value.id}.${lang}.json`,
      fileText({ title: value.title[lang], slides: slidesOf(value, catalog, lang) }),
    ]),
  );
}
