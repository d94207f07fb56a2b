/**
 * What stands in the page before any program runs: the layout of `App.svelte`, with the map drawn beforehand
 * in its place. No script and no style attribute, so that a strict content security policy holds;
 * its style sheet is `app/map/fallback/shell.css`. The app takes the map over and removes the rest.
 */
import { message } from '../../core/messages';
import { countWord } from '../../core/messages/format';
import { escaped } from '../../core/cartography/svg/viewport';

const MOUNT = '<div id="app"></div>';

/** index.html with the shell before the app's own element; `documents`: how many the atlas reads. */
export function withShell(html: string, svgMap: string, documents: number): string {
  if (!html.includes(MOUNT)) throw new Error(`index.html has no ${MOUNT}`);
  return withoutCors(html).replace(MOUNT, () => `${shellOf(svgMap, documents)}\n    ${MOUNT}`);
}

/** Opened as a file, a page gets no style sheet that is asked for as from another host: it would be a black blot. */
const withoutCors = (html: string): string =>
  html.replace(/<link [^>]*rel="stylesheet"[^>]*>/g, (link) => link.replace(/ crossorigin(?:="[^"]*")?/, ''));

/** Where the data are for whoever has no program to show them. */
const DATA = 'data/features.csv';
/** What is said, in both languages, as long as the app has not taken the shell away; shown after a while. */
function idle(): string {
  const link = `<a href="${DATA}">${DATA}</a>`;
  const said = (['zh', 'en'] as const).map(
    (lang) =>
      `<p lang="${lang === 'zh' ? 'zh-CN' : 'en'}">${escaped(message(lang, 'shell.idle'))}${link}</p>`,
  );
  return `<div class="shell-idle">${said.join('')}</div>`;
}

function shellOf(svgMap: string, documents: number): string {
  const name = escaped(message('zh', 'app.name'));
  const tagline = escaped(message('zh', 'app.tagline', { n: countWord(documents, 'zh') }));
  return (
    // The sentence first: where not even a style sheet comes, it stands above the picture.
    '<div id="shell" class="shell">' +
    idle() +
    `<div class="shell-left"><header><h1>${name}</h1><p class="small">${tagline}</p></header></div>` +
    `<div class="shell-map map-frame">${svgMap}</div>` +
    '</div>'
  );
}
