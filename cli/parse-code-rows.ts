import type { CodebookVariable } from "../schema/vocabulary/codebook.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import type { Answer, Answers } from "../schema/vocabulary/validation.ts";

/** One listing as a coder in a file coded it. */
export interface ImportedCoding {
  readonly coder: string;
  readonly position: number;
  readonly answers: Answers;
}

export interface CodeRowRules {
  /** For messages. */
  readonly file: string;
  readonly variables: readonly CodebookVariable[];
  /** The sample's listings: id → position. */
  readonly positions: ReadonlyMap<string, number>;
}

const HEAD = "sample;listing;coder;variable;state;codes";

/** Reads rows of sample;listing;coder;variable;state;codes. A row that does not fit ends in a UserError with its line. */
export function parseCodeRows(content: string, rules: CodeRowRules): ImportedCoding[] {
  const [head = "", ...lines] = content.replace(/^\ufeff/, "").split(/\r?\n/);
  if (head !== HEAD) throw faultAt(rules, 1, `begins with "${head.slice(0, 60)}"`, `Its first line must be ${HEAD}`);
  const codings = new Map<string, { coder: string; position: number; answers: Record<string, Answer> }>();
  for (const [at, line] of lines.entries()) {
    if (line === "") continue;
    const [, listing = "", coder = "", variable = "", state = "", codes = ""] = line.split(";").map(unquote);
    const position = rules.positions.get(listing);
    if (position === undefined)
      throw faultAt(
        rules,
        at + 2,
        "names a listing that is not in the sample",
        "Import it into the sample it was exported from",
      );
    if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u.test(coder))
      throw faultAt(rules, at + 2, "has no coder that can be named", "Use letters, digits, spaces and . _ -");
    const key = `${coder} ${position}`;
    const coding = codings.get(key) ?? { coder, position, answers: {} };
    codings.set(key, coding);
    coding.answers[variable] = parseAnswer(rules, at + 2, variable, state, codes);
  }
  return [...codings.values()];
}

function parseAnswer(rules: CodeRowRules, line: number, id: string, state: string, codes: string): Answer {
  const variable = rules.variables.find((one) => one.id === id);
  if (variable === undefined)
    throw faultAt(
      rules,
      line,
      `names the variable "${id.slice(0, 40)}"`,
      `The codebook has ${rules.variables.map((one) => one.id).join(", ")}`,
    );
  if (state === "notStated" || state === "uncodable") return { state, codes: [] };
  const given = codes.split("|").filter((code) => code !== "");
  if (state !== "coded" || given.length === 0)
    throw faultAt(
      rules,
      line,
      `says "${state.slice(0, 40)}" with ${given.length} codes`,
      "Write coded with codes parted by |, notStated or uncodable",
    );
  const isNumber = variable.reader === "age" || variable.reader === "number";
  const known = (code: string) =>
    isNumber ? /^\d{1,6}$/.test(code) : variable.categories.some((one) => one.code === code);
  const unknown = given.find((code) => !known(code));
  if (unknown !== undefined)
    throw faultAt(
      rules,
      line,
      `has the code "${unknown.slice(0, 40)}" for ${id}`,
      "Use the codes of the codebook the sample was drawn under",
    );
  if (variable.reader === "age" && given.some((code) => Number(code) < 18))
    throw faultAt(
      rules,
      line,
      "states an age under 18",
      "Code that listing on the coding page, so that it is referred",
    );
  if (!variable.multiple && given.length > 1)
    throw faultAt(rules, line, `has ${given.length} codes for ${id}`, "It takes one");
  return { state: "coded", codes: given };
}

function unquote(field: string): string {
  return field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
}

function faultAt(rules: CodeRowRules, line: number, found: string, remedy: string): UserError {
  return new UserError(`${rules.file}, line ${line}, ${found}. ${remedy}.`, "usage");
}
