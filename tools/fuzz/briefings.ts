/** Briefings that come back, as a file and in a link: sound ones, and with harm done to them. */
import fc from 'fast-check';
import { MOST, type Briefing, type Slide } from '../../src/core/briefing/briefing';
import { fileText, readFileText } from '../../src/core/briefing/file';
import { packed, unpacked } from '../../src/core/briefing/packed';
import { cleanNote, cleanTitle } from '../../src/core/briefing/shape';
import { INJECTIONS } from '../../tests/fixtures/injections';
import { generated, harmed, harms, hold, isTold, type Generated, wounds } from './entrance';

const put = wounds('"slides"', '?', '#');
const text = fc.oneof(fc.constantFrom(...INJECTIONS), fc.string({ unit: 'binary', maxLength: 20 }));
const link = fc.oneof(
  fc.constantFrom('', '?doc=004', '?f=x&layers=rail#map=7/32/118', '#map=8/33.9/117.1'),
  fc.constantFrom(...INJECTIONS).map((one) => `?q=${encodeURIComponent(one.replace(/\p{Cs}/gu, ''))}`),
);
const side = fc.integer({ min: 1, max: MOST.pixels });
const briefings: fc.Arbitrary<Briefing> = fc.record({
  title: text.map(cleanTitle),
  slides: fc.array(
    fc.record<Slide>({
      link,
      title: text.map(cleanTitle),
      note: text.map(cleanNote),
      size: fc.option(fc.tuple(side, side)),
    }),
    { maxLength: 5 },
  ),
});
/** Packing for a link takes many times as long as a case may. */
const ways = fc.oneof(
  { weight: 14, arbitrary: fc.constant({ write: fileText, read: readFileText }) },
  { weight: 1, arbitrary: fc.constant({ write: packed, read: unpacked }) },
);

export function importedBriefings(): Generated {
  const harm = fc.oneof(fc.constant([]), harms(put, 3));
  return generated(fc.tuple(briefings, ways, harm), ([briefing, { write, read }, changes]) => {
    const found = read(harmed(write(briefing), changes));
    if ('fault' in found) {
      const { code, slide } = found.fault;
      hold(isTold(`slides.fault.${code}`), `${code} has no sentence`);
      hold(changes.length, `a sound briefing is refused: ${code} ${slide}`);
      return 'told as a fault';
    }
    const { title, slides } = found.value;
    hold(title === cleanTitle(title) && title.length <= MOST.title, 'a title that nothing can write');
    hold(slides.length <= MOST.slides, 'too many slides');
    for (const one of slides) {
      hold(/^[?#]|^$/.test(one.link) && !/\s/.test(one.link), `leads elsewhere: ${one.link}`);
      hold(
        one.note === cleanNote(one.note) && one.title === cleanTitle(one.title),
        'a text that nothing can write',
      );
    }
    if (changes.length) return 'a briefing';
    hold(JSON.stringify(found.value) === JSON.stringify(briefing), 'comes back as another');
    return 'the same briefing';
  });
}
