/**
 * Ids that were published once: they stand in links, in other people's files and in notes, so none may vanish.
 *
 * data/published-ids.txt lists them, one a line: `feature <id>`, `document <id>`, `passage <document>/<id>`. It only
 * grows, by `npm run ids`.
 */
import { wholeFile, type Report } from '../issue';
import { ANY_PASSAGE, type Sources } from '../read/sources';

export const PUBLISHED_IDS = 'data/published-ids.txt';

/** Lines of the list for all ids that the sources have today, ended ones included, in order. */
export function idsOf(sources: Sources): string[] {
  return [
    ...sources.features.flatMap(({ id, entry }) => [id, ...(entry.value.former_ids ?? [])]).map(feature),
    ...sources.retired.map(({ value }) => feature(value.id)),
    ...sources.documents.map(({ id }) => `document ${id}`),
    ...sources.documents.flatMap(({ id, annotations, unmarked }) => [
      ...annotations.map(({ value }) => `passage ${id}/${value.id}`),
      ...unmarked.flatMap(({ value }) => (value.was ? [`passage ${id}/${value.was}`] : [])),
    ]),
  ].sort();
}

/** Ids of a list's text. */
export const listed = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Reports each id of the list that is gone, and warns once of ids that are not in it yet. */
export function checkPublishedIds(sources: Sources, report: Report): void {
  const text = sources.tree.get(PUBLISHED_IDS);
  if (text === undefined) return;
  const today = new Set(idsOf(sources));
  const known = new Set(listed(text));
  const lines = text.split('\n').map((line) => line.trim());
  for (const id of known) {
    if (today.has(id) || isUnreadable(id, sources)) continue;
    const [kind = ''] = id.split(' ');
    const source = wholeFile(PUBLISHED_IDS, lines.indexOf(id) + 1);
    const cure = CURES[kind] ?? 'write "feature", "document" or "passage" before the id';
    report.fault('vanished-id', source, [], `"${id}" was published and is gone`, cure);
  }
  const fresh = [...today].filter((id) => !known.has(id));
  if (fresh.length > 0)
    report.warn(
      'unlisted-id',
      wholeFile(PUBLISHED_IDS),
      [],
      `${fresh.length} ids are not in the list yet, the first "${fresh[0]}"`,
      'run npm run ids before they are published',
    );
}

const feature = (id: string): string => `feature ${id}`;

/** Whether it may well be there, in a file that can't be read. */
function isUnreadable(line: string, sources: Sources): boolean {
  const [kind, id = ''] = line.split(' ');
  if (kind === 'feature') return sources.broken.has(id);
  const document = sources.documents.find((one) => one.id === id.split('/')[0]);
  if (kind === 'passage') return document ? !document.complete : sources.broken.has(ANY_PASSAGE);
  return kind === 'document' && sources.broken.has(ANY_PASSAGE);
}

const CURES: Record<string, string> = {
  feature:
    'add it to former_ids of the feature that bears another id now, or a row in data/retired.yaml that says what became of it',
  document: 'put its folder back under data/documents/',
  passage:
    'put the passage back under its id, or say in unmarked.yaml why it names nothing, with "was: <id>"',
};
