import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

/**
 * AES-256-GCM with a fresh nonce and the row's identity as associated data: a flipped bit or a row moved to another
 * place is refused when it is opened. Layout: nonce (12) ‖ ciphertext ‖ tag (16). Text is deflated first.
 */
export function sealText(key: Buffer, text: string, identity: string): Buffer {
  return encrypt(key, deflateRawSync(Buffer.from(text, "utf8"), { level: 3 }), identity);
}

/** Opens what `sealText` sealed. Throws when the key, the bytes or the identity are not those it was sealed with. */
export function openText(key: Buffer, sealed: Buffer, identity: string): string {
  return inflateRawSync(decrypt(key, sealed, identity)).toString("utf8");
}

/** Seals to a public key, so that whoever writes need not be able to read. One exchange serves a whole process. */
export interface BodySealer {
  seal(text: string, identity: string): Buffer;
}

const X25519_PRIVATE_PREFIX = Buffer.from("302e020100300506032b656e04220420", "hex");
const X25519_PUBLIC_PREFIX = Buffer.from("302a300506032b656e032100", "hex");

/** The key pair that 32 derived bytes stand for. */
export function bodyKeyPair(seed: Buffer): { publicKey: Buffer; privateKey: KeyObject } {
  const privateKey = createPrivateKey({
    key: Buffer.concat([X25519_PRIVATE_PREFIX, seed]),
    format: "der",
    type: "pkcs8",
  });
  const publicKey = createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-32);
  return { publicKey, privateKey };
}

/** X25519 with an ephemeral key, HKDF-SHA-256, AES-256-GCM. Layout: ephemeral public key (32) ‖ sealed text. */
export function createBodySealer(publicKey: Buffer): BodySealer {
  const recipient = createPublicKey({
    key: Buffer.concat([X25519_PUBLIC_PREFIX, publicKey]),
    format: "der",
    type: "spki",
  });
  const ephemeral = generateKeyPairSync("x25519");
  const ephemeralPublic = ephemeral.publicKey.export({ format: "der", type: "spki" }).subarray(-32);
  const key = exchangeKey(
    diffieHellman({ privateKey: ephemeral.privateKey, publicKey: recipient }),
    ephemeralPublic,
    publicKey,
  );
  return { seal: (text, identity) => Buffer.concat([ephemeralPublic, sealText(key, text, identity)]) };
}

/** Opens bodies. Keeps the keys of the few exchanges it has met, since one process seals thousands under one. */
export function createBodyOpener(privateKey: KeyObject): (sealed: Buffer, identity: string) => string {
  const publicKey = createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-32);
  const met = new Map<string, Buffer>();
  return (sealed, identity) => {
    const ephemeral = sealed.subarray(0, 32);
    const name = ephemeral.toString("hex");
    let key = met.get(name);
    if (key === undefined) {
      const other = createPublicKey({
        key: Buffer.concat([X25519_PUBLIC_PREFIX, ephemeral]),
        format: "der",
        type: "spki",
      });
      key = exchangeKey(diffieHellman({ privateKey, publicKey: other }), ephemeral, publicKey);
      if (met.size > 1000) met.clear();
      met.set(name, key);
    }
    return openText(key, sealed.subarray(32), identity);
  };
}

function exchangeKey(shared: Buffer, ephemeral: Buffer, recipient: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", shared, Buffer.concat([ephemeral, recipient]), "ogonblick body", 32));
}

function encrypt(key: Buffer, plain: Buffer, identity: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(identity));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, sealed: Buffer, identity: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
  decipher.setAAD(Buffer.from(identity));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
}
