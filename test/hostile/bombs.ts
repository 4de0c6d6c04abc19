import { brotliCompressSync, constants, deflateSync, gzipSync } from "node:zlib";

/** Compressed bodies that unpack to far more than any page: a tiny start that looks like a page, then blanks. */
export interface Bombs {
  readonly gzip: Buffer;
  readonly br: Buffer;
  readonly deflate: Buffer;
}

export function makeBombs(megabytes: number): Bombs {
  const page = Buffer.alloc(megabytes * 1_048_576, 0x20);
  page.write('<!doctype html><html><body><h1 class="rubrik">Annons</h1>');
  return {
    gzip: gzipSync(page, { level: 1 }),
    deflate: deflateSync(page, { level: 1 }),
    br: brotliCompressSync(page, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 2, [constants.BROTLI_PARAM_LGWIN]: 22 },
    }),
  };
}
