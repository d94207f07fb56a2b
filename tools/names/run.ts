/**
 * `npm run names`: how many of the lines in view have their name on the map, for the opening view and twelve
 * others, in both languages, on a desk's screen and a phone's. Exits 1 where it is less than half of them.
 */
import { readFileSync } from 'node:fs';
import { compile } from '../../src/build/compile';
import { readTree } from '../../src/build/read/tree';
import { NAMED_VIEWS, SCREENS, namedShare, type NamesGround } from './share';

const compiled = compile(readTree('data'));
const labels = JSON.parse(readFileSync('data/basemap/labels.json', 'utf8')) as NamesGround['places'];
const ground = { catalog: compiled.catalog, parts: compiled.parts, places: labels };

let short = 0;
console.log('screen     view                          zoom   zh            en');
for (const [screen, size] of Object.entries(SCREENS))
  for (const view of NAMED_VIEWS) {
    const cells = (['zh', 'en'] as const).map((language) => {
      const { lines, named, zoom, ms } = namedShare(ground, view, size, language);
      if (named < lines / 2) short++;
      return {
        text: `${named}/${lines} ${lines ? Math.round((100 * named) / lines) : 100} % ${Math.round(ms)} ms`,
        zoom,
      };
    });
    console.log(
      screen.padEnd(10),
      view.name.padEnd(28),
      cells[0]!.zoom.toFixed(1).padStart(5),
      ' ',
      ...cells.map(({ text }) => text.padEnd(20)),
    );
  }
if (short) {
  console.error(`${short} views have fewer than half of their lines named`);
  process.exitCode = 1;
}
