/** The address of a published file, relative to the page, with a hash of its content. */
import { checksum } from '../read/checksum';

/** `path` below `data/`; `text`: the whole content. */
export const addressOf = (path: string, text: string): string =>
  `data/${path}?v=${checksum(text).slice(0, 10)}`;
