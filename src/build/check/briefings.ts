/**
 * Briefings that come with the atlas: every link leads to the very view it says, every slide fits into a briefing, and
 * what a note was written about still stands as it did.
 */
import type { Slide } from '../../core/briefing/briefing';
import { briefingOf } from '../../core/briefing/shape';
import { Catalog } from '../../core/model/catalog';
import type { CatalogData, Lang } from '../../core/model/types';
import { setLang } from '../../core/view/view';
import { formatLink, parseLink } from '../../core/view/link';
import type { Report } from '../issue';
import type { BriefingEntry } from '../read/schemas';
import type { Entry } from '../read/yaml';

/** The map that the links' cameras are meant for, CSS pixels: beside the caption on a screen of 1366 × 768. */
const SIZE: Slide['size'] = [984, 768];
export const LANGS: readonly Lang[] = ['zh', 'en'];

/** The slides of an entry in one language, as a person would have made them. */
export const slidesOf = ({ slides }: BriefingEntry, catalog: Catalog, lang: Lang): Slide[] =>
  slides.map(({ link, title, note }) => ({
    link: formatLink(setLang(parseLink(link, catalog).view, lang)),
    title: title[lang],
    note: note[lang],
    size: SIZE,
  }));

export function checkBriefings(
  entries: readonly Entry<BriefingEntry>[],
  data: CatalogData,
  report: Report,
): void {
  const catalog = new Catalog(data);
  for (const entry of entries) {
    entry.value.slides.forEach(({ link, stands = {} }, i) => {
      checkLink(link, ['slides', i, 'link'], entry, catalog, report);
      for (const [id, status] of Object.entries(stands)) {
        const path = ['slides', i, 'stands', id];
        const now = catalog.feature(id)?.now.status;
        if (!now) {
          report.fault('dangling-feature', entry, path, `there is no feature "${id}"`, 'correct the id');
        } else if (now !== status) {
          const message = `the note was written when "${id}" was "${status}"; now it is "${now}"`;
          report.fault(
            'note-outdated',
            entry,
            path,
            message,
            'correct the note in both languages, then the status',
          );
        }
      }
    });
    for (const lang of LANGS) {
      const { title } = entry.value;
      const read = briefingOf({ title: title[lang], slides: slidesOf(entry.value, catalog, lang) });
      if (!('fault' in read)) continue;
      const { code, slide } = read.fault;
      const path = slide === null ? [] : ['slides', slide - 1];
      report.fault(
        'briefing-too-large',
        entry,
        path,
        `"${code}" can't be taken into a briefing`,
        'shorten it',
      );
    }
  }
}

/** A link that is not understood whole, or whose camera is missing, would show something else than was meant. */
function checkLink(
  link: string,
  path: readonly (string | number)[],
  entry: Entry<BriefingEntry>,
  catalog: Catalog,
  report: Report,
): void {
  const { view, notices, foreign } = parseLink(link, catalog);
  const cure = 'copy the part from the "?" on of the address that the atlas shows for the view';
  for (const { param, value } of notices)
    report.fault('dead-link', entry, path, `"${param}=${value}" leads to nothing in the atlas`, cure);
  for (const [name] of foreign.query)
    report.fault('dead-link', entry, path, `"${name}" is no parameter of a view`, cure);
  if (!view.camera) report.fault('dead-link', entry, path, 'the link has no camera (#map=…)', cure);
}
