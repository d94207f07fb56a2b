import { page } from './en/page';
import { words } from './en/words';
import { drafting } from './en/drafting';
import { map } from './en/map';
import { reader } from './en/reader';
import { search } from './en/search';
import { briefing } from './en/briefing';
import { staticPages } from './en/static-pages';
import { draft } from './en/draft';

/** The interface in English, part by part. Same keys as in Chinese: the types see to it, and a test. {name} is filled in. */
export const en = {
  ...page,
  ...words,
  ...drafting,
  ...map,
  ...reader,
  ...search,
  ...briefing,
  ...staticPages,
  ...draft,
};
