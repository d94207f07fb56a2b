/**
 * `View`: everything that a link restores, as one immutable value, and the total functions that
 * lead from one view to the next. Nothing here reads the catalogue, the page or the clock.
 */
import type { Script } from '../messages/script';
import type { Feature, Lang, LayerId } from '../model/types';
import { LAYERS } from '../model/layers';
import type { ViewCamera } from './camera';
import { NO_FILTER, type Filter } from './dimensions';
import { NOTHING_ASKED, type Understanding } from './understanding';

export type SortKey =
  'name' | 'layer' | 'kind' | 'status' | 'said' | 'provinces' | 'documents' | 'km' | 'uncertainty' | 'since';

export interface View extends Understanding {
  lang: Lang;
  /** In which Chinese is written. */
  script: Script;
  /** Whether statuses are what stands now, or what documents say. */
  as: 'now' | 'said';
  feature: string | null;
  document: string | null;
  /** A second document beside the first. */
  beside: string | null;
  /** A passage of `document`, by its id in that document. */
  passage: string | null;
  /** The layers that are shown, in their order. */
  layers: readonly LayerId[];
  filter: Filter;
  table: boolean;
  sort: { by: SortKey; descending: boolean };
  /** Columns of the table, in their fixed order; the name is always first. */
  columns: readonly SortKey[];
  /** Language of map labels; `auto` follows the interface. */
  labels: 'auto' | 'zh' | 'en' | 'both';
  /** Whether the doubt of all that is on the map is drawn, not only of what is hovered or selected. */
  bands: boolean;
  /** Id of a basemap in the configuration; `embedded` needs no network; null: what the configuration starts with. */
  basemap: string | null;
  /** Null: the map chooses, by what is selected or shown. */
  camera: ViewCamera | null;
  /** Small, in a page of others: the map alone until more is asked for. */
  embed: boolean;
}

export const COLUMNS: readonly SortKey[] = [
  'name',
  'layer',
  'kind',
  'status',
  'said',
  'provinces',
  'documents',
  'km',
  'uncertainty',
  'since',
];
const START_COLUMNS = COLUMNS.filter((column) => column !== 'kind' && column !== 'uncertainty');

export const START: View = {
  ...NOTHING_ASKED,
  lang: 'zh',
  script: 'hans',
  as: 'now',
  feature: null,
  document: null,
  beside: null,
  passage: null,
  layers: LAYERS,
  filter: NO_FILTER,
  table: false,
  sort: { by: 'layer', descending: false },
  columns: START_COLUMNS,
  labels: 'auto',
  bands: false,
  basemap: null,
  camera: null,
  embed: false,
};

export const setAs = (view: View, as: View['as']): View => ({ ...view, as });
export const setLang = (view: View, lang: Lang, script: Script = 'hans'): View => ({ ...view, lang, script });
/** A passage that does not name the feature goes, the open document stays; null: nothing is selected any more. */
export const selectFeature = (view: View, feature: Pick<Feature, 'id' | 'annotations'> | null): View => ({
  ...view,
  feature: feature?.id ?? null,
  passage: feature?.annotations.includes(`${view.document}/${view.passage}`) === false ? null : view.passage,
});

/** Opens the reader, at a passage if one is given. */
export const openDocument = (view: View, document: string, passage: string | null = null): View => ({
  ...view,
  document,
  passage,
  beside: view.beside === document ? null : view.beside,
});
export const closeDocument = (view: View): View => ({ ...view, document: null, beside: null, passage: null });
export const openBeside = (view: View, beside: string | null): View =>
  view.document && beside !== view.document ? { ...view, beside } : { ...view, beside: null };

/** Shows or hides a layer; the order of `View.layers` stays that of the atlas. */
export const toggleLayer = (view: View, layer: LayerId): View => ({
  ...view,
  layers: LAYERS.filter((id) => view.layers.includes(id) !== (id === layer)),
});
export const showOnlyLayer = (view: View, layer: LayerId): View => ({ ...view, layers: [layer] });
export const showAllLayers = (view: View): View => ({ ...view, layers: LAYERS });

export const setFilter = (view: View, change: Partial<Filter>): View => ({
  ...view,
  filter: { ...view.filter, ...change },
});
export const clearFilters = (view: View): View => ({ ...view, filter: NO_FILTER, layers: LAYERS });

export const toggleTable = (view: View, table = !view.table): View => ({ ...view, table });

/** Sorts by a column; the same column again turns the order round. */
export const sortBy = (view: View, by: SortKey): View => ({
  ...view,
  sort: { by, descending: view.sort.by === by ? !view.sort.descending : false },
});
/** Shows or hides a column; the name stays. */
export const toggleColumn = (view: View, column: SortKey): View => ({
  ...view,
  columns: COLUMNS.filter((key) => key === 'name' || view.columns.includes(key) !== (key === column)),
});
export const setLabels = (view: View, labels: View['labels']): View => ({ ...view, labels });
export const toggleBands = (view: View): View => ({ ...view, bands: !view.bands });
export const setBasemap = (view: View, basemap: string | null): View => ({ ...view, basemap });
