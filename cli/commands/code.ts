import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { text as readAll } from "node:stream/consumers";
import type { Command } from "commander";
import { UserError } from "../../schema/vocabulary/errors.ts";
import type { CommandContext } from "../main.ts";

/** `code try`: codes one text and shows every code with its evidence. Keeps nothing. */
export function registerCode(program: Command, context: CommandContext): void {
  program
    .command("code")
    .description("the coding by codebook")
    .command("try")
    .description("code a text and show every code with the place in the text it rests on; nothing is stored")
    .option("--text <file>", "a text file, or - for standard input (which is also the default)", "-")
    .option("--study <folder>", "the study folder, whose codebook overlay counts")
    .action(async (options: { text: string; study?: string }) => {
      const config = context.config(options);
      const text = await readText(options.text);
      const [{ loadStudyCodebook }, { tryCodingWith }, { printCoding }] = await Promise.all([
        import("../study-codebook.ts"),
        import("../try-coding.ts"),
        import("../print-coding.ts"),
      ]);
      const tried = tryCodingWith(() => loadStudyCodebook(config.study));
      console.log(printCoding(text, tried.codeText(text, config.language), tried.codebook(), config.language));
    });
}

async function readText(source: string): Promise<string> {
  if (source === "-") {
    if (process.stdin.isTTY) process.stderr.write("Write or paste a text; end it with Ctrl-D.\n");
    return clean(await readAll(process.stdin));
  }
  const file = resolve(source);
  try {
    return clean(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(
      `${file} cannot be read (${error instanceof Error && "code" in error ? String(error.code) : String(error)}). Name a text file with --text, or give the text on standard input.`,
      "usage",
    );
  }
}

function clean(text: string): string {
  return text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
}
