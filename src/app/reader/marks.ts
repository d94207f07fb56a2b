/** What a press on marked words can mean, how their readings are shown, and the walk from passage to passage. */
import type { Annotation } from '../../core/model/types';
import type { Run } from '../../core/text/runs';

/** One thing that a press on a run can mean: a passage, and a feature that it names (null: a mere slip). */
export interface Choice {
  annotation: Annotation;
  feature: string | null;
}

/** All that a press on these annotations can mean. More than one: ask, never guess. */
export function choices(annotations: readonly Annotation[]): Choice[] {
  return annotations.flatMap((annotation): Choice[] =>
    annotation.features.length
      ? annotation.features.map((feature) => ({ annotation, feature }))
      : [{ annotation, feature: null }],
  );
}

/**
 * How the readings of a run's annotations are shown: over the run where it is the whole passage and the
 * reading is not much wider than it, else in brackets after the passage's last run.
 */
export function readingsAt(run: Run): { over: Annotation | null; after: Annotation[] } {
  const ending = run.annotations.filter((a) => a.reading && a.position.end === run.end);
  const whole = ending.filter((a) => a.position.start === run.start);
  const over = whole.length === 1 && fitsOver(whole[0]!) ? whole[0]! : null;
  return { over, after: ending.filter((a) => a !== over) };
}

/** Small type over large: up to about 1.7 characters fit over one without forcing the text apart. */
function fitsOver({ exact, reading }: Annotation): boolean {
  return Array.from(reading?.as ?? '存疑').length <= Array.from(exact).length * 1.7;
}

/**
 * The annotation `by` steps on from `current` in the order of the text, null at the end of the row.
 * Without a current one the walk begins at the first that ends after `from` (a code point).
 */
export function step(
  annotations: readonly Annotation[],
  current: string | null,
  by: 1 | -1,
  from = 0,
): Annotation | null {
  const here = annotations.findIndex((a) => a.id === current);
  if (here >= 0) return annotations[here + by] ?? null;
  const next = annotations.findIndex((a) => a.position.end > from);
  if (by === 1) return annotations[next] ?? null;
  return annotations[(next < 0 ? annotations.length : next) - 1] ?? null;
}
