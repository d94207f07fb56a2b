/** The closed vocabularies, without the schema library, for use in the browser. */
import type { LayerId, Province, Status } from './catalog';

export const LAYERS: readonly LayerId[] = [
  'rail',
  'highway',
  'disconnected-road',
  'cooperation-zone',
  'waterway',
  'hub',
  'transit',
];

export const STATUS_ORDER: readonly Status[] = [
  'mentioned',
  'proposed',
  'planned',
  'under-construction',
  'opened',
  'agreed',
];

export const PROVINCE_ORDER: readonly Province[] = [
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
];
