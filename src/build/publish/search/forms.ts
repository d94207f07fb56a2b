/** All the forms under which a thing may be looked for, each once. */
import type { Annotation, Feature } from '../../../core/model/types';
import type { Form, FormSource } from '../../../core/search/index-file';
import { fold, isHan, type Variants } from '../../../core/text/fold';
import { readingsOf, writeReadings } from './readings';

/** Words that close a name and say what it is; what comes before is the name's own part. */
const KIND_WORDS =
  /(?:高速铁路|城际铁路|货运铁路|市域铁路|铁路|高速公路|快速通道|公路|航道|城际公交|轨道交通|城镇圈)(?:扩建|改造|扩能改造|整治)?$/;

/** Collects forms; a form that folds like an earlier one is left out. */
export class Forms {
  readonly list: Form[] = [];
  readonly #seen = new Set<string>();

  constructor(private readonly variants: Variants) {}

  add(from: FormSource, text: string, document?: string): this {
    const folded = fold(text, this.variants).text;
    if (!folded || this.#seen.has(folded)) return this;
    this.#seen.add(folded);
    const form: Form = { from, text };
    if (isHan(text)) form.readings = writeReadings(readingsOf(simplified(text, this.variants)));
    if (document) form.document = document;
    this.list.push(form);
    return this;
  }
}

/** Names, what the documents call it, how corrupt names are read, and the short forms people make. */
export function featureForms(
  feature: Feature,
  annotations: readonly Annotation[],
  variants: Variants,
): Form[] {
  const forms = new Forms(variants).add('name', feature.name.zh).add('en', feature.name.en);
  for (const alias of feature.aliases) forms.add('alias', alias);
  for (const { reading } of annotations) if (reading?.as) forms.add('reading', reading.as);
  for (const { exact, reading, document } of annotations)
    forms.add(reading ? 'corrupt' : 'verbatim', exact, document);
  for (const name of [feature.name.zh, ...feature.aliases])
    for (const short of shortForms(name)) forms.add('short', short);
  return forms.add('id', feature.id).list;
}

/** A place or unit: its names, and the name without the word for what it is (昆山市 → 昆山). */
export function placeForms(
  name: { zh: string; en: string },
  aliases: readonly string[],
  variants: Variants,
): Form[] {
  const forms = new Forms(variants).add('name', name.zh).add('en', name.en);
  for (const alias of aliases) forms.add('alias', alias);
  for (const zh of [name.zh, ...aliases]) {
    const bare = zh.replace(/(?:[市区县镇站]|街道)$/, '');
    if (bare.length > 1) forms.add('short', bare);
  }
  const bare = name.en.replace(/ (?:city|district|county|prefecture|town|railway station|station)$/i, '');
  return forms.add('short', bare).list;
}

/** 徐州—淮北—阜阳城际铁路 → 徐淮阜城际铁路; 沪苏湖高速铁路 → 沪苏湖高铁. */
export function shortForms(name: string): string[] {
  const kind = name.match(KIND_WORDS)?.[0] ?? '';
  const parts = name.slice(0, name.length - kind.length).split(/[—–\-―─]+/);
  const firsts =
    parts.length > 1 && parts.every((part) => isHan(part[0] ?? '')) ? parts.map((p) => p[0]).join('') : '';
  const forms = firsts ? [firsts + kind] : [];
  return [name, ...forms]
    .flatMap((form) => [form, form.replace('高速铁路', '高铁'), form.replace('高速公路', '高速')])
    .slice(1);
}

function simplified(text: string, variants: Variants): string {
  return Array.from(text, (character) => variants.get(character) ?? character).join('');
}
