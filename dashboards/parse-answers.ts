import type { CodebookVariable } from "../schema/vocabulary/codebook.ts";
import type { Answer, Answers } from "../schema/vocabulary/validation.ts";
import type { Language } from "./language.ts";
import { CODING } from "./texts/coding.ts";

/** How a variable is asked for: as a choice, as a number, or by writing names out of a long list. */
export type QuestionForm = "choice" | "number" | "names";

const MOST_CHOICES = 6;
/** What a human writes for silence and for gibberish in a text field. */
const SILENCE = ["-", "–", "—"];
const GIBBERISH = "?";

export function questionForm(variable: CodebookVariable): QuestionForm {
  if (variable.reader === "age" || variable.reader === "number") return "number";
  return !variable.multiple && variable.categories.length <= MOST_CHOICES ? "choice" : "names";
}

/** The names of a variable's two form fields: what is written, and what is chosen ("code:…", silence, gibberish). */
export const fieldName = (variable: string): string => `v.${variable}`;
export const stateName = (variable: string): string => `s.${variable}`;

export interface ParsedAnswers {
  readonly answers: Answers;
  /** Variable → what is wrong with it, in the coder's language. Nothing is stored while there is any. */
  readonly faults: ReadonlyMap<string, string>;
  /** Some age is under 18: to be confirmed before the listing is referred. */
  readonly statesUnderAge: boolean;
}

/** Reads a coder's form against the codebook. */
export function parseAnswers(
  form: URLSearchParams,
  variables: readonly CodebookVariable[],
  language: Language,
): ParsedAnswers {
  const answers: Record<string, Answer> = {};
  const faults = new Map<string, string>();
  for (const variable of variables) {
    const read = readAnswer(form, variable, language);
    if (typeof read === "string") faults.set(variable.id, read);
    else answers[variable.id] = read;
  }
  const ages = variables.filter(({ reader }) => reader === "age").flatMap(({ id }) => answers[id]?.codes ?? []);
  return { answers, faults, statesUnderAge: ages.some((age) => Number(age) < 18) };
}

/** An answer, or what is wrong. */
function readAnswer(form: URLSearchParams, variable: CodebookVariable, language: Language): Answer | string {
  const texts = CODING[language];
  const chosen = form.get(stateName(variable.id));
  const written = [...form.getAll(fieldName(variable.id)), ...choiceOf(chosen)]
    .flatMap((value) => value.split(/[,;\n]/))
    .map((value) => value.trim())
    .filter((value) => value !== "");
  const silent = chosen === "notStated" || written.some((value) => SILENCE.includes(value));
  const uncodable = chosen === "uncodable" || written.includes(GIBBERISH);
  const values = written.filter((value) => !SILENCE.includes(value) && value !== GIBBERISH);
  if (Number(silent) + Number(uncodable) + Number(values.length > 0) > 1) return texts.bothAnswers;
  if (silent) return { state: "notStated", codes: [] };
  if (uncodable) return { state: "uncodable", codes: [] };
  if (values.length === 0) return texts.unanswered;
  if (questionForm(variable) === "number") return readNumber(values, variable, language);
  const codes: string[] = [];
  for (const value of values) {
    const found = findCategories(value, variable);
    if (found.length === 0) return texts.unknown(value.slice(0, 60));
    if (found.length > 1)
      return texts.ambiguous(
        value.slice(0, 60),
        found.slice(0, 4).map(({ name }) => name[language]),
      );
    for (const { code } of found) if (!codes.includes(code)) codes.push(code);
  }
  if (codes.length > 1 && !variable.multiple) return texts.onlyOne;
  return { state: "coded", codes };
}

/** A choice out of a short list is read as if it had been written. */
function choiceOf(chosen: string | null): string[] {
  return chosen?.startsWith("code:") ? [chosen.slice("code:".length)] : [];
}

function readNumber(values: readonly string[], variable: CodebookVariable, language: Language): Answer | string {
  const texts = CODING[language];
  const [value = "", ...others] = values;
  if (others.length > 0) return texts.onlyOne;
  const isAge = variable.reader === "age";
  if (!/^\d{1,6}$/.test(value) || (isAge && (Number(value) < 1 || Number(value) > 99)))
    return isAge ? texts.notAnAge : texts.unknown(value.slice(0, 60));
  return { state: "coded", codes: [String(Number(value))] };
}

/** The category of that code or name in either language; else those whose name or code begins so. */
function findCategories(written: string, { categories }: CodebookVariable): CodebookVariable["categories"] {
  const asked = fold(written);
  const namesOf = ({ code, name }: (typeof categories)[number]) => [code, name.sv, name.en].map(fold);
  const exact = categories.filter((category) => namesOf(category).includes(asked));
  if (exact.length > 0) return exact;
  return categories.filter((category) => namesOf(category).some((name) => name.startsWith(asked)));
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
