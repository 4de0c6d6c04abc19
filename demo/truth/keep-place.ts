import { createHash } from "node:crypto";

/**
 * Where a round-robin over the places of a set begins: the first four bytes (big endian) of the SHA-256 of
 * "{seed}|{round}|{first date}|{codes}", modulo the number of places. `codes` are sorted.
 */
export function roundRobinStart(placeSeed: number, round: string, firstDate: string, codes: readonly string[]): number {
  const digest = createHash("sha256")
    .update(`${placeSeed}|${round}|${firstDate}|${codes.join(",")}`)
    .digest();
  return digest.readUInt32BE(0) % codes.length;
}

/** How many of `listings` unique listings with the same set of places and the same first date each place keeps. */
export function keptPlaces(
  placeSeed: number,
  round: string,
  firstDate: string,
  codes: readonly string[],
  listings: number,
): Map<string, number> {
  const start = roundRobinStart(placeSeed, round, firstDate, codes);
  const kept = new Map<string, number>();
  for (const [index, code] of codes.entries()) {
    const turn = (index - start + codes.length) % codes.length;
    const count = listings > turn ? Math.floor((listings - turn - 1) / codes.length) + 1 : 0;
    if (count > 0) kept.set(code, count);
  }
  return kept;
}
