/** A slide as the handout has it. */
import type { Slide } from '../../../core/briefing/briefing';
import type { Notice } from '../../../core/view/link';
import type { View } from '../../../core/view/view';

/** Of a map, mm. */
export const MAP = { width: 116, height: 80 };

export interface Printed {
  slide: Slide;
  view: View;
  notices: readonly Notice[];
  /** Already decoded. */
  map: HTMLImageElement;
  link: string;
}
