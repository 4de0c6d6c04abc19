import { createHmac, type KeyObject } from "node:crypto";
import { deriveKey, type RoundSecret } from "./round-key.ts";
import { bodyKeyPair, createBodyOpener, createBodySealer, openText, sealText } from "./seal.ts";

/**
 * What each program may do with a round's keys, as functions: nothing else ever holds the bytes. The crawler's part
 * cannot open a body; the linker's part cannot open anything.
 */
export interface CrawlerKeys {
  readonly roundId: string;
  addressMac(siteId: string, address: string): Buffer;
  sealAddress(siteId: string, address: string): Buffer;
  openAddress(siteId: string, sealed: Buffer): string;
  bodyMac(body: string): Buffer;
  sealBody(body: string, bodyMac: Buffer): Buffer;
}

export interface WorkerKeys {
  readonly roundId: string;
  openBody(sealed: Buffer, bodyMac: Buffer): string;
  /** HMACs of extracted text; the purpose keeps the three kinds from matching one another. */
  textMac(text: string): Buffer;
  copyMac(normalised: string): Buffer;
  sellerMac(masked: string): Buffer;
  contactToken(kind: string, normalised: string): Buffer;
  sealContent(text: string, textMac: Buffer): Buffer;
  openContent(sealed: Buffer, textMac: Buffer): string;
  sealWording(wording: string, textMac: Buffer): Buffer;
  openWording(sealed: Buffer, textMac: Buffer): string;
  /** A human coder's remark on a content: of use to that coder only. */
  sealComment(comment: string, textMac: Buffer, coder: string): Buffer;
  openComment(sealed: Buffer, textMac: Buffer, coder: string): string;
  /** Ids of unique listings and linked groups: deterministic under the round's key. */
  listingId(sellerOrCopyMac: Buffer): Buffer;
  /** 32 bits that seed the near-copy sketches, so that they match nothing outside the round. */
  sketchSeed(): number;
  /** The key of the Cell Key Method's record keys. */
  recordKeySecret(): Buffer;
}

/** Tells whether the key at hand is the one a round was opened with. Stored in clear with the round. */
export function keyCheck(secret: RoundSecret): string {
  return deriveKey(secret, "key check").toString("hex").slice(0, 24);
}

export function crawlerKeys(secret: RoundSecret): CrawlerKeys {
  const addressKey = deriveKey(secret, "address mac");
  const addressSeal = deriveKey(secret, "address seal");
  const bodyKey = deriveKey(secret, "body mac");
  const sealer = createBodySealer(bodyKeyPair(deriveKey(secret, "body seal")).publicKey);
  return {
    roundId: secret.roundId,
    addressMac: (siteId, address) => mac(addressKey, `${siteId}\n${address}`),
    sealAddress: (siteId, address) => sealText(addressSeal, address, `address ${siteId}`),
    openAddress: (siteId, sealed) => openText(addressSeal, sealed, `address ${siteId}`),
    bodyMac: (body) => mac(bodyKey, body),
    sealBody: (body, bodyMac) => sealer.seal(body, `body ${bodyMac.toString("hex")}`),
  };
}

export function workerKeys(secret: RoundSecret): WorkerKeys {
  const key = (purpose: string) => deriveKey(secret, purpose);
  const [text, copy, seller, contact, listing] = [
    "text mac",
    "copy mac",
    "seller mac",
    "contact token",
    "listing id",
  ].map(key) as [Buffer, Buffer, Buffer, Buffer, Buffer];
  const contentSeal = key("content seal");
  const wordingSeal = key("wording seal");
  const commentSeal = key("comment seal");
  const privateKey: KeyObject = bodyKeyPair(key("body seal")).privateKey;
  const openBody = createBodyOpener(privateKey);
  const hex = (bytes: Buffer) => bytes.toString("hex");
  return {
    roundId: secret.roundId,
    openBody: (sealed, bodyMac) => openBody(sealed, `body ${hex(bodyMac)}`),
    textMac: (value) => mac(text, value),
    copyMac: (value) => mac(copy, value),
    sellerMac: (value) => mac(seller, value),
    contactToken: (kind, normalised) => mac(contact, `${kind}:${normalised}`),
    sealContent: (value, textMac) => sealText(contentSeal, value, `content ${hex(textMac)}`),
    openContent: (sealed, textMac) => openText(contentSeal, sealed, `content ${hex(textMac)}`),
    sealWording: (value, textMac) => sealText(wordingSeal, value, `wording ${hex(textMac)}`),
    openWording: (sealed, textMac) => openText(wordingSeal, sealed, `wording ${hex(textMac)}`),
    sealComment: (value, textMac, coder) => sealText(commentSeal, value, `comment ${hex(textMac)} ${coder}`),
    openComment: (sealed, textMac, coder) => openText(commentSeal, sealed, `comment ${hex(textMac)} ${coder}`),
    listingId: (groupMac) => mac(listing, hex(groupMac)),
    sketchSeed: () => key("sketch seed").readUInt32BE(0),
    recordKeySecret: () => key("record key"),
  };
}

/** HMAC-SHA-256, cut to 128 bits: enough that no two of a round's texts meet by chance, half the index. */
function mac(key: Buffer, value: string): Buffer {
  return createHmac("sha256", key).update(value).digest().subarray(0, 16);
}
