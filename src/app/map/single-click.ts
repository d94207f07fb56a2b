/** Tells a single click from a double one, which zooms and picks nothing. */

/** So long a second click may take, ms: most double clicks are faster. */
export const WAIT_MS = 280;

export interface SingleClick {
  /** A click: `act` follows unless another one comes in time. */
  click(act: () => void): void;
  /** It was the first half of a double click, or the map has begun to move. */
  cancel(): void;
}

export function singleClick(): SingleClick {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const cancel = () => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  return {
    click: (act) => {
      const second = timer !== null;
      cancel();
      if (second) return;
      timer = setTimeout(() => {
        timer = null;
        act();
      }, WAIT_MS);
    },
    cancel,
  };
}
