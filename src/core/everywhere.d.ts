/**
 * What page, worker and Node all have beside the language itself. `tsconfig.core.json` checks the core
 * against this and nothing more, so that neither `document` nor `process` can slip in.
 */
declare class URLSearchParams {
  constructor(init?: string | Iterable<[string, string]>);
  append(name: string, value: string): void;
  delete(name: string): void;
  get(name: string): string | null;
  has(name: string): boolean;
  set(name: string, value: string): void;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
/** Bytes as the characters U+0000–U+00FF → base64. */
declare function btoa(bytes: string): string;
/** Throws where it is no base64. */
declare function atob(text: string): string;
declare class TextDecoder {
  constructor(encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}
