/** Light or dark: as the system says, until the person says otherwise; remembered in this browser only. */
type Choice = 'light' | 'dark' | null;
const KEY = 'kuajie-atlas:theme';

export class Theme {
  #system = $state.raw(matchMedia('(prefers-color-scheme: dark)').matches);
  #choice = $state.raw<Choice>(read());
  readonly dark = $derived(this.#choice ? this.#choice === 'dark' : this.#system);

  constructor() {
    matchMedia('(prefers-color-scheme: dark)').addEventListener(
      'change',
      (event) => (this.#system = event.matches),
    );
  }

  toggle(): void {
    this.#choice = this.dark ? 'light' : 'dark';
    try {
      localStorage.setItem(KEY, this.#choice);
    } catch {
      // A browser that keeps nothing still shows the theme until the page is left.
    }
  }
}

function read(): Choice {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : null;
  } catch {
    return null;
  }
}
