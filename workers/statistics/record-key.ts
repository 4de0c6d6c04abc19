import { createHmac } from "node:crypto";

/**
 * The record key of a unique listing: the first 32 bits of HMAC-SHA-256(secret, round ‖ listing id), an integer in
 * [0, 2³²). It depends on nothing but the round's secret and the listing's deterministic id, so it is the same after
 * every restart, order and restore; a key that changed between releases would let the noise be averaged away.
 */
export function recordKey(secret: Buffer, roundId: string, listingId: string): number {
  // The NUL keeps "2025" ‖ "1x" and "20251" ‖ "x" apart.
  return createHmac("sha256", secret).update(`${roundId}\u0000${listingId}`).digest().readUInt32BE(0);
}
