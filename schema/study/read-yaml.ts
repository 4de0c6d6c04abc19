import { readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
import type * as z from "zod";
import { UserError } from "../vocabulary/errors.ts";

/**
 * Reads one YAML file against a schema. Every fault is told with file, line, key, what was found and what was
 * expected, all faults of the file in one error; a fault is never taken for an absent file.
 */
export function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error;
    throw new UserError(
      code === "ENOENT"
        ? `There is no file ${file}. Write it, or name another study with --study or OGONBLICK_STUDY.`
        : `${file} cannot be read (${String(code)}). Make it readable.`,
      "study",
    );
  }
  return parseYaml(text, file, schema);
}

/** The same for a text that is already at hand; `file` is only its name in messages. */
export function parseYaml<Schema extends z.ZodType>(text: string, file: string, schema: Schema): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new UserError(`${file}, line ${line}, column ${col}: not YAML (${broken.message}). Mend this line.`, "study");
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const faults = result.error.issues
    .flatMap((issue) => spellOut(issue))
    .map((issue) => {
      const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
      // The deepest key that stands in the file says where; a missing one is told at its parent.
      let line = 1;
      for (let depth = path.length; depth >= 0; depth -= 1) {
        const node: unknown = document.getIn(path.slice(0, depth), true);
        if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)) {
          line = lines.linePos(Number(node.range[0])).line;
          break;
        }
      }
      const found: unknown = document.getIn(path);
      const shown =
        found === undefined ? "missing" : typeof found === "object" ? "a block" : `"${String(found).slice(0, 60)}"`;
      return `${file}, line ${line}: ${path.join(".") || "the file"} (${shown}): ${issue.message}.`;
    });
  throw new UserError(faults.join("\n"), "study");
}

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A union's own message is only "invalid input"; the branch that came closest says what was meant. */
function spellOut(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code !== "invalid_union") return [issue];
  const closest = [...issue.errors].sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0];
  if (closest === undefined) return [issue];
  return closest.flatMap((inner) => spellOut({ ...inner, path: [...issue.path, ...inner.path] }));
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}
