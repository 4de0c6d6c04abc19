import type { ListingField } from "../../schema/vocabulary/listing-text.ts";
import { tickedOptions } from "./ticked-options.ts";

/** One question of a field's label, its answer, and where in the value the answer begins. */
export interface FieldFact {
  readonly label: string;
  readonly value: string;
  readonly start: number;
}

/**
 * Takes apart a field that asks several things at once: "Ålder / längd / vikt: 28 / 170 / 60" is three facts. Only when
 * label and value have the same number of pieces, parted alike; otherwise the field is one fact. `askSame` tells whether
 * labels ask for the same.
 */
export function factsOf(
  { label, value: written, variable }: ListingField,
  askSame: (labels: readonly string[]) => boolean,
): readonly FieldFact[] {
  const value = tickedOptions(written);
  const whole = [{ label, value, start: 0 }];
  if (variable !== null || !/[/|,]/.test(label) || label.length > 80 || value.length > 120) return whole;
  const labels = label.replace(/:\s*$/, "").split(/[/|,]/);
  // "Orientation her / him: bi / straight" asks one thing, of two people.
  if (labels.some((piece) => TWO.test(piece))) return whole;
  // "Ras/etnicitet: White/European" asks one thing by two names.
  if (askSame(labels) || ONE_PEOPLE.test(value)) return whole;
  for (const separator of ["/", "|", ","]) {
    const values = value.split(separator);
    if (values.length < 2 || values.length !== labels.length) continue;
    let start = 0;
    return values.map((piece, index) => {
      const lead = piece.length - piece.trimStart().length;
      const fact = { label: (labels[index] ?? "").trim(), value: piece.trim(), start: start + lead };
      start += piece.length + separator.length;
      return fact;
    });
  }
  return whole;
}

/** "Nationality/ethnicity: European/White": one people in two words. */
const ONE_PEOPLE =
  /^\s*(?:white|vit|europ\p{L}+|[ck]au[ck]as\p{L}+)\s*[/|,]\s*(?:white|vit|europ\p{L}+|[ck]au[ck]as\p{L}+)\s*$/iu;
const TWO = /^\s*(?:her|him|she|he|hon|han|hennes|hans)\s*$/iu;
