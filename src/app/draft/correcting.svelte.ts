/** A draft on the desk: where one stands, what is selected in the text, and the steps one can take. */
import { createContext, untrack } from 'svelte';
import type { MessageKey, MessageParams } from '../../core/messages';
import type { Action } from '../../core/draft/edit';
import { doubtfulFirst, titleOf, type Item, type Verdict, type Work } from '../../core/draft/work';
import type { LayerId, LonLat, Span } from '../../core/model/types';
import type { App } from '../state/app.svelte';
import type { DraftDesk } from './desk.svelte';

export class Correcting {
  readonly work: Work = $derived.by(() => this.desk.work(this.id) ?? this.#last);
  readonly points = $derived(Array.from(this.work.text));
  readonly current = $derived.by(() => this.work.items.find(({ key }) => key === this.key) ?? null);
  readonly counts = $derived.by(() => {
    const counts: Record<Verdict, number> = { open: 0, accepted: 0, rejected: 0 };
    for (const { verdict } of this.work.items) counts[verdict]++;
    return counts;
  });
  readonly sure = $derived(
    this.work.items.filter(({ verdict, proposal }) => verdict === 'open' && proposal.sure === 'high').length,
  );
  key = $state<number | null>(null);
  /** The latest words that were selected in the text. */
  selection = $state.raw<Span | null>(null);
  /** A person is to point at a place on the map for the current item. */
  pointing = $state(false);
  /** Who takes what is pointed at: a position, and how exact the pointing was, metres. */
  takePoint: ((point: LonLat, precisionM: number) => void) | null = null;
  /** Told to whoever does not see it. */
  said = $state('');
  /** Keys in the order of the list, as it was laid last: it does not jump under the eye at every step. */
  order = $state.raw<readonly number[]>([]);
  #last: Work;

  constructor(
    readonly app: App,
    readonly desk: DraftDesk,
    readonly id: string,
  ) {
    this.#last = desk.work(id)!;
    this.lay();
    this.key = this.order[0] ?? null;
  }

  t = (key: MessageKey, params?: MessageParams): string => this.app.t(key, params);
  titleOf = (item: Item): string => titleOf(item, this.points);

  /** Lays the list anew: what is doubtful first. */
  lay(): void {
    this.order = untrack(() => doubtfulFirst(this.work.items).map(({ key }) => key));
  }

  do(action: Action): void {
    const before = this.work.items.length;
    if (!this.desk.do(this.id, action)) return;
    if (this.work.items.length !== before) this.lay();
  }

  judge(item: Item, verdict: Verdict): void {
    this.do({ do: 'judge', keys: [item.key], verdict });
    this.said = this.t(`draft.said.${verdict}`, { name: this.titleOf(item), n: this.counts.open });
    if (verdict !== 'open') this.next();
  }
  acceptSure(): void {
    const n = this.sure;
    this.do({ do: 'accept-sure' });
    this.said = this.t('draft.said.sure', { n });
    this.lay();
    if (this.current?.verdict !== 'open') this.next();
  }

  /** On to what is to be decided next: the following one in the list, else the first. */
  next(): void {
    const open = new Set(this.work.items.filter(({ verdict }) => verdict === 'open').map(({ key }) => key));
    const at = this.key === null ? -1 : this.order.indexOf(this.key);
    const following = [...this.order.slice(at + 1), ...this.order.slice(0, at)];
    this.key = following.find((key) => open.has(key)) ?? this.key;
  }
  step(by: 1 | -1): void {
    const at = this.key === null ? -1 : this.order.indexOf(this.key);
    this.key = this.order[Math.min(this.order.length - 1, Math.max(0, at + by))] ?? null;
  }

  undo(): void {
    if (this.desk.undo(this.id)) this.#turned('draft.said.undone');
  }
  redo(): void {
    if (this.desk.redo(this.id)) this.#turned('draft.said.redone');
  }
  #turned(key: MessageKey): void {
    this.said = this.t(key);
    const keys = new Set(this.work.items.map((item) => item.key));
    if (keys.size !== this.order.length || this.order.some((one) => !keys.has(one))) this.lay();
    if (this.key === null || !keys.has(this.key)) this.key = this.order[0] ?? null;
  }

  #first(): { layer: LayerId; kind: string } {
    const { id, kinds } = this.app.catalog!.layers[0]!;
    return { layer: id, kind: Object.keys(kinds)[0]! };
  }

  /** The current item takes the words that are selected in the text. */
  useSelection(): void {
    if (!this.current) return;
    if (!this.selection) this.said = this.t('draft.nothingSelected');
    else this.do({ do: 'extent', key: this.current.key, span: this.selection });
  }
  addSelection(): void {
    if (!this.selection) {
      this.said = this.t('draft.nothingSelected');
      return;
    }
    const before = new Set(this.work.items.map(({ key }) => key));
    // What it is, is chosen next; until then it is of the kind that one has just looked at.
    const like = this.current?.proposal ?? this.#first();
    this.do({ do: 'add', span: this.selection, layer: like.layer, kind: like.kind });
    this.key = this.work.items.find(({ key }) => !before.has(key))?.key ?? this.key;
  }
}

export const [useCorrecting, provideCorrecting] = createContext<Correcting>();
