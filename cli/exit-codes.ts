import { EXIT_CODES, type ExitName } from "../schema/vocabulary/errors.ts";

/** What each exit code means; README.md shows the same table, and a test holds the two together. */
export const EXIT_MEANINGS: { readonly [Name in ExitName]: string } = {
  success: "done",
  unforeseen: "a fault in the program; the stack is printed",
  usage: "an argument or a setting is wrong",
  study: "a file of the study is wrong; file, line and key are named",
  refused: "the study's own rules forbid it: gate, purge, schedule, clock",
  unavailable: "something needed is not there: Node, Chromium, Redis, the database, a site, a port",
  storage: "the data folder, the database's version or a key does not fit",
  incomplete:
    "carried out, with losses that are listed: a site failed or changed its template, or the demo's truth was not met",
  interrupted: "stopped by Ctrl-C; the next run continues",
};

export const EXIT_CODE_HELP = `
Exit codes:
${Object.entries(EXIT_CODES)
  .map(([name, code]) => `  ${String(code).padStart(3)}  ${EXIT_MEANINGS[name as ExitName]}`)
  .join("\n")}`;
