/**
 * A briefing as a PowerPoint file: a slide with its title, its picture, its note beside it and among the speaker's
 * notes, a line with the source, and the link of the view. Loaded with its library when somebody wants one.
 */
import PptxGenJS from 'pptxgenjs';
import type { Briefing, Slide } from '../../../core/briefing/briefing';
import { viewOf } from '../../../core/briefing/slide-view';
import type { Catalog } from '../../../core/model/catalog';
import { message } from '../../../core/messages';
import { tongueOf } from '../../../core/view/tongue';
import type { App } from '../../state/app.svelte';
import { figure, FIGURE, type FigureSources } from '../../../core/cartography/svg/figure';
import { figureSources } from '../picture/picture';
import { rasterise } from '../picture/rasterise';
import { pageShown } from './page-shown';
import { onMapAlone } from './present-view';

export const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
/** Inches: a page of 16:9 as PowerPoint and WPS have it. */
const PAGE = { width: 13.333, height: 7.5 };
const MARGIN = 0.4;
const PICTURE = { x: MARGIN, y: 1.15, w: 9, h: (9 * FIGURE.height) / FIGURE.width };
const BESIDE = PICTURE.x + PICTURE.w + 0.25;
/** Pixels of the picture: sharp on a wall, and a deck that can be mailed. */
const SCALE = 1.25;
const INK = '22252B';
const QUIET = '565B64';
/** What Chinese offices have; elsewhere the nearest is taken. */
const FACE = { zh: 'Microsoft YaHei', 'zh-hant': 'Microsoft JhengHei', en: 'Arial' } as const;
/** What spelling is checked by. */
const LOCALE = { zh: 'zh-CN', 'zh-hant': 'zh-TW', en: 'en-GB' } as const;

interface Making {
  signal: AbortSignal;
  /** Told before each slide: its number from 1. */
  at: (n: number, all: number) => void;
}

/** Rejects with the signal's reason when it is stopped. */
export async function pptxOf(
  { title, slides }: Briefing,
  app: App,
  catalog: Catalog,
  { signal, at }: Making,
): Promise<Blob> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = title || app.t('slides.unnamed');
  deck.company = app.t('app.name');
  const sources = await figureSources(catalog);
  for (const [i, slide] of slides.entries()) {
    at(i + 1, slides.length);
    await pageShown();
    signal.throwIfAborted();
    await addTo(deck, slide, app, sources, signal);
  }
  const file = (await deck.write({ outputType: 'blob', compression: true })) as Blob;
  signal.throwIfAborted();
  return file;
}

async function addTo(deck: PptxGenJS, slide: Slide, app: App, sources: FigureSources, signal: AbortSignal) {
  const { catalog } = sources;
  const { view } = viewOf(slide, catalog, app.script);
  const { lang } = view;
  const tongue = tongueOf(view).id;
  const fontFace = FACE[tongue];
  const seen = slide.size && { width: slide.size[0], height: slide.size[1] };
  const today = new Date().toLocaleDateString('sv');
  const svg = figure(onMapAlone(view), sources, { today, seen, title: '' });
  const data = await dataUrl(await rasterise(svg, FIGURE, SCALE, signal));
  const page = deck.addSlide();
  const text = { fontFace, lang: LOCALE[tongue], color: INK, margin: 0, fit: 'shrink' as const };
  page.addText(slide.title, {
    ...text,
    ...{ x: MARGIN, y: 0.3, w: PAGE.width - 2 * MARGIN, h: 0.75, fontSize: 26, bold: true, valign: 'middle' },
  });
  page.addImage({ data, ...PICTURE, altText: slide.title });
  if (slide.note) {
    const [y, h] = [PICTURE.y, PICTURE.h];
    page.addText(slide.note, {
      ...text,
      ...{ x: BESIDE, y, w: PAGE.width - MARGIN - BESIDE, h, fontSize: 15, valign: 'top' },
      lineSpacingMultiple: 1.25,
    });
    page.addNotes(slide.note);
  }
  const source = message(lang, 'slides.source', {
    atlas: message(lang, 'app.name'),
    version: catalog.data.version,
    schematic: message(lang, 'map.schematic'),
    osm: message(lang, 'map.osm'),
  });
  const url = app.link(view);
  page.addText(
    [
      { text: `${source} · ` },
      { text: message(lang, 'slides.openView'), options: { hyperlink: { url, tooltip: url } } },
    ],
    {
      ...text,
      ...{ x: MARGIN, y: PAGE.height - 0.5, w: PAGE.width - 2 * MARGIN, h: 0.3, fontSize: 10, color: QUIET },
    },
  );
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = () => failed(reader.error ?? new Error('unread'));
    reader.readAsDataURL(blob);
  });
