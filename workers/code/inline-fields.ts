import type { Anchors } from "../recognise/anchors.ts";

/** A labelled fact inside free text: "Nationalitet: Sverige." The offsets are those of the value. */
export interface InlineField<Meaning> {
  readonly label: string;
  readonly meaning: Meaning;
  readonly value: string;
  readonly start: number;
}

/** Longer than any label, and than any value that is a fact and not a story. */
const LONGEST_LABEL = 40;
const LONGEST_VALUE = 80;
/** Words of peoples, two of which beside each other are one answer: "White / European", "half Asian - half African". */
const PEOPLE =
  "(?:[Ww]hite|[Vv]it|[Bb]lack|[Ss]vart|[Ee]bony|[Hh]ispanic|[Mm]ix|[Bb]landa|[Hh]al[fv]|[Ll]atin|[Aa]sia|[Aa]fr|[Ee]uro|[Cc]auc|[Kk]auk|[Nn]ord|[Ss][ck]and|[Aa]rab|[Ss]lav|WHITE|VIT|BLACK|SVART|LATIN|EURO|CAUC|KAUK|HALF)\\p{L}*";
const ONE_ANSWER = `(?<=${PEOPLE}\\s.\\s)${PEOPLE}`;
/** The end of a sentence or line, or the next label of a row: "Age: 28, City: Lund". */
const SENTENCE_END = new RegExp(
  String.raw`[!?;|•·\n\r]|\.(?!\d)|\s[-–—*]\s(?!${ONE_ANSWER})|\s\/\s(?!${ONE_ANSWER}|\p{Ll}+\s*(?:[\n\r]|$))|,\s*\p{L}(?:[\p{L} ()]|\/(?! )){1,28}:|\s\p{L}[\p{L}()]{1,16}:(?!\d)`,
  "u",
);
const CAPITALS = /(?<![\p{L}/])\p{Lu}{2,}(?: \p{Lu}{2,})?$/u;
const NEXT_SLASH = /[!?;|•·\n\r]|\.(?!\d)|\s\p{Lu}{2,}(?: \p{Lu}{2,})?\/\s/u;
/** How many words a label has that follows a value without a pause. */
const LABEL_WORDS = 3;

/**
 * Facts that a seller writes as a form would: a known label at the start of a sentence or line, a colon, and the value
 * up to the sentence's end. `meaningOf` knows the labels and returns null for any other words; it hears whether a colon or
 * the like parts label and value, and not a dash or a bracket. Linear in the text.
 */
export function findInlineFields<Meaning>(
  text: string,
  { labels }: Pick<Anchors, "labels">,
  meaningOf: (label: string, isColon: boolean) => Meaning | null,
): InlineField<Meaning>[] {
  const fields: InlineField<Meaning>[] = [];
  let lastLine = -1;
  for (const colon of signsOf(text, labels)) {
    const before = text.slice(Math.max(0, colon - LONGEST_LABEL), colon);
    // "KÖN/ kvinna ÅLDER/ 35": labels in capitals; any other slash parts alternatives.
    const slash = text[colon] === "/";
    const whole = slash ? (CAPITALS.exec(before)?.[0] ?? "").trim() : before.slice(startOfSentence(before)).trim();
    if (whole === "" || !/\p{L}/u.test(whole)) continue;
    // "Sex: F Age: 33 City: Gävle": within a row of facts the label is the last words before the colon.
    const near = lastLine !== -1 && colon - lastLine < LONGEST_LABEL + LONGEST_VALUE;
    const goesOn = near && !/[\n\r]/.test(text.slice(lastLine, colon));
    const words = whole.split(" ");
    const isColon = /[:=?/]/.test(text[colon] ?? "");
    const label = goesOn ? (shorterLabels(words).find((some) => meaningOf(some, isColon) !== null) ?? whole) : whole;
    // "24 yrs - mixed - Lund": a number before the word makes it a fact, no label.
    if (/^\d+\s?(?:år|yrs?|years?|yo)(?!\p{L})/iu.test(label)) continue;
    // "Född -87 (ring efter 18)": the answer stands before the bracket.
    if (!isColon && /\d/.test(label)) continue;
    const meaning = meaningOf(label, isColon);
    if (meaning === null) continue;
    lastLine = colon;
    const bracket = text[colon] === "(";
    const skipped = bracket ? 0 : (LEAD.exec(text.slice(colon + 1, colon + 1 + LONGEST_VALUE))?.[0].length ?? 0);
    const after = text.slice(colon + 1 + skipped, colon + 1 + skipped + LONGEST_VALUE);
    const end = (bracket ? after.indexOf(")") : (slash ? NEXT_SLASH : SENTENCE_END).exec(after)?.index) ?? after.length;
    // A bracket that is never closed holds no answer.
    if (end === -1) continue;
    const value = after.slice(0, end);
    const lead = value.length - value.trimStart().length;
    // "Varifrån? Finland." answers; "Ålder? fråga så får du veta" goes on.
    if (text[colon] === "?" && !/^\s*(?:\p{Lu}|\d)/u.test(value)) continue;
    if (value.trim() !== "") fields.push({ label, meaning, value: value.trim(), start: colon + 1 + skipped + lead });
  }
  return fields;
}

/** What parts a label from its value: "Ålder: 25", "Ålder = 25", "Ålder - 25", "Varifrån? Finland." */
/** How many signs are tried; a page of colons is no listing. */
const MOST_SIGNS = 4_000;
/** Dots that lead to the value ("Passport ..... Bulgarian"), and the mark of an answer ("A: Scotland"). */
const LEAD = /^(?:\.+|\s*(?:a|s|svar|answer)\s?[:.)](?=\s))/iu;

/** Where such signs stand, in text order. */
function signsOf(text: string, labels: readonly number[]): number[] {
  const found = labels.filter((at) => mayPart(text, at));
  return found.length > MOST_SIGNS ? found.slice(0, MOST_SIGNS) : found;
}

/** Whether the sign at an offset may part a label from its value. */
function mayPart(text: string, at: number): boolean {
  switch (text[at]) {
    case ":":
    case "=":
      return true;
    case "?":
      return text[at + 1] === " " || text[at + 1] === "\n";
    case ".":
      return text[at + 1] === "." && text[at + 2] === ".";
    case "(":
      return text[at - 1] === " ";
    case "/":
      return text[at + 1] === " " && /\p{Lu}/u.test(text[at - 1] ?? "");
    default:
      return text[at - 1] === " " && text[at + 1] === " ";
  }
}

function shorterLabels(words: readonly string[]): string[] {
  const most = Math.min(LABEL_WORDS, words.length - 1);
  return [words.join(" "), ...Array.from({ length: most }, (_, less) => words.slice(-(most - less)).join(" "))];
}

/** Where the last sentence of a text begins; a comma or a slash after a blank ends a label's sentence too. */
function startOfSentence(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const unit = text.charCodeAt(at);
    if (ENDS.has(unit) || (unit === SLASH && text.charCodeAt(at - 1) === BLANK)) return at + 1;
  }
  return 0;
}

const ENDS: ReadonlySet<number> = new Set([...".!?;|•·\n\r,:"].map((sign) => sign.charCodeAt(0)));
const SLASH = 47;
const BLANK = 32;
