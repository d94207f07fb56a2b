import { page } from './en/page';
import { words } from './en/words';
import { drafting } from './en/drafting';
import { map } from './en/map';
import { reader } from './en/reader';
import { search } from './en/search';
import { faults } from './en/faults';
import { briefing } from './en/briefing';
import { staticPages } from './en/static-pages';
import { understand } from './en/understand';
import { offline } from './en/offline';
import { kit } from './en/kit';
import { own } from './en/own';
import { copyRows } from './en/copy-rows';
import { slides } from './en/slides';
import { draft } from './en/draft';
import { everyone } from './en/everyone';
import { sketch } from './en/sketch';

/** The interface in English, part by part. Same keys as in Chinese: the types see to it, and a test. {name} is filled in. */
export const en = {
  ...page,
  ...words,
  ...drafting,
  ...map,
  ...reader,
  ...search,
  ...faults,
  ...briefing,
  ...staticPages,
  ...understand,
  ...offline,
  ...kit,
  ...own,
  ...copyRows,
  ...slides,
  ...draft,
  ...everyone,
  ...sketch,
};
