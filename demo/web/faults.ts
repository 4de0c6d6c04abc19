/** What the failing site does to a request instead of answering it. */
export type Fault = "busy" | "reset" | "broken" | null;

/**
 * Faults by address and count, so that every run meets the same ones: a quarter of the pages fail, the first time
 * they are asked for on a date.
 */
export function faultOf(target: string, asked: number): Fault {
  if (asked > 0) return null;
  let hash = 2_166_136_261;
  for (const sign of target) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  const kind = (hash >>> 8) % 12;
  if (kind === 0) return "busy";
  if (kind === 1) return "reset";
  return kind === 2 ? "broken" : null;
}
