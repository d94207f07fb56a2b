/** Of names that overlap, which stands: known before guessed, longer before shorter; a whole name in a longer one is a mention. */
import { ROAD, ZONE } from './words/layers';
import type { Found } from './found';
import { Spans } from './spans';

const WHOLE_END = /通道|拓展带|区$|走廊/;
const strength = (found: Found): number =>
  (found.features ? 1000 : 0) + (found.end - found.start) + found.weight;

/** In the order of the text. */
export function settled(all: readonly Found[]): Found[] {
  const kept: Found[] = [];
  const order = [...all].sort((a, b) => b.end - b.start - (a.end - a.start) || strength(b) - strength(a));
  const spans = new Spans<Found>();
  const keep = (found: Found): void => {
    kept.push(found);
    spans.add(found);
  };
  for (const found of order) {
    const near = spans.meeting(found);
    const same = near.find((other) => other.start === found.start && other.end === found.end);
    if (same) {
      if (!same.features && found.features)
        Object.assign(same, {
          features: found.features,
          rule: found.rule,
          weight: Math.max(same.weight, found.weight),
        });
      // A known name in a list: what the list says of it stands.
      if (same.features && same.body.length === 0 && found.body.length > 0)
        Object.assign(same, {
          body: found.body,
          signs: found.signs,
          list: found.list,
          kindWords: found.kindWords,
          ...(same.features.length > 1 ? { kind: found.kind, layer: found.layer } : {}),
        });
      continue;
    }
    const crossing = near.find(
      (other) =>
        other.start < found.end &&
        other.end > found.start &&
        !(other.start <= found.start && other.end >= found.end),
    );
    if (crossing) continue;
    const around = near.filter((other) => other.start <= found.start && other.end >= found.end);
    if (around.length > 0) {
      // The roads that a junction joins.
      if (
        around.length === 1 &&
        around[0]!.kind === 'link' &&
        around[0]!.rule === 'section' &&
        found.layer === ROAD
      ) {
        keep({ ...found, mention: true });
        continue;
      }
      // What only repeats a part of the longer name is no name: 示范区 in …示范区.
      const [outer] = around;
      const heads = found.start === outer!.start;
      const meant =
        (found.features && heads && outer!.layer !== ZONE) ||
        (found.features && heads && WHOLE_END.test(outer!.words[0] ?? '')) ||
        (found.mention && found.rule !== 'short-form' && heads);
      if (!meant || around.length > 2) continue;
      keep({ ...found, mention: true });
      continue;
    }
    keep(found);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}
