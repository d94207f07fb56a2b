/** All of `data/` read, parsed and held against its schemas; what is broken is reported and left out. */
import {
  annotationsFile,
  briefingFile,
  deletionsFile,
  dividedFile,
  documentFile,
  featureFile,
  layersFile,
  outcomesFile,
  placesFile,
  referencePointsFile,
  retiredFile,
  searchedFile,
  traditionalFile,
  unmarkedFile,
  type AnnotationEntry,
  type BriefingEntry,
  type DeletionEntry,
  type DividedEntry,
  type DocumentFile,
  type FeatureFile,
  type LayersFile,
  type OutcomeEntry,
  type PlaceEntry,
  type RetiredEntry,
  type SearchedEntry,
  type TraditionalEntry,
  type UnmarkedEntry,
} from './schemas';
import { LAYERS, type LayerId } from '../../core/model/layers';
import { LinedText } from '../../core/text/lined-text';
import { wholeFile, type Report } from '../issue';
import { readList, readOne } from './validate';
import type { SourceTree } from './tree';
import { YamlFile, yamlOf, type Entry } from './yaml';

export interface DocumentSource {
  id: string;
  /** Null if document.yaml is missing or broken: its passages are still checked. */
  meta: Entry<DocumentFile> | null;
  text: LinedText;
  annotations: Entry<AnnotationEntry>[];
  unmarked: Entry<UnmarkedEntry>[];
  /** What the text declares to leave out of its seed; null if that can't be read. */
  deletions: Entry<DeletionEntry>[] | null;
  /** Whether both lists could be read to the end: if not, nothing can be said about what is missing from them. */
  complete: boolean;
}
export interface FeatureSource {
  id: string;
  layer: LayerId;
  entry: Entry<FeatureFile>;
}
export interface Sources {
  tree: SourceTree;
  layers: LayersFile['layers'];
  documents: DocumentSource[];
  features: FeatureSource[];
  places: Entry<PlaceEntry>[];
  outcomes: Entry<OutcomeEntry>[];
  searched: Entry<SearchedEntry>[];
  retired: Entry<RetiredEntry>[];
  /** What the conversion to traditional characters would get wrong. */
  traditional: Entry<TraditionalEntry>[];
  briefings: Entry<BriefingEntry>[];
  /** Areas of the basemap that hold more units today than are drawn. */
  divided: Entry<DividedEntry>[];
  references: Entry<{ name: string; point: [number, number]; source: string }>[];
  /** Ids of features and places whose entries are broken: not "dangling" when something names them. */
  broken: Set<string>;
}

/** In `Sources.broken`: some passages can't be read, so that any feature may be named by one. */
export const ANY_PASSAGE = '*passage';
/** In `Sources.broken`: a whole file of places can't be read, so that any place may be missing. */
export const ANY_PLACE = '*place';

const DOCUMENT_FILES = [
  'document.yaml',
  'text.txt',
  'deletions.yaml',
  'annotations.yaml',
  'unmarked.yaml',
  'received.txt',
];

export function readSources(tree: SourceTree, report: Report): Sources {
  const broken = new Set<string>();
  const layersYaml = yamlOf(tree, 'data/layers.yaml', report);
  const layers = layersYaml && readOne(layersFile, layersYaml, report);
  const list = <S extends Parameters<typeof readList>[0]>(schema: S, file: string) => {
    const yaml = yamlOf(tree, file, report, false);
    return yaml ? readList<S>(schema, yaml, report) : [];
  };
  return {
    tree,
    layers: layers?.value.layers ?? [],
    documents: namesIn(tree, /^data\/documents\/([^/]+)\//).flatMap(
      (id) => readDocument(tree, id, broken, report) ?? [],
    ),
    features: readFeatures(tree, broken, report),
    places: namesIn(tree, /^(data\/places(?:\/[^/]+)?\.yaml)$/).flatMap((file) =>
      readPlaces(tree, file, broken, report),
    ),
    outcomes: list(outcomesFile, 'data/outcomes.yaml'),
    searched: list(searchedFile, 'data/searched.yaml'),
    retired: list(retiredFile, 'data/retired.yaml'),
    traditional: list(traditionalFile, 'data/traditional.yaml'),
    briefings: namesIn(tree, /^data\/briefings\/([^/]+)\.yaml$/).flatMap(
      (id) => readBriefing(tree, id, report) ?? [],
    ),
    divided: list(dividedFile, 'data/basemap/divided.yaml'),
    references: list(referencePointsFile, 'data/reference-points.yaml'),
    broken,
  };
}

