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
/** The end of a sentence or line, or the next label of a row: "Age: 28, City: Lund". */
const SENTENCE_END = /[.!?;|•·\n\r]|\s[-–—*]\s|,\s*\p{L}[\p{L} ()/]{1,28}:/u;

/**
 * Facts that a seller writes as a form would: a known label at the start of a sentence or line, a colon, and the value
 * up to the sentence's end. `meaningOf` knows the labels and returns null for any other words. Linear in the text.
 */
export function findInlineFields<Meaning>(
  text: string,
  meaningOf: (label: string) => Meaning | null,
): InlineField<Meaning>[] {
  const fields: InlineField<Meaning>[] = [];
  for (let colon = text.indexOf(":"); colon !== -1; colon = text.indexOf(":", colon + 1)) {
    const before = text.slice(Math.max(0, colon - LONGEST_LABEL), colon);
    const label = before.slice(startOfSentence(before)).trim();
    if (label === "" || !/\p{L}/u.test(label)) continue;
    const meaning = meaningOf(label);
    if (meaning === null) continue;
    const after = text.slice(colon + 1, colon + 1 + LONGEST_VALUE);
    const end = SENTENCE_END.exec(after)?.index ?? after.length;
    const value = after.slice(0, end);
    const lead = value.length - value.trimStart().length;
    if (value.trim() !== "") fields.push({ label, meaning, value: value.trim(), start: colon + 1 + lead });
  }
  return fields;
}

/** Where the last sentence of a text begins; a comma ends a label's sentence too. */
function startOfSentence(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (/[.!?;|•·\n\r,:]/.test(text[at] ?? "")) return at + 1;
  return 0;
}
