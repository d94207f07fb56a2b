/**
 * Words that betray that something worth recording is named, as the rows of layers list them. Every occurrence
 * in a text must be covered by a passage or explained in unmarked.yaml.
 */
import { layerRow, LAYERS } from '../model/layers';

/** Every trigger, in both scripts. */
export const TRIGGERS: readonly string[] = LAYERS.flatMap((layer) => layerRow(layer).triggers.split(' '));
