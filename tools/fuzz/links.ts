/** Links: any text, and links of real views with harm done to them. */
import fc from 'fast-check';
import { LAYERS } from '../../src/core/model/layers';
import type { Catalog } from '../../src/core/model/catalog';
import { formatLink, parseLink } from '../../src/core/view/link';
import { PARAMETERS } from '../../src/core/view/parameters';
import { generated, harmed, harms, hold, type Generated } from './entrance';

/** Pieces that links are made of, so that harm often makes another link. */
const PIECES = [
  '&',
  '=',
  '?',
  '#',
  '%',
  '%2',
  '%00',
  '%ED%A0%80',
  '+',
  ',',
  ';',
  '..',
  '<',
  '"',
  '甲',
  '\u0000',
  '-1',
  '1e999',
  'NaN',
];

export function links(catalog: Catalog): Generated {
  const ids = [
    ...catalog.features.slice(0, 20).map(({ id }) => id),
    ...LAYERS,
    ...catalog.documents.map(({ id }) => id),
  ];
  const name = fc.constantFrom(...PARAMETERS.map((row) => row.name));
  const value = fc.oneof(fc.constantFrom(...ids, ...PIECES), fc.string({ unit: 'binary', maxLength: 12 }));
  const made = fc
    .array(fc.tuple(name, value), { maxLength: 6 })
    .map((pairs) => `?${pairs.map(([key, text]) => `${key}=${text}`).join('&')}`);
  const put = fc.oneof(fc.constantFrom(...PIECES, ...ids), fc.string({ unit: 'binary', maxLength: 4 }));
  const hurt = fc.tuple(made, harms(put, 4)).map(([link, list]) => harmed(link, list));
  return generated(fc.oneof(made, hurt, fc.string({ unit: 'binary', maxLength: 200 })), (link) => {
    const { view, notices, foreign } = parseLink(link, catalog);
    hold(view.feature === null || catalog.feature(view.feature), 'shows a feature that is not there');
    hold(view.document === null || catalog.document(view.document), 'shows a document that is not there');
    const { camera } = view;
    hold(!camera || [camera.lat, camera.lon, camera.zoom].every(Number.isFinite), 'a camera nowhere');
    const written = formatLink(view, foreign);
    const again = parseLink(written, catalog);
    hold(JSON.stringify(again.view) === JSON.stringify(view), `comes back as another view by ${written}`);
    return notices.length ? 'a view, the rest told' : 'a view';
  });
}
