import type { WorkerKeys } from "../../schema/keys/round-keys.ts";
import { hashWord } from "./hash-words.ts";

/** A content's words as keyed numbers, sealed: what linking compares instead of the text. */
export interface ContentSketch {
  readonly words: number;
  readonly sealed: Buffer;
}

/** The words of a masked text, parted by blanks, as 32-bit numbers under the round's seed. */
export function sketchWords(maskedText: string, seed: number): Uint32Array {
  return Uint32Array.from(maskedText.split(/\s+/u).filter(Boolean), (word) => hashWord(word, seed));
}

/**
 * Sketches a content where its text is open anyway, at extraction. A language gives away a sequence of numbered words
 * by their frequencies, key or no key: hence sealed like the text, to the content it belongs to.
 */
export function createSketcher(keys: WorkerKeys): (maskedText: string, textMac: Buffer) => ContentSketch {
  const seed = keys.sketchSeed();
  return (maskedText, textMac) => {
    const words = sketchWords(maskedText, seed);
    const bytes = Buffer.alloc(words.length * 4);
    for (const [at, word] of words.entries()) bytes.writeUInt32LE(word, at * 4);
    return { words: words.length, sealed: keys.sealContent(bytes.toString("base64"), sketchName(textMac)) };
  };
}

/** Opens what `createSketcher` sealed. Throws when key, bytes or content are not those it was sealed with. */
export function openSketch(keys: WorkerKeys, sealed: Buffer, textMac: Buffer): Uint32Array {
  const bytes = Buffer.from(keys.openContent(sealed, sketchName(textMac)), "base64");
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32LE(at * 4));
}

/** Sketch and text of one content are sealed under one key: the name keeps one from being taken for the other. */
function sketchName(textMac: Buffer): Buffer {
  return Buffer.concat([textMac, Buffer.from("sketch")]);
}
