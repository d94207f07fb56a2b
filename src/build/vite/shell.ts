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
  return html.replace(MOUNT, () => `${shellOf(svgMap, documents)}\n    ${MOUNT}`);
}

function shellOf(svgMap: string, documents: number): string {
  const name = escaped(message('zh', 'app.name'));
  const tagline = escaped(message('zh', 'app.tagline', { n: countWord(documents, 'zh') }));
  return (
    '<div id="shell" class="shell">' +
    `<div class="shell-left"><header><h1>${name}</h1><p class="small">${tagline}</p></header></div>` +
    `<div class="shell-map map-frame">${svgMap}</div>` +
    '</div>'
  );
}
