import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SETTINGS } from "../../cli/config.ts";
import { EXIT_MEANINGS } from "../../cli/exit-codes.ts";
import { EXIT_CODES, type ExitName } from "../../schema/vocabulary/errors.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

test("the README's table of exit codes is the program's", () => {
  for (const [name, code] of Object.entries(EXIT_CODES)) {
    expect(readme).toContain(`| ${code} | ${EXIT_MEANINGS[name as ExitName]} |`);
  }
});

test("the README's table of settings names every setting", () => {
  for (const [name] of SETTINGS) expect(readme).toContain(`| \`${name}\` |`);
});
