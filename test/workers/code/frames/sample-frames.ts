import { seededRandom } from "../../../bench/copies/seeded-random.ts";

/** A sentence frame of which the right code is known by construction: `{x}` is what is stated, `{more}` what goes on. */
export interface Framed {
  readonly text: string;
  readonly code: string;
  readonly frame: string;
}

/** What a frame is filled with: the wording in the frame's language, and the code it must come to. */
export type Filler = readonly [wording: string, code: string];

/**
 * A seeded sample of every combination of opening, frame, filler and continuation; the same at every run. `{x}` is the
 * wording, `{xa}` and `{xt}` its Swedish inflections.
 */
export function sampleFrames(
  frames: readonly string[],
  fillers: readonly Filler[],
  continuations: readonly string[],
  openings: readonly string[],
  size: number,
): Framed[] {
  const random = seededRandom(frames.length * 7919 + fillers.length);
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[Math.floor(random() * from.length)];
    if (chosen === undefined) throw new Error("a list of frames is empty");
    return chosen;
  };
  return Array.from({ length: size }, (_, index) => {
    // Every frame comes as often as any other.
    const frame = frames[index % frames.length] ?? "";
    const [wording, code] = pick(fillers);
    const said = frame
      .replaceAll("{xa}", `${wording}a`)
      .replaceAll("{xt}", `${wording}t`)
      .replaceAll("{x}", wording)
      .replace("{more}", pick(continuations));
    return { text: pick(openings) + said.charAt(0).toUpperCase() + said.slice(1), code, frame };
  });
}