function readDocument(
  tree: SourceTree,
  id: string,
  broken: Set<string>,
  report: Report,
): DocumentSource | null {
  const dir = `data/documents/${id}`;
  for (const file of tree.keys())
    if (file.startsWith(`${dir}/`) && !DOCUMENT_FILES.includes(file.slice(dir.length + 1))) {
      const cure = `a document's folder holds ${DOCUMENT_FILES.join(', ')}`;
      report.fault('stray-file', wholeFile(file), [], 'this file has no place here', cure);
    }
  const yaml = yamlOf(tree, `${dir}/document.yaml`, report);
  const meta = yaml && readOne(documentFile, yaml, report);
  const text = tree.get(`${dir}/text.txt`);
  if (text === undefined) {
    const cure = 'make it from the seed by deleting furniture only; see data/CONTRIBUTING.md';
    report.fault('missing-file', wholeFile(`${dir}/text.txt`), [], 'the canonical text is missing', cure);
  }
  const before = report.issues.length;
  const passages = yamlOf(tree, `${dir}/annotations.yaml`, report);
  const annotations = passages ? readList(annotationsFile, passages, report) : [];
  if (report.issues.length > before || text === undefined) broken.add(ANY_PASSAGE);
  const reasons = yamlOf(tree, `${dir}/unmarked.yaml`, report, false);
  const unmarked = reasons ? readList(unmarkedFile, reasons, report) : [];
  if (text === undefined) return null;
  const complete = report.issues.length === before;
  if (meta && meta.value.id !== id) wrongId(meta, meta.value.id, id, report);
  const deletions = readDeletions(tree, `${dir}/deletions.yaml`, report);
  return { id, meta, text: new LinedText(text), deletions, annotations, unmarked, complete };
}

function readBriefing(tree: SourceTree, id: string, report: Report): Entry<BriefingEntry> | null {
  const yaml = yamlOf(tree, `data/briefings/${id}.yaml`, report);
  const entry = yaml && readOne(briefingFile, yaml, report);
  if (entry && entry.value.id !== id) wrongId(entry, entry.value.id, id, report);
  return entry;
}

function readDeletions(tree: SourceTree, file: string, report: Report): DocumentSource['deletions'] {
  const before = report.issues.length;
  const yaml = yamlOf(tree, file, report, false);
  const entries = yaml ? readList(deletionsFile, yaml, report) : [];
  return report.issues.length === before ? entries : null;
}

function readFeatures(tree: SourceTree, broken: Set<string>, report: Report): FeatureSource[] {
  const features: FeatureSource[] = [];
  for (const [file, text] of tree) {
    const [, layer = '', id = '', extension] =
      file.match(/^data\/features\/([^/]+)\/(?:(.+)\.)?([^./]+)$/) ?? [];
    if (!layer || extension === 'geojson') continue;
    if (extension !== 'yaml' || !(LAYERS as readonly string[]).includes(layer)) {
      const cure = `features stand in data/features/<layer>/<id>.yaml; layers: ${LAYERS.join(', ')}`;
      report.fault('stray-file', wholeFile(file), [], 'this file belongs to no layer', cure);
      continue;
    }
    const yaml = YamlFile.parse(file, text, report);
    const entry = yaml && readOne(featureFile, yaml, report);
    if (!entry) broken.add(id);
    else {
      if (entry.value.id !== id) {
        wrongId(entry, entry.value.id, id, report);
        broken.add(id);
      }
      features.push({ id: entry.value.id, layer: layer as LayerId, entry });
    }
  }
  return features;
}

function readPlaces(
  tree: SourceTree,
  file: string,
  broken: Set<string>,
  report: Report,
): Entry<PlaceEntry>[] {
  const yaml = yamlOf(tree, file, report);
  if (!yaml) broken.add(ANY_PLACE);
  if (!yaml) return [];
  const good = readList(placesFile, yaml, report);
  const ids = new Set(good.map((entry) => entry.value.id));
  for (const item of Array.isArray(yaml.value) ? (yaml.value as { id?: unknown }[]) : [])
    if (typeof item?.id === 'string' && !ids.has(item.id)) broken.add(item.id);
  return good;
}

function wrongId(entry: Entry<unknown>, id: string, name: string, report: Report): void {
  const message = `the id "${id}" is not the name under which the file stands, "${name}"`;
  report.fault(
    'id-not-file-name',
    entry,
    ['id'],
    message,
    `write id: ${/^\d/.test(name) ? `"${name}"` : name}, or rename the file`,
  );
}

/** The distinct first groups of a pattern over the tree's paths, in order. */
function namesIn(tree: SourceTree, pattern: RegExp): string[] {
  return [...new Set([...tree.keys()].flatMap((path) => path.match(pattern)?.[1] ?? []))].sort();
}
