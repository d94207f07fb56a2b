/**
 * The search itself: a query and the loaded index → features, places, documents and passages,
 * each with the reason why it is there. No page, no network: the tests ask it as the page does.
 */
import { variantsOf } from '../text/fold';
import type { CatalogData } from '../model/types';
import type { SearchIndex } from './index-file';
import { Corpus } from './corpus';
import { rankFeatures } from './features';
import { Haystack } from './name-index';
import { featuresBeside, passagesAcross, passagesOf, passagesWith } from './passages';
import type { Results } from './results';
import { rankNamed } from './named';
import { respelled, split, type Retry } from './query-relaxation';
import { made, wordsOf, type Words } from './words';

export class Engine extends Corpus {
  /** Opens an index bit by bit, so that the page stays alive; `pause` is waited for in between. */
  static async open(catalog: CatalogData, index: SearchIndex, pause: () => Promise<void>): Promise<Engine> {
    const names = await Haystack.gradually(index.entries, variantsOf(index.variants), pause);
    await pause();
    return new Engine(catalog, index, names);
  }

  search(typed: string): Results {
    this.names.forget();
    const query = wordsOf(typed, this.variants);
    if (!query.phrase) return { features: [], places: [], documents: [], passages: [], instead: null };
    const found = this.#run(query);
    // Copied words come before a guess at what may be meant.
    const across = found.passages.length ? [] : passagesAcross(this, typed);
    if (across.length) found.passages = across;
    const { features, places, documents } = found;
    if (features.length || places.length || documents.length || across.length)
      return this.#withPassages(found, query);
    return (
      this.#instead(found, [...split(this, query), ...respelled(this, query)]) ??
      this.#withPassages(found, query)
    );
  }

  /** The first of other queries that finds something; of those with equally many mistakes the one that fits best. */
  #instead(found: Results, others: readonly Retry[]): Results | null {
    let best: { results: Results; retry: Retry; score: number } | null = null;
    for (const retry of others) {
      if (best && retry.penalty > best.retry.penalty) break;
      const results = this.#run(retry.query);
      if (retry.strict)
        results.features = results.features.filter(({ match }) => match?.how === 'words' && match.inOrder);
      const score = Math.max(results.features[0]?.score ?? 0, results.places[0]?.score ?? 0);
      if (score > (best?.score ?? 0)) best = { results, retry, score };
    }
    if (!best) return null;
    const { results, retry } = best;
    for (const hit of [...results.features, ...results.places]) hit.score -= retry.penalty;
    const passages = found.passages.length ? found.passages : results.passages;
    return this.#withPassages({ ...results, passages, instead: retry.shown }, retry.query);
  }

  /** Which words of a query have any answer by themselves: what an empty result proposes to keep. */
  telling(typed: string): string[] {
    const tokens = [...new Set(wordsOf(typed, this.variants).tokens)];
    if (tokens.length < 2) return [];
    return tokens.filter((token) => {
      const { features, places, passages } = this.#run(made([token]));
      return features.length + places.length + passages.length > 0;
    });
  }

  #run(query: Words): Results {
    // Beside Han characters even two letters tell enough: 沪su湖.
    const hits = new Map(query.tokens.map((token) => [token, this.candidates(token, query.han)]));
    return {
      features: rankFeatures(this, query, hits),
      places: rankNamed(this, query, hits, ['unit', 'place']),
      documents: rankNamed(this, query, hits, ['document']),
      passages: passagesWith(this, query),
      instead: null,
    };
  }

  /** No feature by name: those whose passages stand beside the words. No passage: those of the best feature. */
  #withPassages(found: Results, query: Words): Results {
    if (!found.features.length) {
      const known = new Set<number>();
      for (const passage of found.passages)
        for (const hit of featuresBeside(this, passage)) {
          if (known.has(hit.number)) continue;
          known.add(hit.number);
          found.features.push({ number: hit.number, score: hit.score, match: null, by: [], passage });
        }
      found.features.sort((a, b) => b.score - a.score);
    }
    const best = found.features[0];
    if (!found.passages.length && query.latin && best?.match && best.match.extent !== 'part')
      found.passages = passagesOf(this, best.number);
    return found;
  }
}
