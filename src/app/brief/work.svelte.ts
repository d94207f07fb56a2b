/** Something that takes a while and is made one at a time: what it is, how it ended, and a way to stop it. */

export class Work {
  /** What is being made; null: nothing. */
  making = $state<string | null>(null);
  /** How the last one ended, as a sentence; empty: nothing to say. */
  said = $state('');
  #controller: AbortController | null = null;

  /** What was begun before is stopped. `make` gives what to say at the end; `failed` and `stopped` make sentences. */
  async run(
    what: string,
    make: (signal: AbortSignal) => Promise<string>,
    { failed, stopped }: { failed: (error: unknown) => string; stopped: () => string },
  ): Promise<void> {
    this.#controller?.abort();
    const controller = (this.#controller = new AbortController());
    const { signal } = controller;
    this.making = what;
    this.said = '';
    let said: string;
    try {
      said = await make(signal);
      if (signal.aborted) said = stopped();
    } catch (error) {
      said = signal.aborted ? stopped() : failed(error);
    }
    if (this.#controller !== controller) return;
    this.#controller = null;
    this.making = null;
    this.said = said;
  }

  stop(): void {
    this.#controller?.abort();
  }
}
