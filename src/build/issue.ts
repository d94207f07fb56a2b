/**
 * A fault or a warning in the data: where it is, what is wrong, and the cure.
 *
 * The compiler never stops at the first fault: everything is collected in a `Report` and shown at once.
 */

/** Where in a file something stands; both count from 1. */
export interface Location {
  line: number;
  column?: number;
}

export interface Issue extends Location {
  /** Stable short name of the kind of fault, for tests and for filtering. */
  code: string;
  /** Path from the root of the checkout, with forward slashes. */
  file: string;
  /** Dotted path inside the file, '' for the file as a whole. */
  path: string;
  message: string;
  /** What to do about it, as an instruction. */
  cure: string;
}

export type Path = readonly (string | number)[];

/** Anything that can say where one of its parts stands: a whole YAML file or one entry of it. */
export interface Source {
  readonly file: string;
  at(path: Path): Location;
}

export class Report {
  readonly issues: Issue[] = [];
  readonly warnings: Issue[] = [];

  /** Records a fault at `path` of `source`. */
  fault(code: string, source: Source, path: Path, message: string, cure: string): void {
    this.issues.push(made(code, source, path, message, cure));
  }

  /** Records something that a person should look at, but that does not stop the build. */
  warn(code: string, source: Source, path: Path, message: string, cure: string): void {
    this.warnings.push(made(code, source, path, message, cure));
  }

  /** Both lists by file and line, each finding once. */
  sorted(): { issues: Issue[]; warnings: Issue[] } {
    return { issues: inOrder(this.issues), warnings: inOrder(this.warnings) };
  }
}

/** A source for faults of a file that has no structure of its own (missing, or plain text). */
export function wholeFile(file: string, line = 1): Source {
  return { file, at: () => ({ line }) };
}

/** One finding on one line: `data/features/rail/x.yaml:7  unknown key "knd" … — cure: …`. */
export function formatIssue(issue: Issue): string {
  const where = issue.column ? `${issue.file}:${issue.line}:${issue.column}` : `${issue.file}:${issue.line}`;
  return `${where}  ${issue.message} — cure: ${issue.cure}  [${issue.code}]`;
}

/** All findings, one a line, grouped by file, with a closing count. */
export function formatIssues(issues: readonly Issue[], noun = 'fault'): string {
  const lines = issues.map(formatIssue);
  return [...lines, `${issues.length} ${noun}${issues.length === 1 ? '' : 's'}`].join('\n');
}

function made(code: string, source: Source, path: Path, message: string, cure: string): Issue {
  return { code, file: source.file, ...source.at(path), path: path.join('.'), message, cure };
}

function inOrder(list: readonly Issue[]): Issue[] {
  const once = new Map(list.map((issue) => [formatIssue(issue), issue]));
  return [...once.values()].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
