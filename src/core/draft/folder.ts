/** A draft as files of `data/`, ready for a pull request: what `npm run draft -- --out` writes and the zip holds. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { LinedText } from '../text/lined-text';
import { wordsNear } from '../text/anchor';
import type { Span } from '../model/types';
import { featureFiles } from './folder-features';
import { quoteOf, uncovered } from './quote';
import type { Draft, DraftDeletion, Proposal } from './types';
import { list, record, type Yaml } from './yaml';

export interface FolderOptions {
  /** The day that stands for a document without a date: ISO 8601. */
  received: string;
}

/** The id of a draft by its text: the same text is the same draft. */
export const draftId = (text: string): string =>
  `draft-${bytesToHex(sha256(utf8ToBytes(text))).slice(0, 10)}`;

/**
 * Path from the root of the checkout → text: `data/documents/<id>/…` (what was received among it),
 * `data/features/<layer>/<id>-….yaml` and `data/places/<id>.yaml`. Put into `data/` it passes `npm run check`.
 */
export function draftFolder(draft: Draft, { received }: FolderOptions): Map<string, string> {
  const text = new LinedText(draft.text);
  const proposals = draft.proposals.filter(({ name }) => !name.includes('\n'));
  const { files, ids } = featureFiles(draft, proposals);
  const folder = `data/documents/${draft.id}`;
  const spans: Span[] = [];
  const annotations = distinct(proposals).map((proposal, i) => {
    const { start, end } = proposal;
    const words = wordsOf(proposal.statusWords, proposal, text, 'before');
    const kind = wordsOf(proposal.kindWords, proposal, text, 'after');
    spans.push({ start, end }, ...(kind ? [kind.span] : []));
    const bare = proposal.status === 'mentioned' || !words;
    return {
      id: `p${i + 1}`,
      ...quoteOf({ start, end }, text),
      features: [ids.get(proposal.thing)!],
      role: bare && proposal.role === 'names' ? 'mention' : proposal.role,
      says: {
        status: bare ? 'mentioned' : proposal.status,
        ...(bare ? {} : { words: words.exact }),
        ...(kind ? { kind_words: kind.exact } : {}),
        ...(proposal.count ? { count: proposal.count } : {}),
      },
    } satisfies Yaml;
  });
  const unmarked = uncovered(text, spans).map((span) => ({
    ...quoteOf(span, text),
    reason: '草稿：程序没有提出，尚未人工核对。 Draft: not proposed by the program, not checked yet.',
  }));
  files.set(`${folder}/document.yaml`, documentOf(draft, received));
  files.set(`${folder}/text.txt`, draft.text);
  files.set(`${folder}/received.txt`, draft.received);
  files.set(`${folder}/deletions.yaml`, list(deletionsOf(draft.deletions)));
  files.set(`${folder}/annotations.yaml`, list(annotations));
  files.set(`${folder}/unmarked.yaml`, list(unmarked));
  return files;
}

function documentOf({ id, meta, received }: Draft, day: string): string {
  const title = meta.title.trim() || meta.file || id;
  const both = (words: string): Yaml => ({ zh: words, en: words });
  return record({
    id,
    seed: 'received.txt',
    sha256: bytesToHex(sha256(utf8ToBytes(received))),
    name: both(title),
    short: both(Array.from(title).slice(0, 16).join('')),
    csl: {
      type: 'webpage',
      title,
      ...(meta.publisher ? { publisher: meta.publisher } : {}),
      issued: meta.date || day,
      language: meta.language,
      ...(meta.url ? { URL: meta.url } : {}),
    },
    reliability: {
      grade: 'poor',
      note: {
        zh: `草稿：由程序从“${meta.file || '粘贴的文字'}”提出，未经人工核对。${meta.date ? '' : '文件日期不详，暂用收到之日。'}`,
        en: `Draft: proposed by a program from “${meta.file || 'pasted text'}”, not checked by a person.${meta.date ? '' : ' Its date is unknown; the day it was received stands for it.'}`,
      },
    },
  });
}

/** Verbatim words of the passage's own paragraph, as the check will find them; null where it would find none. */
function wordsOf(
  span: Span | null,
  passage: Span,
  text: LinedText,
  first: 'before' | 'after',
): { exact: string; span: Span } | null {
  if (!span) return null;
  const exact = text.slice(span.start, span.end);
  const at =
    exact.trim() === exact && exact !== '' && !exact.includes('\n')
      ? wordsNear(exact, passage, text, first)
      : null;
  return at ? { exact, span: at } : null;
}

/** One passage for the same words and thing. */
function distinct(proposals: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ start, end, thing }) => {
    const key = `${start} ${end} ${thing}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Each line that was left out, once, with how often; white space needs no word. */
function deletionsOf(deletions: readonly DraftDeletion[]): Yaml[] {
  const rows = new Map<string, { exact: string; why: string; times: number }>();
  for (const { text, why } of deletions)
    for (const line of text.split('\n')) {
      const exact = line.trim();
      if (exact === '') continue;
      const row = rows.get(exact);
      if (row) row.times++;
      else rows.set(exact, { exact, why: why === 'white-space' ? 'debris' : why, times: 1 });
    }
  return [...rows.values()].map(({ exact, why, times }) => ({ exact, why, ...(times > 1 ? { times } : {}) }));
}
