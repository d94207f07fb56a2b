/** What reading a file gives: its text, or the one reason why there is none. */
import type { DraftDeletion, DraftFormat, DraftMeta } from '../types';

/** Why a file can't be read; its sentence is the message `draft.fault.<code>`, with `{file}`. */
export type FaultCode =
  | 'empty'
  | 'too-large'
  | 'text-too-long'
  | 'picture'
  | 'archive'
  | 'old-word'
  | 'spreadsheet'
  | 'unknown'
  | 'scanned'
  | 'password'
  | 'damaged'
  | 'bomb'
  | 'no-words'
  | 'encoding';

export interface Fault {
  fault: FaultCode;
  file: string;
}

export interface ReadText {
  meta: DraftMeta;
  /** The text of the file as it was, LF line ends: what the command line counts in. Of other formats than text as `received`. */
  raw: string;
  /** The text as read: hard-wrapped lines of a paragraph as one, LF line ends. */
  received: string;
  /** The canonical text: `received` with lines left out, nothing added, moved or replaced. */
  text: string;
  deletions: DraftDeletion[];
}

/** What a reader of one format gives: paragraphs with what they are, before anything is left out. */
export interface Lines {
  format: DraftFormat;
  lines: Line[];
  title: string | null;
  url: string | null;
  /** Of a text file: as it was. */
  raw?: string;
}
export interface Line {
  text: string;
  /** Not part of the document: the page around it. */
  furniture: boolean;
}

/** Bytes of a file at most; characters of its text at most. */
export const MOST_BYTES = 50_000_000;
export const MOST_TEXT = 2_000_000;
export const isFault = (read: object): read is Fault => 'fault' in read;
