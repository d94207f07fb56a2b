/** YAML 1.2 with positions: every value knows its line, duplicate keys and broken syntax are faults. */
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { hiddenIn } from './words';
import { wholeFile, type Location, type Path, type Report, type Source } from '../issue';

/** More repeated values than that are a bomb, or no way to write data. */
const MOST_ALIASES = 50;

export class YamlFile implements Source {
  private constructor(
    readonly file: string,
    private readonly document: Document,
    private readonly lines: LineCounter,
    readonly value: unknown,
  ) {}

  /** Parses; on a syntax fault reports it and gives null. */
  static parse(file: string, text: string, report: Report): YamlFile | null {
    const lines = new LineCounter();
    const document = parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'error',
    });
    for (const error of document.errors) {
      const { line, col } = lines.linePos(error.pos[0]);
      const source = { file, at: () => ({ line, column: col }) };
      if (error.code === 'DUPLICATE_KEY') {
        const key = text.slice(error.pos[0]).match(/^[^\s:]+/)?.[0] ?? '';
        report.fault('duplicate-key', source, [key], `the key "${key}" stands twice`, 'keep one of the two');
      } else {
        const cure =
          'mind indentation; quote a text that holds ": " or " #" or begins with a special character';
        report.fault('yaml-syntax', source, [], `this is not YAML: ${error.message}`, cure);
      }
    }
    if (document.errors.length > 0) return null;
    let value: unknown;
    try {
      value = document.toJS({ maxAliasCount: MOST_ALIASES });
    } catch (error) {
      // An alias (*name) without its anchor, or aliases of aliases that would fill the memory.
      const source = { file, at: () => aliasAt(document, lines) };
      const reason = error instanceof Error ? error.message : String(error);
      const cure = 'put a text that begins with * or & in quotes; write repeated values out';
      report.fault('yaml-syntax', source, [], `this is not YAML as data uses it: ${reason}`, cure);
      return null;
    }
    const yaml = new YamlFile(file, document, lines, value);
    tellHidden(value, [], yaml, report);
    return yaml;
  }

  /** Line and column of the key or list item at `path`, or of the nearest thing above it that exists. */
  at(path: Path): Location {
    let offset = 0;
    let node: unknown = this.document.contents;
    if (isNode(node)) offset = node.range?.[0] ?? 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
        );
        if (!pair) break;
        offset = (pair.key as Node).range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        if (!isNode(node)) break;
        offset = node.range?.[0] ?? offset;
      } else break;
    }
    const { line, col } = this.lines.linePos(offset);
    return { line, column: col };
  }
}

/** Where the first alias stands. */
function aliasAt(document: Document, lines: LineCounter): Location {
  let offset = 0;
  visit(document, {
    Alias(_key, node) {
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** Every text and key of a file: what nobody sees in it is a fault. */
function tellHidden(
  value: unknown,
  path: Path,
  yaml: YamlFile,
  report: Report,
  seen = new Set<unknown>(),
): void {
  if (typeof value === 'string') {
    const hidden = hiddenIn(value);
    if (!hidden) return;
    const where = hidden.after ? `after "${hidden.after}"` : 'at its beginning';
    const message = `the text holds ${hidden.what} (${hidden.code}) ${where}`;
    report.fault(
      'hidden-character',
      yaml,
      path,
      message,
      'delete it; type the text anew rather than paste it',
    );
  } else if (value !== null && typeof value === 'object' && !seen.has(value)) {
    // An alias may lead back to where it stands.
    seen.add(value);
    for (const [key, part] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      tellHidden(key, here, yaml, report, seen);
      tellHidden(part, here, yaml, report, seen);
    }
  }
}

/** One entry of a YAML file (or all of it), valid by its schema, that still knows where it stands. */
export class Entry<T> implements Source {
  constructor(
    readonly value: T,
    private readonly source: Source,
    private readonly base: Path = [],
  ) {}
  get file(): string {
    return this.source.file;
  }
  at(path: Path): Location {
    return this.source.at([...this.base, ...path]);
  }
}

/** Parses a file of the tree; reports and gives null if it is missing (and wanted) or broken. */
export function yamlOf(
  tree: ReadonlyMap<string, string>,
  file: string,
  report: Report,
  wanted = true,
): YamlFile | null {
  const text = tree.get(file);
  if (text !== undefined) return YamlFile.parse(file, text, report);
  if (wanted)
    report.fault(
      'missing-file',
      wholeFile(file),
      [],
      'the file is missing',
      'write it; see data/CONTRIBUTING.md',
    );
  return null;
}
