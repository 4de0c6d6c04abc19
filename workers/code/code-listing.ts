import { loadGazetteer } from "../../schema/geography/gazetteer.ts";
import type { Codebook, CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import type { CodedListing, CodedValue, CodingContext, Contact } from "../../schema/vocabulary/coded-value.ts";
import type { ListingPart, ListingText, TextSpan } from "../../schema/vocabulary/listing-text.ts";
import type { ResolvedPlace } from "../../schema/vocabulary/place.ts";
import { anchorsOf } from "../recognise/anchors.ts";
import { findContacts } from "./code-contact.ts";
import { createReaders } from "./create-readers.ts";
import { factsOf } from "./facts-of-field.ts";
import { findInlineFields, type InlineField } from "./inline-fields.ts";
import { LabelMap, type LabelMeaning } from "./map-label.ts";
import { firstWritten, mergeReadings, shifted, withoutNonsense } from "./merge-readings.ts";
import { isEvasive, isMissing, missingValues } from "./missing-values.ts";
import { PartReader, takeSpan } from "./part-reader.ts";
import type { ReadPart } from "./read-part.ts";
import { type PlaceContext, resolvePlace, UNKNOWN_PLACE } from "./resolve-place.ts";
import { tickedOptions } from "./ticked-options.ts";
import { leadOf, withoutLeads } from "./unfinished-labels.ts";
import type { Found, Reading, VariableReader } from "./variable-reader.ts";

export interface Coder {
  /** Codes one listing by every active variable of the codebook. Pure: the same text gives the same codes. */
  codeListing(listing: ListingText, context: CodingContext): CodedListing;
  /** Follows the place text of a site's own list; null for a text without words. */
  resolvePlace(text: string, context: PlaceContext): ResolvedPlace | null;
}

interface CodedVariable {
  readonly variable: CodebookVariable;
  readonly reader: VariableReader;
  readonly missing: ReadonlySet<string>;
}

/** A question of a field's label and its answer. */
interface LabelledFact {
  readonly part: ListingPart;
  readonly label: string;
  readonly value: string;
  readonly start: number;
  readonly meaning: LabelMeaning | null;
  readonly preset: string | null;
}

/** A labelled fact inside heading or text; its value may be shorter than what was written. */
interface InlineFact extends InlineField<LabelMeaning> {
  readonly part: "title" | "text";
  readonly length: number;
}

const TEXTS = ["title", "text"] as const;

/** Builds the readers of a codebook; takes some tenths of a second, so keep the coder. */
export function createCoder(codebook: Codebook): Coder {
  const { tools, readers, languages } = createReaders(codebook, loadGazetteer());
  const partReader = new PartReader(tools, languages);
  const labels = new LabelMap(codebook);
  const variables = codebook.variables.flatMap((variable): CodedVariable[] => {
    const reader = readers.get(variable.id);
    return reader === undefined ? [] : [{ variable, reader, missing: missingValues(variable) }];
  });

  /** Whether several labels name one and the same variable. */
  function askSame(several: readonly string[]): boolean {
    const asked = several.map((label) => labels.meaningOf(label, null)?.variables ?? []);
    return asked[0]?.some((variable) => asked.every((variables) => variables.includes(variable))) ?? false;
  }

  /** A label inside free text counts only when it is used for nothing else; before a dash or a bracket, only whole. */
  function plainMeaning(label: string, isColon = true) {
    const meaning = labels.meaningOf(label, null);
    if (meaning === null || (!isColon && meaning.partly === true)) return null;
    return meaning.weak && !meaning.variables.every((variable) => ORIGIN.has(variable.reader)) ? null : meaning;
  }

  function codeListing(listing: ListingText, context: CodingContext): CodedListing {
    const contacts: Contact[] = [];
    const fields: LabelledFact[] = [];
    for (let index = 0; index < listing.fields.length; index++) {
      const field = listing.fields[index];
      if (field === undefined) continue;
      const part: ListingPart = `field:${index}`;
      for (const contact of findContacts(field.value, part, field.label)) contacts.push(contact);
      for (const { label, value, start } of factsOf(field, askSame)) {
        const meaning = labels.meaningOf(label, field.variable);
        fields.push({ part, label, value, start, meaning, preset: field.variable });
      }
    }
    const texts: ReadPart[] = [];
    const inline: InlineFact[] = [];
    for (const part of TEXTS) {
      const text = listing[part];
      const anchors = anchorsOf(text);
      const here = findContacts(text, part, "", anchors);
      for (const contact of here) contacts.push(contact);
      texts.push(partReader.read(part, text, here, anchors));
      for (const field of findInlineFields(text, anchors, plainMeaning))
        inline.push({ ...field, value: tickedOptions(field.value), length: field.value.length, part });
    }
    // What stands under a label that means nothing to the codebook is free text: "Om mig: svensk tjej, 25 år".
    const leads = new Map<ListingPart, number>();
    for (const { part, label, value, meaning, preset } of fields) {
      const otherFacts =
        meaning?.variables.some((variable) => variable.reader === "gender") === true && /[\d\s]/.test(value);
      if (!otherFacts && (meaning !== null || preset !== null || labels.asksOthers(label))) continue;
      const lead = meaning === null ? leadOf(label) : "";
      if (lead !== "") leads.set(part, lead.length);
      const read = lead + value;
      texts.push(partReader.read(part, read, contacts, anchorsOf(read), lead.length));
    }
    for (const { part, start, length, meaning } of inline) {
      // "Vem är jag? En kvinna, 49 år": who somebody is may hold the age too.
      if (meaning.variables.every((variable) => variable.reader === "gender")) continue;
      const read = texts.find((text) => text.part === part);
      if (read !== undefined) takeSpan(read, { start, end: start + length });
    }
    // "Registration age: 26" gives way to "Age: 28", wherever it stands.
    fields.sort((a, b) => Number(a.meaning?.weak ?? false) - Number(b.meaning?.weak ?? false));
    let statesUnderAge = false;
    const values: CodedValue[] = [];
    for (const coded of variables) {
      const inFields = readFields(coded, fields, context);
      const inText = firstWritten(
        readInline(coded, inline, context),
        withoutLeads(coded.reader.readText(texts, context), leads),
      );
      if (coded.variable.reader === "age") {
        statesUnderAge = inFields.underAge === true || inText.underAge === true;
      }
      for (const value of decide(coded.variable, inFields, inText, context)) values.push(value);
    }
    return { values, contacts: distinctContacts(contacts), statesUnderAge };
  }

  function readFields(
    { variable, reader, missing }: CodedVariable,
    fields: readonly LabelledFact[],
    context: CodingContext,
  ): Reading {
    const readings: Reading[] = [];
    for (const { part, label, value, start, meaning } of fields) {
      if (meaning === null || !meaning.variables.includes(variable) || isMissing(value, missing)) continue;
      const asked = { label, either: asksForEither(meaning) };
      const reading = reader.readField(partReader.cut(part, value), context, asked);
      const placed = start === 0 ? reading : shifted(reading, start);
      readings.push(meaning.weak || isEvasive(value) ? withoutNonsense(placed) : placed);
    }
    return mergeReadings(readings);
  }

  function readInline(
    { variable, reader, missing }: CodedVariable,
    inline: readonly InlineFact[],
    context: CodingContext,
  ): Reading {
    const readings: Reading[] = [];
    for (const { part, label, meaning, value, start } of inline) {
      if (!meaning.variables.includes(variable) || isMissing(value, missing)) continue;
      const asked = { label, either: asksForEither(meaning) };
      readings.push(shifted(withoutNonsense(reader.readField(partReader.cut(part, value), context, asked)), start));
    }
    return mergeReadings(readings);
  }

  return { codeListing, resolvePlace: (text, context) => resolvePlace(text, context, tools.places) };
}

/** A stated field beats the text; a field nobody can read gives way to a text that states something. */
function decide(variable: CodebookVariable, inFields: Reading, inText: Reading, context: CodingContext): CodedValue[] {
  // A field that names no place that is known gives way to a text that does.
  const unknown = inFields.found.every((found) => found.rule.endsWith(UNKNOWN_PLACE)) && inText.found.length > 0;
  const source = inFields.found.length > 0 && !unknown ? "field" : "text";
  // "Åker du någonstans i höst? Malmö": a field whose label nobody knows adds a place to the field that is known.
  const alike = variable.reader === "place" ? inText.found.filter(({ span }) => span.part.startsWith("field:")) : [];
  const chosen = source === "field" ? [...inFields.found, ...alike] : inText.found;
  const id = variable.id;
  const [first] = chosen;
  if (first === undefined) {
    if (inFields.uncodable !== null)
      return [
        {
          variable: id,
          state: "uncodable",
          source: "field",
          rule: inFields.uncodable.rule,
          evidence: inFields.uncodable.span,
        },
      ];
    if (inText.uncodable !== null)
      return [
        {
          variable: id,
          state: "uncodable",
          source: "text",
          rule: inText.uncodable.rule,
          evidence: inText.uncodable.span,
        },
      ];
    if (variable.reader === "place" && context.siteCounty !== null) {
      return [
        {
          variable: id,
          state: "coded",
          ordinal: 0,
          code: `county:${context.siteCounty}`,
          subcode: null,
          rule: "place.site-region",
          source: "site",
          evidence: null,
          conflict: false,
        },
      ];
    }
    return [{ variable: id, state: "notStated" }];
  }
  if (variable.multiple) {
    const met = new Set<string>();
    const values: CodedValue[] = [];
    for (const found of chosen) {
      if (met.has(found.code)) continue;
      met.add(found.code);
      values.push(codedValue(id, source, found, values.length, false));
    }
    return values;
  }
  const conflict = contradicts(chosen, first.code) || contradicts(inText.found, first.code);
  return [codedValue(id, source, first, 0, conflict)];
}

/** Whether something is stated plainly that is not the code. */
function contradicts(found: readonly Found[], code: string): boolean {
  for (const one of found) if (one.code !== code && one.weight >= CONFLICT_WEIGHT) return true;
  return false;
}

function codedValue(
  id: string,
  source: "field" | "text",
  found: Found,
  ordinal: number,
  conflict: boolean,
): CodedValue {
  const { code, subcode, rule, span } = found;
  return { variable: id, state: "coded", ordinal, code, subcode, rule, source, evidence: span, conflict };
}

/** Labels such as "Ursprung" ask for either; the value's own wording then tells which. */
const ORIGIN: ReadonlySet<string> = new Set(["nationality", "ethnicity"]);

function asksForEither(meaning: LabelMeaning): boolean {
  return meaning.variables.length > 1 && meaning.variables.every((variable) => ORIGIN.has(variable.reader));
}

/** What contradicts must be stated about as plainly as what is coded; a noun in passing is no contradiction. */
const CONFLICT_WEIGHT = 1;

/** One entry per contact: the first place it stands in. */
function distinctContacts(contacts: readonly Contact[]): readonly Contact[] {
  if (contacts.length < 2) return contacts;
  const seen = new Set<string>();
  return contacts.filter(({ kind, normalised }) => {
    const key = `${kind} ${normalised}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The text a span marks, for showing evidence. */
export function evidenceText(listing: ListingText, span: TextSpan): string {
  const field = span.part.startsWith("field:") ? listing.fields[Number(span.part.slice(6))]?.value : undefined;
  const text = span.part === "title" ? listing.title : span.part === "text" ? listing.text : (field ?? "");
  return text.slice(span.start, span.end);
}
