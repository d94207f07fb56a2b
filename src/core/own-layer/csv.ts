/**
 * A table with coordinates → points. Columns are known by their heading, Chinese or English; one column with both
 * ("116.3, 39.9"), as online maps copy them, will do. What can't be drawn is left out and told with its row.
 */
import Papa from 'papaparse';
import { OwnFault } from './fault';
import { checked } from './geojson';
import { nameOf } from './name';
import { positionFault, shown, Tally } from './positions';
import type { LeftOut, OwnFeature, ReadLayer } from '../model/own-layer';

const LON = /^(?:东经|lon|lng|long|longitude|x|x坐标|坐标x|lon_?wgs84|wgs84_?lon|经度.*|.*经度|jd)$/i;
const LAT = /^(?:北纬|lat|latitude|y|y坐标|坐标y|lat_?wgs84|wgs84_?lat|纬度.*|.*纬度|wd)$/i;
const BOTH = /^(?:坐标|经纬度|位置|location|lonlat|lnglat|coordinates?|coord)$/i;
/** Plain before decorated: 经度 before 起点经度. */
const PLAIN = /^(?:经度|纬度|lon|lng|lat|longitude|latitude|x|y)$/i;

interface Columns {
  lon: number;
  lat: number;
  /** One column has both. */
  together: boolean;
}

export function readCsv(text: string, { swapped = false } = {}): ReadLayer {
  const { data: rows } = Papa.parse<string[]>(text, { skipEmptyLines: false });
  const head = (rows[0] ?? []).map((cell) => cell.trim());
  const columns = columnsOf(head);
  if (!columns) throw new OwnFault('columns', { head: head.map(shown).join('、').slice(0, 120) });
  const features: OwnFeature[] = [];
  const leftOut: LeftOut[] = [];
  const tally = new Tally();
  for (const [i, row] of rows.entries()) {
    if (i === 0 || row.every((cell) => cell.trim() === '')) continue;
    const at = { row: i + 1 };
    const [first, second] = cellsOf(row, columns);
    if (!first && !second) {
      leftOut.push({ why: 'blank', at, value: '' });
      continue;
    }
    const read = [degrees(first), degrees(second)];
    const position = (swapped ? [...read].reverse() : read) as [number, number];
    tally.feature(at, [position]);
    tally.positions(1);
    const wrong = positionFault(position);
    const properties = Object.fromEntries(
      head.flatMap((name, n) =>
        n === columns.lon || n === columns.lat ? [] : [[name || `#${n}`, row[n] ?? '']],
      ),
    );
    if (wrong) leftOut.push({ why: wrong.why, at, value: shown([first, second]) });
    else features.push({ name: nameOf(properties), geometry: { type: 'Point', coordinates: position } });
  }
  tally.end();
  return checked({ features, leftOut });
}

function columnsOf(head: readonly string[]): Columns | null {
  // "经度（WGS-84）", "lon (deg)": what stands in brackets is not the name.
  const names = head.map((name) => name.replace(/[(（[].*$/, '').trim());
  const find = (form: RegExp) => {
    const plain = names.findIndex((name) => PLAIN.test(name) && form.test(name));
    return plain >= 0 ? plain : names.findIndex((name) => form.test(name));
  };
  const [lon, lat] = [find(LON), find(LAT)];
  if (lon >= 0 && lat >= 0) return { lon, lat, together: false };
  const both = names.findIndex((name) => BOTH.test(name));
  return both >= 0 ? { lon: both, lat: both, together: true } : null;
}

function cellsOf(row: readonly string[], { lon, lat, together }: Columns): [string, string] {
  if (!together) return [(row[lon] ?? '').trim(), (row[lat] ?? '').trim()];
  const [first = '', second = ''] = (row[lon] ?? '').trim().split(/[\s,，;；/]+/);
  return [first, second];
}

/** A number of degrees: decimal, full-width, with the sign of degrees, or degrees, minutes and seconds; NaN for others. */
function degrees(cell: string): number {
  const text = cell
    .normalize('NFKC')
    .replace(/^'/, '')
    .replace(/^[东北]经?纬?|^[EN]\s*|\s*[EN]$/gi, '')
    .trim();
  const plain = /^([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*[°度]?$/i.exec(text);
  if (plain) return Number(plain[1]);
  const [, d, m, s] =
    /^(\d{1,3})[°度]\s*(\d{1,2}(?:\.\d+)?)[′'分]\s*(?:(\d{1,2}(?:\.\d+)?)(?:[″"秒]|′′)?)?$/.exec(text) ?? [];
  return d === undefined ? NaN : Number(d) + Number(m) / 60 + Number(s ?? 0) / 3600;
}
