/** What all parts of a sheet share; it does not change while it is printed. */
import { createContext } from 'svelte';
import type { Size } from '../../../core/cartography/geometry/camera';
import { message, named, type MessageKey, type MessageParams } from '../../../core/messages';
import type { Catalog } from '../../../core/model/catalog';
import type { Bilingual } from '../../../core/model/types';
import type { View } from '../../../core/view/view';
import type { SheetOptions } from './options';
import type { Material } from './material';

export interface Setting {
  catalog: Catalog;
  view: View;
  material: Material;
  options: SheetOptions;
  /** Of the view, whole. */
  link: string;
  /** Of the map on the screen, px. */
  screen: Size;
}

const [get, provide] = createContext<Setting>();
export const provideSetting = provide;

/** The setting, with what says things in its language. */
export function useSetting() {
  const setting = get();
  const { lang } = setting.view;
  return {
    ...setting,
    lang,
    t: (key: MessageKey, params?: MessageParams) => message(lang, key, params),
    named: (name: Partial<Bilingual>) => named(name, lang),
  };
}
