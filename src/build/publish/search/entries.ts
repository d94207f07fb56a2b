/** Everything that has a name, with all its forms: what the index of names is made of. */
import type { Bilingual, CatalogData } from '../../../core/model/types';
import { kindRow } from '../../../core/model/layers';
import { PROVINCES } from '../../../core/model/provinces';
import type { Entry, EntryKind } from '../../../core/search/index-file';
import type { Variants } from '../../../core/text/fold';
import { featureForms, Forms, placeForms } from './forms';

/** Features first, in the catalogue's order, so that their numbers are those of the catalogue. */
export function entriesOf(catalog: CatalogData, variants: Variants): Entry[] {
  const annotations = new Map(catalog.annotations.map((annotation) => [annotation.id, annotation]));
  const features = catalog.features.map((feature): Entry => {
    const naming = feature.annotations.flatMap((id) => annotations.get(id) ?? []);
    return { kind: 'feature', id: feature.id, forms: featureForms(feature, naming, variants) };
  });
  const units = catalog.units.map((unit): Entry => ({
    kind: 'unit',
    id: unit.adcode,
    forms: placeForms(unit.name, [], variants),
  }));
  // A seat stands for its city or county, which touches more than the lines through its centre.
  const unitNames = new Set(units.flatMap(({ forms }) => forms.map(({ text }) => text)));
  const places = catalog.places
    .filter((place) => !(place.kind === 'seat' && unitNames.has(place.name.zh)))
    .map((place): Entry => ({
      kind: 'place',
      id: place.id,
      forms: placeForms(place.name, place.aliases, variants),
    }));
  const plain = (kind: EntryKind, id: string, name: Bilingual, more: readonly string[] = []): Entry => {
    const forms = new Forms(variants).add('name', name.zh).add('en', name.en);
    for (const text of more) forms.add('alias', text);
    return { kind, id, forms: forms.list };
  };
  return [
    ...features,
    ...units,
    ...places,
    ...catalog.layers.map((layer) => plain('layer', layer.id, layer.name)),
    ...catalog.layers.flatMap((layer) =>
      Object.entries(layer.kinds).map(([kind, name]) =>
        plain('kind', `${layer.id}/${kind}`, name, kindRow(layer.id, kind).synonyms),
      ),
    ),
    ...Object.entries(PROVINCES).map(([id, { name }]) => plain('province', id, name, [`${id}省`])),
    ...catalog.documents.map((document) =>
      plain('document', document.id, document.name, [document.title, document.id]),
    ),
  ];
}
