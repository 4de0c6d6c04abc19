import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

export type CappedBody =
  | { readonly kind: "whole"; readonly bytes: Buffer }
  | { readonly kind: "tooLarge"; readonly size: number }
  | { readonly kind: "broken"; readonly size: number };

/** Compression layers that one answer may wear; more is an attack. */
const MOST_LAYERS = 2;

/**
 * Reads a body while it is decompressed, and stops at `limit` bytes of what comes out: a bomb is never unpacked, and
 * what it held is dropped. A body that ends before its compression does is broken.
 */
export async function readCappedBody(source: Readable, encoding: string | null, limit: number): Promise<CappedBody> {
  const layers = (encoding ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (layers.length > MOST_LAYERS) return { kind: "broken", size: 0 };
  let size = 0;
  const chunks: Buffer[] = [];
  const streams: Readable[] = [source];
  try {
    let stream = source;
    for (const layer of layers.reverse()) {
      const unpack = await unpackerFor(layer, stream);
      if (unpack === null) return { kind: "broken", size: 0 };
      stream = unpack;
      streams.push(stream);
    }
    for await (const chunk of stream) {
      const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
      size += bytes.length;
      if (size > limit) return { kind: "tooLarge", size };
      chunks.push(bytes);
    }
    return { kind: "whole", bytes: chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks) };
  } catch (error) {
    if (isUnpackingFault(error)) return { kind: "broken", size };
    throw error;
  } finally {
    for (const stream of streams) {
      // The rest of the answer is of no interest, nor how its connection ends.
      stream.on("error", () => undefined);
      stream.destroy();
    }
  }
}

async function unpackerFor(layer: string, source: Readable): Promise<Readable | null> {
  const unpack =
    layer === "gzip" || layer === "x-gzip"
      ? createGunzip()
      : layer === "br"
        ? createBrotliDecompress()
        : layer === "deflate"
          ? await inflaterFor(source)
          : null;
  if (unpack === null) return null;
  source.on("error", (error) => unpack.destroy(error));
  return source.pipe(unpack);
}

/** "deflate" means zlib in the standard and raw deflate on some servers: the first byte tells. */
async function inflaterFor(source: Readable) {
  const first: Buffer | null = await new Promise((resolve, reject) => {
    source.once("error", reject);
    source.once("end", () => resolve(null));
    source.once("readable", () => resolve(source.read()));
  });
  if (first !== null) source.unshift(first);
  const isZlib = first !== null && ((first[0] ?? 0) & 0x0f) === 8;
  return isZlib ? createInflate() : createInflateRaw();
}

function isUnpackingFault(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("Z_") || code.startsWith("ERR__ERROR_") || code.startsWith("ERR_BROTLI");
}
