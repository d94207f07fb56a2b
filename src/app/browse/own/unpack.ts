/** A zip archive → those of its files that are asked for. Says no before anything too large is unpacked. */
import { unzipSync } from 'fflate';
import { OwnFault } from '../../../core/own-layer/fault';

/** What an archive may hold unpacked, bytes. */
export const MOST_UNPACKED = 120e6;

export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  let sum = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.startsWith('__MACOSX') || !wanted(name)) return false;
        sum += originalSize;
        if (sum > MOST_UNPACKED) throw new OwnFault('bomb', { most: MOST_UNPACKED / 1e6 });
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof OwnFault) throw error;
    throw new OwnFault('zip');
  }
}
