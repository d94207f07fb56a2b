/** How many crossings of a border there are, in a sentence: of lines by what stands of them, zones apart. */
import { message } from '../messages';
import type { Lang } from '../model/types';
import type { PairView } from './pair';
import { STAGES } from './stage';

/** Without a stop at its end; '' where nothing crosses. A zone that spans a border is no line under construction. */
export function crossingsTold({ counts, zones, crossings }: PairView, lang: Lang): string {
  const comma = message(lang, 'punct.comma');
  const list = STAGES.filter((stage) => counts[stage])
    .map((stage) => message(lang, 'pair.count', { stage: message(lang, `stage.${stage}`), n: counts[stage] }))
    .join(comma);
  const lines = crossings.length - zones;
  return [
    lines ? message(lang, 'pair.counts', { n: lines, list }) : '',
    zones ? message(lang, 'pair.zones', { n: zones }) : '',
  ]
    .filter(Boolean)
    .join(message(lang, 'pair.and'));
}
