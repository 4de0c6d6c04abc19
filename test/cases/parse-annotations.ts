import type { MunicipalityNames } from "./name-municipality.ts";

/** The variables the corpus labels; contact beside the study's seven. */
export const LABELLED_VARIABLES = [
  "gender",
  "age",
  "orientation",
  "nationality",
  "language",
  "ethnicity",
  "place",
  "contact",
] as const;
export type LabelledVariable = (typeof LABELLED_VARIABLES)[number];

/** One thing said about a stretch of text: a code, "stated but uncodable", or a trap. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly variable: LabelledVariable;
  readonly kind: "code" | "uncodable" | "trap";
  /** "" unless kind is "code". */
  readonly code: string;
}

export interface AnnotatedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

type Meaning = Pick<Mark, "variable" | "kind" | "code">;

const GENDERS: Readonly<Record<string, string>> = { w: "woman", m: "man", t: "trans", x: "other" };
const ORIENTATIONS: Readonly<Record<string, string>> = { he: "heterosexual", bi: "bisexual", ho: "homosexual" };
const LETTERS: Readonly<Record<string, LabelledVariable>> = {
  g: "gender",
  a: "age",
  o: "orientation",
  n: "nationality",
  l: "language",
  e: "ethnicity",
  p: "place",
  c: "contact",
};

/** Turns `{wording|codes}` into plain text and marks (format: README). Throws on a code it does not know. */
export function parseAnnotations(source: string, names: MunicipalityNames): AnnotatedText {
  let text = "";
  let from = 0;
  const marks: Mark[] = [];
  for (const match of source.matchAll(/\{([^{}|]+)\|([^{}|]+)\}/gu)) {
    text += source.slice(from, match.index);
    const wording = match[1] ?? "";
    const span = { start: text.length, end: text.length + wording.length };
    for (const code of (match[2] ?? "").split(",")) marks.push({ ...span, ...readMeaning(code, wording, names) });
    text += wording;
    from = match.index + match[0].length;
  }
  text += source.slice(from);
  if (/[{}]/.test(text)) throw new Error(`Unbalanced braces in "${source}". Write {wording|codes}.`);
  return { text, marks };
}

function readMeaning(code: string, wording: string, names: MunicipalityNames): Meaning {
  const gender = GENDERS[code];
  if (gender !== undefined) return coded("gender", gender);
  const orientation = ORIENTATIONS[code];
  if (orientation !== undefined) return coded("orientation", orientation);
  if (code.startsWith("!")) return { variable: letter(code.slice(1)), kind: "trap", code: "" };
  if (code === "a") return coded("age", wording.replace(/\D/g, ""));
  if (/^a\d+$/.test(code)) return coded("age", code.slice(1));
  if (code === "p") return coded("place", names.municipality(wording));
  if (code === "c") return coded("contact", normaliseContact(wording));
  if (/^[a-z]\?$/.test(code) && code !== "p?") return { variable: letter(code.charAt(0)), kind: "uncodable", code: "" };
  const [head, ...rest] = code.split("-");
  return readLongMeaning(head ?? "", rest.join("-"), code, names);
}

function readLongMeaning(head: string, value: string, code: string, names: MunicipalityNames): Meaning {
  if (head === "n") return coded("nationality", /^[A-Z]{2}$/.test(value) ? value : `region:${value}`);
  if (head === "l") return coded("language", value);
  if (head === "e") return coded("ethnicity", value);
  if (head === "p") return coded("place", placeCode(value, names));
  if (head === "c") return coded("contact", normaliseContact(value));
  throw new Error(`Code "${code}" is unknown. The README lists the codes.`);
}

function placeCode(value: string, names: MunicipalityNames): string {
  if (value === "SE") return "nation:SE";
  if (value === "?") return "unresolved";
  if (value === "foreign") return "foreign";
  return value.startsWith("^") ? `county:${names.county(value.slice(1))}` : names.municipality(value);
}

/** E.164 for a national Swedish number, lower case for the rest. */
function normaliseContact(wording: string): string {
  if (/@|:/.test(wording)) return wording.toLowerCase();
  const digits = wording.replace(/\(0\)/, "").replace(/\D/g, "");
  return `+46${digits.replace(/^(?:00)?46/, "").replace(/^0/, "")}`;
}

function coded(variable: LabelledVariable, code: string): Meaning {
  return { variable, kind: "code", code };
}

function letter(short: string): LabelledVariable {
  const variable = LETTERS[short];
  if (variable === undefined) throw new Error(`No variable has the letter "${short}". The README lists them.`);
  return variable;
}
