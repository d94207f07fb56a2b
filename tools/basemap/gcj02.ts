/**
 * GCJ-02 ↔ WGS-84. GCJ-02 is the shifted datum of Chinese web maps; the offset is a smooth function of the
 * position (about 500 m in East China). The forward formula is public knowledge; the inverse has no closed
 * form, so it is found by iteration.
 */
export type LonLat = readonly [number, number];

const SEMI_MAJOR_AXIS_M = 6378245; // Krasovsky 1940
const ECCENTRICITY_SQUARED = 0.006693421622965943;
const RAD = Math.PI / 180;

function ripple(x: number, first: number, second: number, third: number): number {
  return (
    first * Math.sin(x * Math.PI) +
    second * Math.sin((x * Math.PI) / 3) +
    third * Math.sin((x * Math.PI) / 12)
  );
}

/** Takes a WGS-84 position in degrees, gives the GCJ-02 position. Meant for positions in mainland China. */
export function wgs84ToGcj02([lon, lat]: LonLat): LonLat {
  const x = lon - 105;
  const y = lat - 35;
  const short = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * (2 / 3);
  const root = Math.sqrt(Math.abs(x));
  const north =
    -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + short + ripple(y, 20, 40, 0) * (2 / 3);
  const northFar = (160 * Math.sin((y * Math.PI) / 12) + 320 * Math.sin((y * Math.PI) / 30)) * (2 / 3);
  const east =
    300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + short + ripple(x, 20, 40, 150) * (2 / 3);
  const eastFar = 300 * Math.sin((x * Math.PI) / 30) * (2 / 3);

  const phi = lat * RAD;
  const bulge = 1 - ECCENTRICITY_SQUARED * Math.sin(phi) ** 2;
  const metresPerRadNorth = (SEMI_MAJOR_AXIS_M * (1 - ECCENTRICITY_SQUARED)) / bulge ** 1.5;
  const metresPerRadEast = (SEMI_MAJOR_AXIS_M / Math.sqrt(bulge)) * Math.cos(phi);
  return [
    lon + (east + eastFar) / metresPerRadEast / RAD,
    lat + (north + northFar) / metresPerRadNorth / RAD,
  ];
}

/**
 * Takes a GCJ-02 position in degrees, gives the WGS-84 position whose forward transform lies within 1e-7°
 * (about 1 cm) of it. The offset changes by less than 1 % over its own length, so each round gains two digits.
 */
export function gcj02ToWgs84(target: LonLat): LonLat {
  let guess: LonLat = target;
  for (let round = 0; round < 12; round++) {
    const [lon, lat] = wgs84ToGcj02(guess);
    const dLon = lon - target[0];
    const dLat = lat - target[1];
    guess = [guess[0] - dLon, guess[1] - dLat];
    if (Math.abs(dLon) < 1e-7 && Math.abs(dLat) < 1e-7) return guess;
  }
  throw new Error(`no WGS-84 position found for GCJ-02 ${target[0]}, ${target[1]}`);
}
