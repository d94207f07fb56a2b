/**
 * Reads lines of GSHHG/WDBII from the binned files that GMT uses. The globe is cut into bins; a segment's
 * points are unsigned 16-bit offsets from the bin's south-west corner.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { within, type Box } from './extent';
import { openNetcdf } from './netcdf';

export type Line = [number, number][];

export interface GshhgLine {
  /** Rivers: 0–5 by size, 6–8 seasonal, 9–10 canals … Shores: 1 sea, 2 lake, 3 island in a lake. */
  level: number;
  points: Line;
}

/** netCDF-4 to classic, by Debian's `netcdf-bin`, once. */
function classic(folder: string, name: string, cache: string): string {
  const target = join(cache, `${name}.classic.nc`);
  if (!existsSync(target)) execFileSync('nccopy', ['-k', 'classic', join(folder, `${name}.nc`), target]);
  return target;
}

/** Takes which file, gives the lines of the bins that touch the box; degrees, WGS-84. */
export function readGshhg(
  folder: string,
  name: 'binned_river_f' | 'binned_GSHHS_f',
  cache: string,
  box: Box,
): GshhgLine[] {
  const read = openNetcdf(classic(folder, name, cache));
  const minutes = read('Bin_size_in_minutes')[0]!;
  const perRow = read('N_bins_in_360_longitude_range')[0]!;
  const size = minutes / 60;
  const [first, count] = [read('Id_of_first_segment_in_a_bin'), read('N_segments_in_a_bin')];
  const start = read('Id_of_first_point_in_a_segment');
  const shore = name === 'binned_GSHHS_f';
  const info = read(shore ? 'Embedded_npts_levels_exit_entry_for_a_segment' : 'N_points_for_a_segment');
  const levels = shore ? undefined : read('Hierarchial_level_of_a_segment');
  const [dx, dy] = [
    read('Relative_longitude_from_SW_corner_of_bin'),
    read('Relative_latitude_from_SW_corner_of_bin'),
  ];
  const lines: GshhgLine[] = [];
  for (let bin = 0; bin < count.length; bin++) {
    const west = (bin % perRow) * size;
    const north = 90 - Math.floor(bin / perRow) * size;
    const south = north - size;
    if (west > box.east || west + size < box.west || south > box.north || north < box.south) continue;
    for (let s = first[bin]!; s < first[bin]! + count[bin]!; s++) {
      const points: Line = [];
      const n = shore ? info[s]! >>> 9 : info[s]!;
      for (let p = start[s]!; p < start[s]! + n; p++) {
        points.push([west + ((dx[p]! & 0xffff) * size) / 65535, south + ((dy[p]! & 0xffff) * size) / 65535]);
      }
      lines.push({ level: shore ? (info[s]! >>> 6) & 7 : levels![s]!, points });
    }
  }
  return lines.filter(({ points }) => points.some(([lon, lat]) => within(box, lon, lat)));
}

/** Takes lines, gives them joined end to end wherever exactly two ends meet; closed lines come out closed. */
export function joined(lines: readonly Line[], tolerance = 1e-4): Line[] {
  const key = (p: readonly [number, number]): string => p.map((v) => Math.round(v / tolerance)).join();
  const left = new Set(lines.filter((line) => line.length > 1).map((line) => [...line] as Line));
  const ends = new Map<string, Line[]>();
  const note = (line: Line): void => {
    for (const end of [line[0]!, line.at(-1)!]) ends.set(key(end), [...(ends.get(key(end)) ?? []), line]);
  };
  const forget = (line: Line): void => {
    left.delete(line);
    for (const end of [line[0]!, line.at(-1)!]) {
      ends.set(
        key(end),
        (ends.get(key(end)) ?? []).filter((other) => other !== line),
      );
    }
  };
  left.forEach(note);
  const closed: Line[] = [];
  for (const seed of left) {
    if (!left.has(seed)) continue;
    let line = seed;
    forget(line);
    for (let turned = 0; turned < 2;) {
      const end = line.at(-1)!;
      if (key(end) === key(line[0]!)) break;
      const there = ends.get(key(end)) ?? [];
      if (there.length === 1) {
        const next = there[0]!;
        forget(next);
        line = [...line, ...(key(next[0]!) === key(end) ? next : [...next].reverse()).slice(1)];
      } else {
        line = line.reverse();
        turned++;
      }
    }
    closed.push(line);
  }
  return closed;
}
