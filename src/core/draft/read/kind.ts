/** What a file is by its first bytes; its name only decides between kinds of text. */
import type { FaultCode } from './types';

export type FileKind = 'pdf' | 'docx' | 'html' | 'markdown' | 'text';

const begins = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);
const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.slice(from, to));

export function kindOf(bytes: Uint8Array, name: string): FileKind | FaultCode {
  if (bytes.length === 0) return 'empty';
  if (latin(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
  if (begins(bytes, 0x50, 0x4b, 3, 4) || begins(bytes, 0x50, 0x4b, 5, 6)) return 'docx';
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'old-word';
  if (
    begins(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    begins(bytes, 0xff, 0xd8, 0xff) ||
    begins(bytes, 0x47, 0x49, 0x46, 0x38) ||
    begins(bytes, 0x42, 0x4d) ||
    (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') ||
    begins(bytes, 0x49, 0x49, 0x2a, 0) ||
    begins(bytes, 0x4d, 0x4d, 0, 0x2a) ||
    /ftyp(?:heic|avif|mif1)/.test(latin(bytes, 4, 16))
  )
    return 'picture';
  if (
    begins(bytes, 0x1f, 0x8b) ||
    begins(bytes, 0x52, 0x61, 0x72, 0x21) ||
    begins(bytes, 0x37, 0x7a, 0xbc, 0xaf)
  )
    return 'archive';
  const start = latin(bytes, 0, 2048).replace(/\0/g, '');
  if (/<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(start) || /\.x?html?$/i.test(name))
    return 'html';
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
}
