import iconv from "iconv-lite";

export interface DecodedBody {
  readonly text: string;
  readonly charset: string;
  /** False when the bytes do not fit any charset that the page, its header or its definition claims. */
  readonly sound: boolean;
}

/** What is known of a page's charset besides its bytes. */
export interface CharsetClaims {
  /** The Content-Type header. */
  readonly contentType: string | null;
  /** The definition's, for a site that declares a wrong one. */
  readonly definition: string | undefined;
}

/**
 * Bytes to text. A byte-order mark decides; then the definition, the header, the page's own meta, and last what the
 * bytes look like. A claim that the bytes contradict is not believed: text that is valid UTF-8 with characters beyond
 * ASCII is UTF-8 whatever the header says, and text that is not cannot be. NUL and lone surrogates, which no page
 * means and Postgres refuses, are taken out.
 */
export function decodeBody(bytes: Buffer, claims: CharsetClaims): DecodedBody {
  const marked = markedCharset(bytes);
  if (marked !== null) return finish(decodeAs(bytes, marked), marked, true);
  const utf8 = utf8Standing(bytes);
  if (claims.definition !== undefined && iconv.encodingExists(claims.definition)) {
    const name = canonical(claims.definition);
    return finish(decodeAs(bytes, name), name, name !== "utf-8" || utf8 !== "invalid");
  }
  if (utf8 === "multibyte") return finish(bytes.toString("utf8"), "utf-8", true);
  const claimed = [headerCharset(claims.contentType), metaCharset(bytes)].flatMap((name) =>
    name !== null && iconv.encodingExists(name) ? [canonical(name)] : [],
  );
  const believed = claimed.find((name) => name !== "utf-8" || utf8 !== "invalid");
  if (believed !== undefined) return finish(decodeAs(bytes, believed), believed, true);
  if (utf8 === "ascii") return finish(bytes.toString("latin1"), claimed[0] ?? "utf-8", true);
  // Invalid UTF-8, and nobody claims anything else. The web's default for western pages, if it reads like one.
  const western = decodeAs(bytes, "windows-1252");
  if (readsLikeWestern(bytes)) return finish(western, "windows-1252", true);
  return finish(bytes.toString("utf8"), "utf-8", mostlyUtf8(bytes));
}

/** Takes out what may not be stored: NUL, and halves of surrogate pairs. */
export function cleanText(text: string): string {
  const withoutNul = text.includes("\u0000") ? text.replaceAll("\u0000", "") : text;
  return withoutNul.isWellFormed() ? withoutNul : withoutNul.toWellFormed();
}

/** Text that was encoded twice, or decoded as what it is not: "Ã¥" where an å should stand, or replacement signs. */
export function looksMisread(text: string): boolean {
  const broken = text.match(/Ã[¤¥¶„…–©]|Â[\u00a0-\u00bf]|\ufffd/g)?.length ?? 0;
  if (broken < 3) return false;
  const sound = text.match(/[åäöÅÄÖéü]/g)?.length ?? 0;
  return broken > sound;
}

function finish(text: string, charset: string, sound: boolean): DecodedBody {
  const clean = cleanText(text);
  return { text: clean, charset, sound: sound && !looksMisread(clean) };
}

function markedCharset(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function utf8Standing(bytes: Buffer): "ascii" | "multibyte" | "invalid" {
  if (isAscii(bytes)) return "ascii";
  return isUtf8(bytes) ? "multibyte" : "invalid";
}

function isAscii(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function headerCharset(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? "")?.[1] ?? null;
}

/** HTML lets a page name its charset within the first 1024 bytes; pages in the wild take a little longer. */
function metaCharset(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 4096).toString("latin1");
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ?? null;
}

/** The WHATWG encoding standard reads these names as windows-1252, since pages that write them mean it. */
function canonical(name: string): string {
  const lower = name.toLowerCase();
  if (/^(iso-?8859-?1|iso_8859-1|latin-?1|l1|us-ascii|ascii|cp-?1252|x-cp1252|windows-1252)$/.test(lower)) {
    return "windows-1252";
  }
  if (/^utf-?8$|^unicode-1-1-utf-8$/.test(lower)) return "utf-8";
  // Without a byte-order mark a page that could tell us it is UTF-16 is not.
  return /^utf-?16/.test(lower) ? "utf-8" : lower;
}

function decodeAs(bytes: Buffer, charset: string): string {
  return iconv.decode(bytes, charset);
}

/**
 * Whether high bytes stand as letters and signs of western European texts would, and are few. Bytes that mostly pair
 * up as UTF-8 does are UTF-8 with some broken ones among them.
 */
function readsLikeWestern(bytes: Buffer): boolean {
  let high = 0;
  let likely = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    high += 1;
    if ((byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7) || WESTERN_SIGNS.has(byte)) likely += 1;
  }
  if (high === 0 || high >= bytes.length * 0.15 || likely < high * 0.8) return false;
  const asUtf8 = bytes.toString("utf8");
  const broken = asUtf8.match(/\ufffd/g)?.length ?? 0;
  return broken > (asUtf8.match(/[^\x00-\x7f\ufffd]/gu)?.length ?? 0);
}

/** In windows-1252: € … ‘ ’ “ ” • – — ™, the hard space, £ § © « ® ° ² ³ ´ · º » ½. */
const WESTERN_SIGNS = new Set([
  ...[0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99],
  ...[0xa0, 0xa3, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb2, 0xb3, 0xb4, 0xb7, 0xba, 0xbb, 0xbd],
]);

function mostlyUtf8(bytes: Buffer): boolean {
  const broken = bytes.toString("utf8").match(/\ufffd/g)?.length ?? 0;
  return broken <= Math.max(1, bytes.length / 5_000);
}
