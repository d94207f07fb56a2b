/**
 * What words mean as conditions: made from the rows of layers, kinds, statuses, events and provinces, from the
 * units, places and documents of the index, and from the messages that name them, so that a new row is understood.
 */
import { message } from '../messages';
import { SINCES } from '../model/events';
import { LAYERS } from '../model/layers';
import { PROVINCE_ORDER, PROVINCES } from '../model/provinces';
import { STATUS_ORDER, statusRow } from '../model/statuses';
import type { Lang } from '../model/types';
import type { Variants } from '../text/fold';
import type { Entry } from './index-file';
import { keyOf } from './question-words';

/** In the order of preference where a word means several: 断头路 is a layer before it is a kind. */
const OF = [
  'provinces',
  'layer',
  'kind',
  'status',
  'crosses',
  'placed',
  'since',
  'unit',
  'place',
  'document',
] as const;
type Of = (typeof OF)[number];

/** One word understood: `values` are all that go by it, such as the two 鼓楼区. */
export interface Meaning {
  of: Of;
  /** Ids; of a kind "<layer>/<kind>"; of yes and no "1" and "0". */
  values: readonly string[];
}

const ENTRY_KINDS: Partial<Record<Entry['kind'], Of>> = {
  province: 'provinces',
  layer: 'layer',
  kind: 'kind',
  unit: 'unit',
  place: 'place',
  document: 'document',
};
const LANGS: readonly Lang[] = ['zh', 'en'];
/** What people say for yes and no, beside the words of the filter. */
const SAID = [
  ['crosses', '1', ['跨省', '跨界', '跨省界', '省际', 'Cross-border']],
  ['placed', '1', ['已上图', '已落图', 'Mapped']],
  ['placed', '0', ['未上图', '未落图', 'Not mapped', 'Unmapped']],
] as const;

export class Lexicon {
  readonly #words = new Map<string, Meaning>();

  constructor(
    entries: readonly Entry[],
    private readonly variants: Variants,
  ) {
    for (const entry of entries) this.#addEntry(entry);
    this.#addRows();
  }

  meaning(key: string): Meaning | null {
    return this.#words.get(key) ?? null;
  }

  #addEntry({ kind, id, forms }: Entry): void {
    const of = ENTRY_KINDS[kind];
    if (!of) return;
    for (const { text, readings } of forms) {
      // 协同区 / 先行区 are two names.
      for (const part of text.split(' / ')) this.#add(part, of, id);
      // One syllable alone says too little.
      if (readings?.includes(' ')) this.#add(spoken(readings), of, id);
    }
  }

  #addRows(): void {
    for (const lang of LANGS) {
      for (const layer of LAYERS)
        for (const count of ['one', 'other'] as const)
          this.#add(message(lang, `noun.${layer}.${count}`), 'layer', layer);
      for (const status of STATUS_ORDER) this.#add(message(lang, `status.${status}`), 'status', status);
      for (const event of SINCES) this.#add(message(lang, `since.${event}`), 'since', event);
      for (const is of ['1', '0'] as const) {
        this.#add(message(lang, `filter.crosses.${is}`), 'crosses', is);
        this.#add(message(lang, `filter.placed.${is}`), 'placed', is);
      }
    }
    for (const status of STATUS_ORDER)
      for (const word of statusRow(status).synonyms ?? []) this.#add(word, 'status', status);
    for (const [of, value, words] of SAID) for (const word of words) this.#add(word, of, value);
    for (const a of PROVINCE_ORDER) {
      this.#add(`${a}市`, 'provinces', a);
      // 苏鲁 names two; one character alone is rather a part of a name.
      for (const b of PROVINCE_ORDER)
        if (a !== b) this.#put(PROVINCES[a].short + PROVINCES[b].short, { of: 'provinces', values: [a, b] });
    }
  }

  #add(word: string, of: Of, value: string): void {
    const key = keyOf(word, this.variants);
    const known = this.#words.get(key);
    const same = known?.of === of && known.values[0] !== undefined;
    if (same && known.values.includes(value)) return;
    this.#put(key, same ? { of, values: [...known.values, value] } : { of, values: [value] });
  }

  #put(key: string, meaning: Meaning): void {
    if (!key) return;
    const known = this.#words.get(key);
    if (known && OF.indexOf(known.of) < OF.indexOf(meaning.of)) return;
    this.#words.set(key, meaning);
  }
}

/** Pinyin as it is typed: "jiang su" → "jiangsu"; of alternatives the first. */
const spoken = (readings: string): string =>
  readings
    .split(' ')
    .map((alternatives) => alternatives.split('/')[0]!)
    .join('');
