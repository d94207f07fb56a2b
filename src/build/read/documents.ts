/** A document's metadata and canonical text → what the catalogue says of it; faults of both. */
import type { SourceDocument } from '../../core/model/types';
import { deletionsOf } from './canonical';
import { declared } from './declared';
import type { Report } from '../issue';
import { wholeFile } from '../issue';
import { fingerprint } from '../../core/model/fingerprint';
import { paragraphsOf } from '../../core/text/segment';
import { checksum, checksumsOf } from './checksum';
import type { DocumentSource, Sources } from './sources';
import type { DocumentFile } from './schemas';

/** Documents by date, then id. Those without metadata are left out (reported when read). */
export function documentsOf(sources: Sources, report: Report): SourceDocument[] {
  const sums = checksumsOf(sources.tree);
  return sources.documents
    .flatMap((document) => (document.meta ? made(document, document.meta.value, sources, sums, report) : []))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

function made(
  source: DocumentSource,
  value: DocumentFile,
  sources: Sources,
  sums: ReadonlyMap<string, string>,
  report: Report,
): SourceDocument {
  const { id, meta, text } = source;
  const { csl } = value;
  const { paragraphs, missing } = paragraphsOf(text, {
    title: csl.title,
    headings: value.headings ?? [],
    captions: value.captions ?? [],
  });
  for (const exact of missing) {
    const path = value.captions?.includes(exact)
      ? ['captions', value.captions.indexOf(exact)]
      : ['headings', (value.headings ?? []).findIndex((heading) => heading.exact === exact)];
    const cure = 'copy the whole line verbatim from text.txt, or leave it out';
    report.fault('heading-not-found', meta!, path, `"${exact}" is no line of the text`, cure);
  }
  const eventDate = csl['event-date'] ?? null;
  const issued = csl.issued ?? null;
  if (!eventDate && !issued)
    report.fault(
      'missing-field',
      meta!,
      ['csl'],
      'the document has no date',
      'add "event-date" or "issued" under csl',
    );
  if (eventDate && issued && eventDate.slice(0, issued.length) > issued.slice(0, eventDate.length)) {
    const message = `the event (${eventDate}) is later than the publication (${issued})`;
    report.fault('dates-reversed', meta!, ['csl', 'event-date'], message, 'correct one of the two dates');
  }
  return {
    id,
    name: value.name,
    short: value.short,
    title: csl.title,
    publisher: csl.publisher ?? null,
    date: eventDate ?? issued ?? '',
    eventDate,
    issued,
    language: csl.language,
    url: csl.URL ?? null,
    reliability: value.reliability,
    paragraphs,
    deletions: fromSeed(source, value, sources, sums, meta!, report),
    length: text.length,
    fingerprint: fingerprint(text.text),
  };
}

/**
 * What the text left out of its seed; reports a seed that is missing or altered, a text that is not made by deleting,
 * and what is left out without being declared.
 */
function fromSeed(
  { id, text, deletions }: DocumentSource,
  value: DocumentFile,
  { tree }: Sources,
  sums: ReadonlyMap<string, string>,
  meta: NonNullable<DocumentSource['meta']>,
  report: Report,
): SourceDocument['deletions'] {
  // A draft brings what it was made from in its own folder.
  const own = value.seed === 'received.txt' ? tree.get(`data/documents/${id}/received.txt`) : undefined;
  const seed = own ?? tree.get(`seeds/${value.seed}`);
  if (seed === undefined) {
    const cure = 'put the document as received into seeds/, or correct the name';
    report.fault('missing-seed', meta, ['seed'], `there is no seeds/${value.seed}`, cure);
    return [];
  }
  const actual = checksum(seed);
  const listed = sums.get(value.seed);
  if (value.sha256 !== actual) {
    const message = `the SHA-256 of seeds/${value.seed} is ${actual}, not the one given`;
    report.fault(
      'seed-checksum',
      meta,
      ['sha256'],
      message,
      'restore the seed as received, or correct sha256',
    );
  }
  if (own === undefined && listed !== actual) {
    const message = listed
      ? `the sum of ${value.seed} is not that of the file`
      : `${value.seed} is not listed`;
    report.fault(
      'seed-checksum',
      wholeFile('seeds/SHA256SUMS'),
      [value.seed],
      message,
      `write "${actual}  ${value.seed}"`,
    );
  }
  const file = `data/documents/${id}/text.txt`;
  const result = deletionsOf(text.text, seed);
  if ('deletions' in result)
    return deletions
      ? declared(result.deletions, deletions, { file, lineOf: (offset) => text.lineOf(offset) }, report)
      : result.deletions;
  report.fault(
    result.fault.code,
    wholeFile(file, result.fault.line),
    [],
    result.fault.message,
    result.fault.cure,
  );
  return [];
}
