import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

const compressors = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 5 }),
};
export type Encoding = keyof typeof compressors;

/** Smaller ones do not gain. */
const WORTH_COMPRESSING = 1024;

/** An answer as it is sent: its bytes, what tells whether it is the same, and the bytes compressed when somebody wants that. */
export class Answer {
  readonly bytes: Buffer;
  #etag: string | undefined;
  readonly #compressed = new Map<Encoding, Promise<Buffer>>();

  constructor(text: string) {
    this.bytes = Buffer.from(text);
  }

  get etag(): string {
    this.#etag ??= `"${createHash('sha256').update(this.bytes).digest('base64url').slice(0, 22)}"`;
    return this.#etag;
  }

  /** @returns the bytes under the first encoding that is wanted; null: as they are */
  compressed(encoding: Encoding): Promise<Buffer> {
    const known = this.#compressed.get(encoding) ?? compressors[encoding](this.bytes);
    this.#compressed.set(encoding, known);
    return known;
  }
}

/** What whoever asks takes; null: nothing compressed, or it would not gain. */
export function encodingFor(accepted: string | undefined, { bytes }: Answer): Encoding | null {
  if (!accepted || bytes.length < WORTH_COMPRESSING) return null;
  const offered = accepted.split(',').filter((one) => !/;\s*q=0(?:\.0*)?\s*$/.test(one));
  return (['br', 'gzip'] as const).find((name) => offered.some((one) => one.trim().split(';')[0] === name)) ?? null;
}

/** Answers by what was asked, each under the version of what it hangs on: under another one it is none. */
export class Answers {
  readonly #known: LRUCache<string, { version: string; answer: Answer }> | null;

  /** @param most bytes that are kept; 0: nothing is */
  constructor(most: number) {
    this.#known =
      most === 0
        ? null
        : new LRUCache({
            maxSize: most,
            sizeCalculation: ({ answer }, key) => answer.bytes.length * 2 + key.length * 2 + 200,
          });
  }

  find(asked: string, version: string): Answer | null {
    const found = this.#known?.get(asked);
    return found?.version === version ? found.answer : null;
  }

  keep(asked: string, version: string, answer: Answer): void {
    this.#known?.set(asked, { version, answer });
  }
}
