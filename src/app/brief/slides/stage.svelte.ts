/** What of the briefing is on the screen: its dialog, or a slide. Small, for the parts that only open it. */

class Stage {
  open = $state(false);
  /** Number of the slide that is shown, from 0; null: nothing is presented. */
  presenting = $state<number | null>(null);
  /** A briefing that came with the address, as it was packed. */
  arrived = $state<string | null>(null);
}

export const stage = new Stage();
/** The parameter of a link that carries a briefing. */
export const PARAMETER = 'briefing';
