import type { ListingPart, ListingText } from "../../schema/vocabulary/listing-text.ts";
import type { MunicipalityNames } from "./name-municipality.ts";
import {
  type AnnotatedText,
  LABELLED_VARIABLES,
  type LabelledVariable,
  type Mark,
  parseAnnotations,
} from "./parse-annotations.ts";
import type { SourceListing } from "./parse-listings.ts";

export interface EvidenceSpan {
  readonly part: ListingPart;
  readonly start: number;
  readonly end: number;
  /** The code this wording gives; null when it is stated but uncodable. */
  readonly code: string | null;
}

export type TrapSpan = Omit<EvidenceSpan, "code">;

/** One line of the corpus. */
export interface LabelledListing {
  readonly id: string;
  readonly origin: "written" | "composed";
  readonly kind: "ads" | "profiles";
  readonly date: string;
  readonly siteCounty: string | null;
  readonly siteLanguages: readonly string[];
  readonly listing: ListingText;
  readonly labels: Readonly<Record<LabelledVariable, readonly string[]>>;
  readonly uncodable?: readonly LabelledVariable[];
  readonly evidence: Readonly<Partial<Record<LabelledVariable, readonly EvidenceSpan[]>>>;
  readonly traps?: Readonly<Partial<Record<LabelledVariable, readonly TrapSpan[]>>>;
}

const SINGLE_VALUED: readonly LabelledVariable[] = ["gender", "age", "orientation", "nationality", "ethnicity"];

/** Turns an author's listing into a line of the corpus. */
export function labelListing(
  source: SourceListing,
  id: string,
  origin: LabelledListing["origin"],
  names: MunicipalityNames,
): LabelledListing {
  const title = parseAnnotations(source.title.trim(), names);
  const text = parseAnnotations(source.text.trim(), names);
  const values = source.fields.map((field) => parseAnnotations(field.value.trim(), names));
  const placed = [
    ...placeMarks("title", title),
    ...values.flatMap((value, index) => placeMarks(`field:${index}`, value)),
    ...placeMarks("text", text),
  ];
  const uncodable = LABELLED_VARIABLES.filter((name) => of(placed, name, "uncodable").length > 0);
  const traps = collect(placed, ["trap"], ({ part, start, end }) => ({ part, start, end }));
  return {
    id,
    origin,
    kind: source.kind,
    date: source.date,
    siteCounty: source.siteCounty,
    siteLanguages: source.siteLanguages,
    listing: {
      title: title.text,
      fields: source.fields.map((field, index) => ({ ...field, value: values[index]?.text ?? "" })),
      text: text.text,
    },
    labels: Object.fromEntries(
      LABELLED_VARIABLES.map((name) => [name, [...new Set(of(placed, name, "code").map((mark) => mark.code))]]),
    ) as Record<LabelledVariable, string[]>,
    ...(uncodable.length > 0 ? { uncodable } : {}),
    evidence: collect(placed, ["code", "uncodable"], ({ part, start, end, kind, code }) => ({
      part,
      start,
      end,
      code: kind === "code" ? code : null,
    })),
    ...(Object.keys(traps).length > 0 ? { traps } : {}),
  };
}

/** What makes a line contradict the instructions; null when nothing does. */
export function findContradiction({ labels, uncodable = [], evidence }: LabelledListing): string | null {
  for (const name of ["language", "place"] as const) {
    const spans = evidence[name] ?? [];
    const inFields = spans.filter((span) => span.part.startsWith("field:")).map((span) => span.code);
    if (inFields.length > 0 && labels[name].some((code) => !inFields.includes(code))) {
      return `${name} is in a field, and the rest of the listing adds to it`;
    }
  }
  for (const name of SINGLE_VALUED) {
    if (labels[name].length > 1) return `${name} has ${labels[name].join(" and ")}`;
    if (labels[name].length > 0 && uncodable.includes(name)) return `${name} is both coded and uncodable`;
  }
  if (labels.place.includes("nation:SE") && labels.place.length > 1) return "the country stands beside a nearer place";
  return null;
}

type PlacedMark = Mark & { readonly part: ListingPart };

function placeMarks(part: ListingPart, annotated: AnnotatedText): PlacedMark[] {
  return annotated.marks.map((mark) => ({ ...mark, part }));
}

function of(placed: readonly PlacedMark[], variable: LabelledVariable, kind: Mark["kind"]): PlacedMark[] {
  return placed.filter((mark) => mark.variable === variable && mark.kind === kind);
}

function collect<T>(
  placed: readonly PlacedMark[],
  kinds: readonly Mark["kind"][],
  shape: (mark: PlacedMark) => T,
): Partial<Record<LabelledVariable, T[]>> {
  const found: Partial<Record<LabelledVariable, T[]>> = {};
  for (const name of LABELLED_VARIABLES) {
    const marks = placed.filter((mark) => mark.variable === name && kinds.includes(mark.kind));
    if (marks.length > 0) found[name] = marks.map(shape);
  }
  return found;
}
