/** The closed vocabularies: types, schemas and the page all take them from here. */

export const LAYER_IDS = [
  'rail',
  'highway',
  'disconnected-road',
  'cooperation-zone',
  'waterway',
  'hub',
  'transit',
] as const;
/** In this order; the last two are for cooperation: supported or deepened, and signed. */
export const STATUSES = [
  'mentioned',
  'proposed',
  'planned',
  'under-construction',
  'opened',
  'cooperating',
  'agreed',
] as const;
export const PROVINCE_NAMES = [
  '上海',
  '江苏',
  '浙江',
  '安徽',
  '山东',
  '河南',
  '江西',
  '湖北',
  '河北',
  '山西',
] as const;

export type LayerId = (typeof LAYER_IDS)[number];
export type Status = (typeof STATUSES)[number];
/** Short Chinese name of a province; `provinces.ts` gives the English. */
export type Province = (typeof PROVINCE_NAMES)[number];

/** The same as plain lists, for looking things up in them. */
export const LAYERS: readonly LayerId[] = LAYER_IDS;
export const STATUS_ORDER: readonly Status[] = STATUSES;
export const PROVINCE_ORDER: readonly Province[] = PROVINCE_NAMES;
