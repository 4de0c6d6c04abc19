/**
 * Sentences with slots, of which the right age is known by construction. `{n}` `{w}` the seller's age in digits and in
 * words, `{Y}` `{y}` the year of birth with four and two digits, `{k}` `{K}` a number that is no age, `{g}` `{h}` ages of
 * guests, `{c}` how the sentence goes on; any other slot is filled from `fillers`. A frame that begins with "# " is a heading.
 */
export interface AgeFrames {
  /** The seller's age is stated. */
  readonly statements: readonly string[];
  /** No age is stated, whatever the numbers say. */
  readonly others: readonly string[];
  /** How any of the sentences may go on, and what may stand before it: nothing here states an age. */
  readonly continuations: readonly string[];
  readonly openings: readonly string[];
  readonly fillers: Readonly<Record<string, readonly string[]>>;
}

/** A text made from a frame, and the age it states ("" for none). */
export interface FramedText {
  readonly frame: string;
  readonly title: string;
  readonly text: string;
  readonly age: string;
}

export const SAMPLING_YEAR = 2026;
const AGES = [
  19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 30, 31, 33, 34, 36, 37, 39, 40, 42, 45, 47, 49, 50, 52, 55, 58, 61, 65,
];
const NO_AGES = [
  2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 25, 27, 30, 32, 35, 38, 40, 45,
];
const GUESTS = [20, 25, 30, 35, 40, 45, 50, 60];
/** Every second text stands alone, the others after another sentence. */
const OPENED = 0.5;

/** `count` texts drawn from the frames; the same ones for the same seed. */
export function drawTexts(
  frames: AgeFrames,
  kind: "statements" | "others",
  language: "sv" | "en",
  count: number,
): FramedText[] {
  const draw = drawing(count + (kind === "others" ? 1 : 0));
  return Array.from({ length: count }, () => textOf(frames, draw(frames[kind]), kind, language, draw));
}

type Draw = <Value>(from: readonly Value[]) => Value;

function textOf(frames: AgeFrames, frame: string, kind: string, language: "sv" | "en", draw: Draw): FramedText {
  const age = draw(AGES);
  const guests = draw(GUESTS);
  const other = draw(NO_AGES);
  const numbers: Record<string, string> = {
    n: String(age),
    w: spelled(age, language),
    Y: String(SAMPLING_YEAR - age),
    y: String((SAMPLING_YEAR - age) % 100).padStart(2, "0"),
    k: String(other),
    K: spelled(other, language),
    g: String(guests),
    h: String(guests + 10),
  };
  const isHeading = frame.startsWith("# ");
  const whole = frame.replace(/^# /, "").replace("{c}", () => draw(frames.continuations));
  const filled = whole
    .replaceAll("\\n", "\n")
    .replace(/\{(\w+)\}/g, (_, slot: string) => numbers[slot] ?? draw(frames.fillers[slot] ?? [""]));
  const sentence = filled.slice(0, 1).toUpperCase() + filled.slice(1);
  const opening = isHeading || draw([0, 1]) < OPENED ? "" : draw(frames.openings);
  return {
    frame,
    title: isHeading ? sentence : "",
    text: isHeading ? "" : opening + sentence,
    age: kind === "statements" ? String(age) : "",
  };
}

const ONES = {
  sv: " ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton".split(
    " ",
  ),
  en: " one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  ),
};
const TENS = {
  sv: "  tjugo trettio fyrtio femtio sextio".split(" "),
  en: "  twenty thirty forty fifty sixty".split(" "),
};

function spelled(value: number, language: "sv" | "en"): string {
  if (value < 20) return ONES[language][value] ?? "";
  const unit = ONES[language][value % 10] ?? "";
  const joint = language === "en" && unit !== "" ? "-" : "";
  return `${TENS[language][Math.floor(value / 10)] ?? ""}${joint}${unit}`;
}

/** Draws from lists by a linear congruential generator (Numerical Recipes). */
function drawing(seed: number): Draw {
  let state = seed >>> 0;
  return (from) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const one = from[Math.floor((state / 4294967296) * from.length)];
    if (one === undefined) throw new RangeError("nothing to draw from");
    return one;
  };
}
