/** A briefing from outside, from a file, a link or the atlas itself, becomes the one on the desk. */
import { MOST, type Briefing } from '../../../core/briefing/briefing';
import { MOST_TEXT, readFileText } from '../../../core/briefing/file';
import { unpacked } from '../../../core/briefing/packed';
import type { Read } from '../../../core/briefing/shape';
import { unwrapped } from '../../../core/view/link-carriers';
import { readBriefingFile } from '../../data/client';
import type { App } from '../../state/app.svelte';
import type { Desk } from './desk.svelte';

/** The sample that comes with the atlas. */
const SAMPLE = 'five-documents';

/** Each gives the sentence that says what became of it; what was on the desk is one step back. */
function takeIn(app: App, desk: Desk, read: Read<Briefing>, file: string): string {
  if ('fault' in read) {
    const { code, slide } = read.fault;
    const { title, note, slides } = MOST;
    return app.t(`slides.fault.${code}`, { file, n: slide ?? '', title, note, slides });
  }
  const had = desk.briefing.slides.length > 0;
  desk.change(read.value);
  const title = read.value.title || app.t('slides.unnamed');
  const opened = app.t('slides.opened', { title, n: read.value.slides.length });
  return had ? opened + (app.lang === 'en' ? ' ' : '') + app.t('slides.replaced') : opened;
}

export async function takeInFile(app: App, desk: Desk, file: File): Promise<string> {
  // Not even read where it can't be one: a wrong pick may be a film.
  if (file.size > 4 * MOST_TEXT)
    return takeIn(app, desk, { fault: { code: 'too-large', slide: null } }, file.name);
  let text: string;
  try {
    text = await file.text();
  } catch {
    return app.t('slides.fault.unreadable', { file: file.name });
  }
  return takeIn(app, desk, readFileText(text), file.name);
}

/** `packed`: as it came in the address, whatever the ways of mail did to it. */
export const takeInLink = (app: App, desk: Desk, packed: string): string =>
  takeIn(app, desk, unpacked(unwrapped(packed)), app.t('slides.theLink'));

export async function takeInSample(app: App, desk: Desk): Promise<string> {
  try {
    const text = await readBriefingFile(SAMPLE, app.lang);
    return takeIn(app, desk, readFileText(text), SAMPLE);
  } catch (error) {
    return app.t('slides.sampleFailed', { reason: app.explain(error) });
  }
}
