import { text as readAll } from "node:stream/consumers";
import type { Command } from "commander";
import type { CommandContext } from "../main.ts";
import { readUserFile } from "../user-files.ts";

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
  return clean(readUserFile(source, "Name a text file with --text, or give the text on standard input."));
}

function clean(text: string): string {
  return text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
}
