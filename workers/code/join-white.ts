import type { Found } from "./variable-reader.ts";

const WITH_WHITE: Readonly<Record<string, string>> = { european: "european-white", caucasian: "caucasian-white" };

const LONGEST_TIE = 30;
const WHITE = /white|vit|wht|blan|branc|wei[sß]/iu;
/** What may stand between the two: signs and words that only tie them to one person. */
const TIES =
  /^(?:[^\p{L}.!?\n]|(?<!\p{L})(?:och|and|of|with|av|med|i|in|hy|skin|skinned|look|looks|looking|utseende|features|drag|complexion|woman|girl|lady|female|man|guy|male|kvinna|tjej|dam|kille|herre|ursprung|descent|origin)(?!\p{L})){1,30}$/iu;

/** Whether a wording of the code `white` says the word; "ljus hy" does not. */
export function saysWhite(wording: string): boolean {
  return WHITE.test(wording);
}

/** "European, white" and "vit / kaukasisk" are one wording of two words, in either order. */
export function joinWhite(found: readonly Found[], text: string): Found[] {
  for (const [index, one] of found.entries()) {
    const other = found[index + 1];
    if (other === undefined) break;
    const between = text.slice(one.span.end, other.span.start);
    const joined =
      one.code === "white" ? WITH_WHITE[other.code] : other.code === "white" ? WITH_WHITE[one.code] : undefined;
    // "Europeiskt, ljus hy": fair skin only tells more of it.
    const white = one.code === "white" ? one.span : other.span;
    if (!saysWhite(text.slice(white.start, white.end))) continue;
    if (joined === undefined || between.length > LONGEST_TIE || !TIES.test(between)) continue;
    const span = { ...one.span, end: other.span.end };
    const whole: Found = {
      code: joined,
      subcode: null,
      rule: one.rule,
      span,
      weight: Math.max(one.weight, other.weight),
    };
    return [...found.slice(0, index), whole, ...found.slice(index + 2)];
  }
  return [...found];
}
