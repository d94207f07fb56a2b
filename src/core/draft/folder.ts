/** A draft as files of `data/`, ready for a pull request: what `npm run draft -- --out` writes and the zip holds. */
import type { KnownAtlas } from './known';
import type { Draft } from './types';

/**
 * Path from the root of the checkout → text: `data/documents/<id>/…` (the seed as received among it),
 * `data/features/<layer>/<id>.yaml` and `data/places/draft-<id>.yaml`. Put into `data/` it passes `npm run check`.
 */
export function draftFolder(draft: Draft, atlas: KnownAtlas): Map<string, string> {
  void draft;
  void atlas;
  return new Map();
}
