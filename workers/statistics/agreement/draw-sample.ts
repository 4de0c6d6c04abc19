import { createHash } from "node:crypto";

export interface Drawable {
  readonly id: string;
  readonly stratum: string;
}

/**
 * A seeded sample of ids, in the order in which they are shown. Systematic sampling (Cochran 1977, chapter 8) through
 * the listings in order of stratum and, within it, in a random order of the seed's: each is drawn with the same
 * probability size/all, each stratum in proportion to its size. The order shown is another random one, so that it
 * tells nothing of strata. The same listings, size and seed give the same sample, whatever order they came in.
 */
export function drawSample(listings: readonly Drawable[], size: number, seed: string): string[] {
  const wanted = Math.min(size, listings.length);
  const place = (purpose: string, id: string) => createHash("sha256").update(`${purpose}|${seed}|${id}`).digest("hex");
  const ordered = listings
    .map(({ id, stratum }) => ({ id, stratum, at: place("draw", id) }))
    .sort((a, b) => compare(a.stratum, b.stratum) || compare(a.at, b.at));
  const step = ordered.length / Math.max(1, wanted);
  const start = (Number.parseInt(place("start", "").slice(0, 8), 16) / 2 ** 32) * step;
  const drawn = Array.from({ length: wanted }, (_, n) => ordered[Math.floor(start + n * step)]?.id ?? "");
  return drawn
    .map((id) => ({ id, at: place("show", id) }))
    .sort((a, b) => compare(a.at, b.at))
    .map(({ id }) => id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
