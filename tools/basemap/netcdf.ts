/** Reads variables of a classic netCDF file (versions 1 and 2 of the format; fixed-size variables only). */
import { readFileSync } from 'node:fs';

type Numbers = Int8Array | Int16Array | Int32Array | Float32Array | Float64Array;

/** Bytes per value by type code of the format: byte, char, short, int, float, double. */
const BYTES = [0, 1, 1, 2, 4, 4, 8];

/** Takes a file's path, gives a function from variable name to its values; unknown names throw. */
export function openNetcdf(path: string): (name: string) => Numbers {
  const file = readFileSync(path);
  let at = 0;
  const int = (): number => file.readInt32BE((at += 4) - 4);
  const padded = (length: number): number => Math.ceil(length / 4) * 4;
  const text = (): string => {
    const length = int();
    const value = file.toString('utf8', at, at + length);
    at += padded(length);
    return value;
  };
  const list = <T>(item: () => T): T[] => {
    at += 4;
    return Array.from({ length: int() }, item);
  };
  const attribute = (): void => {
    text();
    const type = int();
    const count = int();
    at += padded(BYTES[type]! * count);
  };

  if (file.toString('latin1', 0, 3) !== 'CDF') throw new Error(`${path} is not a classic netCDF file`);
  const wide = file[3] === 2;
  at = 8;
  const dimensions = list(() => {
    text();
    return int();
  });
  list(attribute);
  const variables = new Map(
    list(() => {
      const name = text();
      const size = Array.from({ length: int() }, () => dimensions[int()]!).reduce((a, b) => a * b, 1);
      list(attribute);
      const type = int();
      int();
      const begin = wide ? Number(file.readBigInt64BE((at += 8) - 8)) : int();
      return [name, { type, size, begin }] as const;
    }),
  );

  return (name) => {
    const variable = variables.get(name);
    if (!variable) throw new Error(`${path} has no variable ${name}`);
    const { type, size, begin } = variable;
    if (type === 3) return Int16Array.from({ length: size }, (_, i) => file.readInt16BE(begin + 2 * i));
    if (type === 4) return Int32Array.from({ length: size }, (_, i) => file.readInt32BE(begin + 4 * i));
    throw new Error(`${path}: ${name} has type ${type}, which nothing here needs`);
  };
}
