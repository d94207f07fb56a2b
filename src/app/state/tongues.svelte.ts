/**
 * The languages that the page speaks, each loaded when it is first wanted: sentences in Chinese or English, and the
 * table that puts Chinese into traditional characters. What cannot be had is told, and the page goes on in what it has.
 */
import { isRegistered, register, type Messages } from '../../core/messages';
import { writeBy, type Script, type ScriptTable } from '../../core/messages/script';
import type { Tongue } from '../../core/view/tongue';
import { readScriptTable } from '../data/client';

const SENTENCES: Record<Tongue['lang'], () => Promise<Messages>> = {
  zh: () => import('../../core/messages/zh').then(({ zh }) => zh),
  en: () => import('../../core/messages/en').then(({ en }) => en),
};

export class Tongues {
  /** The script that Chinese is shown in now. */
  script = $state.raw<Script>('hans');
  /** Another each time that something has come: who shows a sentence reads it. */
  turn = $state(0);
  /** Why what was last asked for could not be had; null where it could. */
  failure = $state.raw<unknown>(null);
  #table: ScriptTable | null = null;

  /** Whether it is spoken already. */
  has({ lang, script }: Tongue): boolean {
    return isRegistered(lang) && script === this.script;
  }

  /** Brings what a language needs, and from then on writes in its script. Rejects only where there is no language at all. */
  async speak({ lang, script }: Tongue): Promise<void> {
    const [sentences, table] = await Promise.allSettled([
      isRegistered(lang) ? null : SENTENCES[lang](),
      script === 'hans' ? null : (this.#table ?? readScriptTable()),
    ]);
    this.failure = null;
    for (const result of [sentences, table])
      if (result.status === 'rejected') this.failure ??= result.reason as unknown;
    if (sentences.status === 'fulfilled' && sentences.value) register(lang, sentences.value);
    if (!isRegistered('zh') && !isRegistered('en')) await this.#other(lang);
    this.#table = (table.status === 'fulfilled' ? table.value : null) ?? this.#table;
    const written = script === 'hant' ? this.#table : null;
    writeBy(written);
    this.script = written ? 'hant' : 'hans';
    this.turn++;
  }

  /** The sentences of a language are not to be had: those of the other one. */
  async #other(lang: Tongue['lang']): Promise<void> {
    const other = lang === 'zh' ? 'en' : 'zh';
    register(other, await SENTENCES[other]());
  }
}
