/** Adds what is on the screen to the briefing. */
import { addSlide, isFull, MOST } from '../../../core/briefing/briefing';
import type { Catalog } from '../../../core/model/catalog';
import type { App } from '../../state/app.svelte';
import { theDesk } from './desk.svelte';
import { slideOnScreen } from './present-view';

/** Gives the sentence that says what became of it. */
export function addOnScreen(app: App, catalog: Catalog): string {
  const desk = theDesk();
  if (isFull(desk.briefing)) return app.t('slides.full', { n: MOST.slides });
  desk.change(addSlide(desk.briefing, slideOnScreen(app.view, catalog)));
  const said = app.t('slides.added', { n: desk.briefing.slides.length });
  return desk.trouble ? `${said} ${app.t(`slides.trouble.${desk.trouble}`)}` : said;
}
