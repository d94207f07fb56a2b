/**
 * The shell that came with the page, once the app has been laid over it. Its SVG map is seen through the map
 * of the app, which is transparent while the root element has `data-shell`: to move it into the app
 * would mean to draw all of it again, just when the map needs the time.
 */
const shell = (): HTMLElement | null => document.getElementById('shell');

/** The app is there: of the shell only the SVG map remains, and that not for readers of the page. */
export function keepSvgMap(): void {
  const there = shell();
  if (!there?.querySelector('svg.svg-map')) return there?.remove();
  there.inert = true;
  there.setAttribute('aria-hidden', 'true');
  there.classList.add('taken');
  document.documentElement.dataset.shell = '';
}

/** The app has its own map. */
export function removeShell(): void {
  shell()?.remove();
  delete document.documentElement.dataset.shell;
}
