/** documents.csl.json: the documents as CSL-JSON (schema 1.0), and outcomes.csv. */
import type { DocumentFile } from '../read/schemas';
import { EVENTS } from '../../core/model/events';
import type { Outcome } from '../../core/model/types';
import { csv, spreadsheetCsv } from '../../core/publish/csv';
import type { Field } from '../../core/publish/fields';
import { readableJson } from '../../core/publish/json';

/** ISO date, as far as known → CSL date-parts. */
export function dateParts(iso: string): { 'date-parts': [number[]] } {
  return { 'date-parts': [iso.split('-').map(Number)] };
}

/** CSL-JSON items, by id. */
export function cslJson(documents: readonly DocumentFile[]): string {
  const items = documents.map(({ id, csl, reliability }) => {
    const { issued, 'event-date': eventDate, ...rest } = csl;
    return {
      id,
      ...rest,
      ...(issued ? { issued: dateParts(issued) } : {}),
      ...(eventDate ? { 'event-date': dateParts(eventDate) } : {}),
      note: reliability.note.en,
    };
  });
  return readableJson(items);
}

const text = (name: string, description: string): Field => ({ name, type: 'string', description });
export const OUTCOME_FIELDS: readonly Field[] = [
  { ...text('feature', 'Id of the feature'), constraints: { required: true } },
  {
    ...text('event', 'What happened'),
    constraints: { required: true, enum: EVENTS },
  },
  {
    ...text('scope', 'Whether it concerns the feature as a whole, a part of it, or another thing'),
    constraints: { required: true, enum: ['whole', 'part', 'related'] },
  },
  text('of', 'The part, or the other thing, in Chinese'),
  text('of_en', 'The part, or the other thing, in English'),
  { name: 'part_km', type: 'number', description: 'Length of the part, in km' },
  { name: 'whole_km', type: 'number', description: 'Length of the whole that it is a part of, in km' },
  text(
    'date',
    'Of the event, ISO 8601 as far as known: YYYY, YYYY-MM or YYYY-MM-DD; empty: by citation_date',
  ),
  text('what', 'In Chinese'),
  text('what_en', 'In English'),
  text('outlet', 'Who reported it'),
  text('citation_date', 'Date of the report, ISO 8601'),
  text('title', 'Title of the report'),
  text('url', 'Address of the report'),
  text('citation_note', 'Remark on the citation, in Chinese'),
  text('citation_note_en', 'Remark on the citation, in English'),
  { ...text('confidence', 'How sure we are'), constraints: { enum: ['high', 'medium', 'low'] } },
];

const OUTCOME_HEADER = OUTCOME_FIELDS.map((field) => field.name);

/** What happened since, from outside the documents, each with its citation. */
export const outcomesCsv = (outcomes: readonly Outcome[]): string =>
  csv(OUTCOME_HEADER, outcomes.map(outcomeRow));
/** The same for Excel and the like. */
export const outcomesSpreadsheet = (outcomes: readonly Outcome[]): string =>
  spreadsheetCsv(OUTCOME_HEADER, outcomes.map(outcomeRow));

function outcomeRow(outcome: Outcome) {
  const { feature, event, scope, part, related, date, what, citation, confidence } = outcome;
  return [
    feature,
    event,
    scope,
    (part ?? related)?.zh ?? null,
    (part ?? related)?.en ?? null,
    part?.km ?? null,
    part?.ofKm ?? null,
    date,
    what.zh,
    what.en,
    citation.outlet,
    citation.date,
    citation.title,
    citation.url,
    citation.note?.zh ?? null,
    citation.note?.en ?? null,
    confidence,
  ];
}
