/** Names that point nowhere, and names given twice. */
import type { FeatureFile } from '../read/schemas';
import type { Path, Report, Source } from '../issue';
import { nearest } from '../../core/text/suggest';
import { ANY_PLACE, type FeatureSource, type Sources } from '../read/sources';
import type { Entry } from '../read/yaml';

export function checkIds(sources: Sources, report: Report): void {
  duplicates(sources, report);
  const features = new Set(sources.features.map((feature) => feature.id));
  const places = new Set(sources.places.map((place) => place.value.id));
  const layers = new Map(sources.layers.map((layer) => [layer.id, layer]));
  const former = new Set(sources.features.flatMap(({ entry }) => entry.value.former_ids ?? []));

  const wantFeature = (id: string, source: Source, path: Path): void => {
    if (features.has(id) || sources.broken.has(id)) return;
    if (former.has(id)) {
      report.fault(
        'former-id',
        source,
        path,
        `"${id}" is a former id`,
        'write the present id of the feature',
      );
    } else
      dangling('feature', id, features, 'make data/features/<layer>/' + id + '.yaml', source, path, report);
  };
  for (const document of sources.documents)
    for (const entry of document.annotations)
      entry.value.features.forEach((id, i) => wantFeature(id, entry, ['features', i]));
  for (const entry of sources.outcomes) wantFeature(entry.value.feature, entry, ['feature']);
  for (const entry of sources.searched)
    entry.value.features.forEach((id, i) => wantFeature(id, entry, ['features', i]));
  for (const entry of sources.retired) {
    if (entry.value.to !== null) wantFeature(entry.value.to, entry, ['to']);
    if (features.has(entry.value.id) || former.has(entry.value.id)) {
      const cure = 'give the feature another id: one that has ended is never used again';
      report.fault('ended-id', entry, ['id'], `"${entry.value.id}" has ended and is used again`, cure);
    }
  }

  for (const { id, layer, entry } of sources.features) {
    const kinds = Object.keys(layers.get(layer)?.kinds ?? {});
    if (kinds.length > 0 && !kinds.includes(entry.value.kind)) {
      const near = nearest(entry.value.kind, kinds);
      const cure = `${near ? `did you mean "${near}"? ` : ''}kinds of ${layer} in layers.yaml: ${kinds.join(', ')}`;
      report.fault(
        'dangling-kind',
        entry,
        ['kind'],
        `the layer ${layer} has no kind "${entry.value.kind}"`,
        cure,
      );
    }
    entry.value.relations?.forEach((relation, i) => {
      wantFeature(relation.to, entry, ['relations', i, 'to']);
      if (relation.to === id)
        report.fault(
          'self-relation',
          entry,
          ['relations', i, 'to'],
          `"${id}" is related to itself`,
          'name the other feature',
        );
    });
    for (const { place, path } of placesOf(entry.value))
      if (!places.has(place) && !sources.broken.has(place) && !sources.broken.has(ANY_PLACE))
        dangling('place', place, places, 'add it to data/places/', entry, path, report);
  }
}

/** The places that a recipe names, with their paths in the feature file. */
export function placesOf(feature: FeatureFile): { place: string; path: Path }[] {
  const recipe = feature.geometry;
  if ('via' in recipe) return recipe.via.map((place, i) => ({ place, path: ['geometry', 'via', i] }));
  if ('around' in recipe)
    return recipe.around.flatMap((item, i) => {
      const path = ['geometry', 'around', i];
      return typeof item === 'string'
        ? [{ place: item, path }]
        : item.map((place, k) => ({ place, path: [...path, k] }));
    });
  if ('at' in recipe) return [{ place: recipe.at, path: ['geometry', 'at'] }];
  if ('branches' in recipe)
    return recipe.branches.flatMap((branch, b) =>
      branch.map((place, i) => ({ place, path: ['geometry', 'branches', b, i] })),
    );
  return [];
}

function duplicates(sources: Sources, report: Report): void {
  const ids = new Map<string, FeatureSource>();
  for (const feature of sources.features) {
    for (const [i, id] of [feature.id, ...(feature.entry.value.former_ids ?? [])].entries()) {
      const path = i === 0 ? ['id'] : ['former_ids', i - 1];
      const other = ids.get(id);
      if (other) again('feature id', id, other.entry, feature.entry, path, report);
      else ids.set(id, feature);
    }
  }
  once(
    'layer id',
    sources.layers.map((layer) => layer.id),
    report,
  );
  uniqueIds('place id', sources.places, report);
  for (const document of sources.documents) uniqueIds('passage id', document.annotations, report);
}

function once(what: string, ids: string[], report: Report): void {
  const source = { file: 'data/layers.yaml', at: () => ({ line: 1 }) };
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i)))
    report.fault('duplicate-id', source, ['layers'], `the ${what} "${id}" stands twice`, 'keep one');
}

function uniqueIds(what: string, entries: readonly Entry<{ id: string }>[], report: Report): void {
  const seen = new Map<string, Entry<{ id: string }>>();
  for (const entry of entries) {
    const other = seen.get(entry.value.id);
    if (other) again(what, entry.value.id, other, entry, ['id'], report);
    else seen.set(entry.value.id, entry);
  }
}

function again(what: string, id: string, first: Source, second: Source, path: Path, report: Report): void {
  const message = `the ${what} "${id}" is already taken in ${first.file}:${first.at(['id']).line}`;
  report.fault('duplicate-id', second, path, message, 'use the one that exists, or give this one another id');
}

function dangling(
  what: string,
  id: string,
  known: ReadonlySet<string>,
  cure: string,
  source: Source,
  path: Path,
  report: Report,
): void {
  const near = nearest(id, known);
  report.fault(
    `dangling-${what}`,
    source,
    path,
    `there is no ${what} "${id}"`,
    near ? `did you mean "${near}"? or ${cure}` : cure,
  );
}
