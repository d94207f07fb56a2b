/** Why a result is there, in a few words of the interface. */
import { inScript } from '../../core/messages/script';
import type { App } from '../state/app.svelte';
import type { FormSource } from '../../core/search/index-file';
import type { FeatureHit, NamedHit } from '../../core/search/results';
import type { Match, Ranges } from '../../core/search/match';

export interface Reason {
  label: string;
  /** A name that is not the one shown, with what was hit in it. */
  form: { text: string; ranges: Ranges } | null;
}

const WHY = {
  name: 'search.why.name',
  en: 'search.why.en',
  alias: 'search.why.alias',
  reading: 'search.why.reading',
  verbatim: 'search.why.verbatim',
  corrupt: 'search.why.corrupt',
  short: 'search.why.short',
  id: 'search.why.id',
} as const satisfies Record<FormSource, string>;

/** Words of a document, which stay as they stand there. */
const isVerbatim = (from: FormSource): boolean => from === 'verbatim' || from === 'corrupt';

export function reasonsOf(app: App, hit: FeatureHit | NamedHit, shown: string): Reason[] {
  if (hit.match) return [ofMatch(app, hit.match, shown)];
  const reasons: Reason[] = [];
  for (const { kind, id, forms } of 'by' in hit ? hit.by : []) {
    const touches = kind === 'unit' || kind === 'place';
    const name = forms.find(({ from }) => from === (app.view.lang === 'zh' ? 'name' : 'en')) ?? forms[0]!;
    const written = inScript(name.text);
    const text = kind === 'document' ? `${id} ${written}` : written;
    const key = touches ? 'search.why.touches' : kind === 'document' ? 'search.why.in' : 'search.why.is';
    reasons.push({ label: app.t(key, { name: text }), form: null });
  }
  if ('passage' in hit && hit.passage) {
    const { sentence, ranges } = hit.passage;
    const document = app.catalog?.document(sentence.document);
    const name = `${sentence.document} ${document ? app.named(document.name) : ''}`.trim();
    reasons.push({ label: app.t('search.why.in', { name }), form: excerpt(sentence.text, ranges, 6, 14) });
  }
  return reasons;
}

function ofMatch(app: App, { how, latin, name: { form }, ranges }: Match, shown: string): Reason {
  const text = isVerbatim(form.from) ? form.text : inScript(form.text);
  const isShown = text === shown;
  const where =
    app.t(isShown ? 'search.why.name' : WHY[form.from]) +
    (form.document ? app.t('search.why.document', { document: form.document }) : '');
  const spoken =
    how === 'pinyin'
      ? 'search.why.pinyin'
      : latin && how !== 'text' && how !== 'words'
        ? 'search.why.initials'
        : null;
  const label = spoken && app.t(spoken);
  return {
    label: [label, isShown && label ? null : where].filter(Boolean).join(app.t('punct.comma')),
    form: isShown ? null : { text, ranges },
  };
}

/** A text cut to what stands around the first hit, its ranges moved along. */
export function excerpt(
  text: string,
  ranges: Ranges,
  before: number,
  after: number,
): { text: string; ranges: Ranges } {
  const [from, to] = ranges[0] ?? [0, 0];
  const start = from <= before + 2 ? 0 : from - before;
  const end = to + after + 2 >= text.length ? text.length : to + after;
  const lead = start > 0 ? '…' : '';
  return {
    text: lead + text.slice(start, end) + (end < text.length ? '…' : ''),
    ranges: ranges
      .filter(([a, b]) => a >= start && b <= end)
      .map(([a, b]) => [a - start + lead.length, b - start + lead.length]),
  };
}
