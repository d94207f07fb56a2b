/** Hostile strings in files that a reader brings along: they stay names, titles and notes, or are told as faults. */
import { expect, it, vi } from 'vitest';
import { fileText, readFileText } from '../../src/core/briefing/file';
import { unpacked } from '../../src/core/briefing/packed';
import { cleanNote, cleanTitle } from '../../src/core/briefing/shape';
import { readCsv } from '../../src/core/own-layer/csv';
import { OwnFault } from '../../src/core/own-layer/fault';
import { readGeojson } from '../../src/core/own-layer/geojson';
import { oneLine } from '../../src/core/own-layer/name';
import { INJECTIONS } from '../fixtures/injections';

it('in dropped files and briefings that are read back: names, titles and notes, and nothing runs', () => {
  const ran = vi.fn();
  vi.stubGlobal('ran', ran);
  for (const text of INJECTIONS) {
    const point = { type: 'Point', coordinates: [117, 34] };
    const properties = Object.fromEntries([
      ['name', text],
      [text, text],
    ]);
    const [dropped] = readGeojson({ type: 'Feature', properties, geometry: point }).features;
    expect(dropped!.name).toBe(oneLine(text));
    const [row] = readCsv(`名称,经度,纬度\n"${text.replaceAll('"', '""')}",117,34`).features;
    expect(row!.name).toBe(oneLine(text));
    const slide = { link: '?doc=004', title: cleanTitle(text), note: cleanNote(text), size: null };
    const briefing = { title: cleanTitle(text), slides: [slide] };
    expect(readFileText(fileText(briefing))).toEqual({ value: briefing });
    // A string in the place of a link, of the whole file or of packed letters is refused, or is our own kind of link.
    const led = readFileText(fileText({ title: '', slides: [{ ...slide, link: text }] }));
    expect('fault' in led || /^[?#]|^$/.test(led.value.slides[0]!.link)).toBe(true);
    for (const read of [readFileText, unpacked]) expect(read(text)).toHaveProperty('fault');
    for (const read of [readGeojson, readCsv]) expect(() => read(text)).toThrow(OwnFault);
  }
  expect(ran).not.toHaveBeenCalled();
  expect({}).not.toHaveProperty('ran');
  vi.unstubAllGlobals();
});
