import { page } from './zh/page';
import { words } from './zh/words';
import { drafting } from './zh/drafting';
import { map } from './zh/map';
import { reader } from './zh/reader';
import { search } from './zh/search';
import { faults } from './zh/faults';
import { briefing } from './zh/briefing';
import { staticPages } from './zh/static-pages';
import { understand } from './zh/understand';
import { offline } from './zh/offline';
import { kit } from './zh/kit';
import { own } from './zh/own';
import { copyRows } from './zh/copy-rows';
import { slides } from './zh/slides';
import { draft } from './zh/draft';
import { everyone } from './zh/everyone';
import { sketch } from './zh/sketch';

/** 界面文字（简体中文），按部分分列。键名与 en.ts 一致，由类型与测试共同保证。{名} 为占位。 */
export const zh = {
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
