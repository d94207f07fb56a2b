/** What a file says its coordinates are in: degrees of WGS-84 or CGCS2000 are understood, everything else is a fault. */
import { OwnFault } from './fault';

/** EPSG codes and names of geographic coordinates that are WGS-84 for our purpose. */
const UNDERSTOOD = /CRS84|(?:^|[:\s])(?:4326|4490|4979)$|^WGS ?-?(?:19)?84$|^CGCS ?2000$/i;

/** The old `crs` member of GeoJSON. Throws where it names another system. */
export function crsOf(crs: unknown): void {
  if (crs === null || crs === undefined) return;
  const { name } = ((crs as { properties?: unknown }).properties ?? {}) as { name?: unknown };
  if (typeof name !== 'string' || UNDERSTOOD.test(name.trim())) return;
  throw new OwnFault('crs', { crs: name.slice(0, 60) });
}

/** The name of the system in a `.prj` (WKT); null where it has none. */
export const prjName = (wkt: string): string | null => /^\s*\w+\s*\[\s*"([^"]{1,80})"/.exec(wkt)?.[1] ?? null;
