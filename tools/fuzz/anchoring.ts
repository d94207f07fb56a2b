/** Anchoring: real texts and real quotes, both with harm done to them. */
import fc from 'fast-check';
import type { Catalog } from '../../src/core/model/catalog';
import { anchor, publishedContext } from '../../src/core/text/anchor';
import { fingerprint } from '../../src/core/model/fingerprint';
import { LinedText } from '../../src/core/text/lined-text';
import { generated, harmed, harms, hold, type Generated } from './entrance';

const put = fc.oneof(
  fc.constantFrom('', '、', '。', '\n', '\r\n', ' ', '\u200B', '线', '铁路', '鐵', '𠮷', '（'),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);

/** `textOf`: the canonical text of a document. */
export function anchoring(catalog: Catalog, textOf: (document: string) => string): Generated {
  const texts = new Map(catalog.documents.map(({ id }) => [id, textOf(id)]));
  const quotes = catalog.data.annotations.map(({ document, position }) => {
    const text = new LinedText(texts.get(document)!);
    const { start, end } = position;
    return { document, exact: text.slice(start, end), ...publishedContext({ start, end }, text), position };
  });
  const which = fc.constantFrom(...quotes);
  const nothing = fc.constant([]);
  return generated(
    fc.tuple(
      which,
      fc.oneof(nothing, harms(put, 6)),
      fc.oneof(nothing, harms(put, 2)),
      fc.boolean(),
      fc.boolean(),
    ),
    ([quote, toText, toQuote, withPrefix, withSuffix]) => {
      const whole = texts.get(quote.document)!;
      const source = harmed(whole, toText);
      // A text is marked by a catalogue's offsets only if it is that catalogue's: it must be told from any other.
      if (source !== whole)
        hold(fingerprint(source) !== fingerprint(whole), 'another text has the same fingerprint');
      const text = new LinedText(source);
      const exact = harmed(quote.exact, toQuote);
      const prefix = withPrefix ? quote.prefix : '';
      const suffix = withSuffix ? quote.suffix : '';
      const found = anchor({ exact, ...(prefix && { prefix }), ...(suffix && { suffix }) }, text);
      if ('fault' in found) {
        hold(found.fault.message !== '' && found.fault.cure !== '', 'orphaned without a word');
        return `orphaned: ${found.fault.code}`;
      }
      const { start, end } = found.span;
      hold(text.slice(start, end) === exact, 'stands on other words');
      hold(!prefix || text.slice(0, start).endsWith(prefix), 'stands after another prefix');
      hold(!suffix || text.slice(end, text.length).startsWith(suffix), 'stands before another suffix');
      return 'the same words';
    },
  );
}
