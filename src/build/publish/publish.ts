/** All files that are published, by their path below `data/`. The contract stands in design.md. */
import type { AnalysisData } from '../../core/analysis/data';
import { Catalog } from '../../core/model/catalog';
import type { CatalogData } from '../../core/model/types';
import type { Placed } from '../catalog';
import { searchFiles } from './search/search-files';
import { everyPair } from './search/variants';
import { scriptTable } from './traditional';
import { shownTexts } from './shown-texts';
import type { Sources } from '../read/sources';
import { briefingFiles } from './briefings';
import { annotationCollection } from '../../core/publish/annotations';
import { featureUnitsCsv } from '../../core/publish/feature-units';
import { relationsCsv } from '../../core/publish/relations';
import { imprintOf } from '../../core/publish/licence';
import { crossingsCsv } from './analysis';
import { dataPackage } from './datapackage';
import { cslJson, outcomesCsv, outcomesSpreadsheet } from './documents';
import { featuresCsv, featuresSpreadsheet, layerGeojson } from './features';
import { featureCollection, json } from '../../core/publish/json';
import { isArea, type Part } from './map';

export function publish(
  catalog: CatalogData,
  placed: readonly Placed[],
  parts: readonly Part[],
  analysis: AnalysisData,
  sources: Sources,
): Map<string, string> {
  const files = new Map<string, string>();
  const whole = new Catalog(catalog);
  for (const layer of catalog.layers)
    files.set(`${layer.id}.geojson`, layerGeojson(layer, placed, imprintOf(catalog.version)));
  files.set('features.csv', featuresCsv(whole));
  files.set('features-spreadsheet.csv', featuresSpreadsheet(whole));
  files.set(
    'annotations.json',
    annotationCollection(catalog.annotations, imprintOf(catalog.version), (id) => whole.feature(id)!.layer),
  );
  files.set('documents.csl.json', cslJson(sources.documents.flatMap(({ meta }) => meta?.value ?? [])));
  files.set('outcomes.csv', outcomesCsv(catalog.outcomes));
  files.set('outcomes-spreadsheet.csv', outcomesSpreadsheet(catalog.outcomes));
  files.set('relations.csv', relationsCsv(catalog));
  files.set('feature-units.csv', featureUnitsCsv(whole));
  files.set('crossings.csv', crossingsCsv(catalog, analysis));
  for (const { id, text } of sources.documents) files.set(`texts/${id}.txt`, text.text);
  files.set('datapackage.json', dataPackage(catalog.version, catalog.layers, catalog.documents, files));

  files.set('app/catalog.json', json(catalog));
  files.set('app/analysis.json', json(analysis));
  files.set('app/areas.geojson', featureCollection(parts.filter(isArea)));
  files.set('app/lines.geojson', featureCollection(parts.filter((part) => !isArea(part))));
  const texts = new Map(sources.documents.map(({ id, text }) => [id, text.text]));
  for (const [path, text] of searchFiles(catalog, texts)) files.set(path, text);
  for (const [path, text] of briefingFiles(catalog, sources)) files.set(path, text);
  const exceptions = sources.traditional.map(({ value }) => value);
  files.set('app/hant.json', JSON.stringify(scriptTable(shownTexts(catalog, sources), exceptions)));
  // What a new document is read with, on demand: the places of all China, and all characters that are written twofold.
  const gazetteer = sources.tree.get('data/gazetteer/units.txt');
  if (gazetteer !== undefined)
    files
      .set('app/gazetteer.txt', gazetteer)
      .set('app/sounds.txt', sources.tree.get('data/gazetteer/sounds.txt') ?? '')
      .set('app/variants.txt', everyPair());
  for (const [path, text] of sources.tree) {
    const name = path.match(/^data\/(basemap\/[^/]+\.(?:json|geojson|md)|basemap\/NOTICE)$/)?.[1];
    if (name) files.set(name, text);
  }
  return files;
}
