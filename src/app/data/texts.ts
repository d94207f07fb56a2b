/** The canonical texts, fetched when first needed and kept. */
import { CodePoints } from '../../core/text/code-points';

const texts = new Map<string, Promise<CodePoints>>();

/** The text of a document; rejects with the reason if it cannot be fetched, and may then be asked again. */
export function loadText(documentId: string, version: string): Promise<CodePoints> {
  const known = texts.get(documentId);
  if (known) return known;
  const wanted = fetch(`data/texts/${encodeURIComponent(documentId)}.txt?v=${version}`).then(
    async (response) => {
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
      return new CodePoints(await response.text());
    },
  );
  texts.set(documentId, wanted);
  wanted.catch(() => texts.delete(documentId));
  return wanted;
}
