import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildPart, PARTS } from "./compose-part.ts";
import { readMunicipalityNames } from "./name-municipality.ts";

const FOLDER = import.meta.dirname;
const LINES_PER_FILE = 250;

const names = readMunicipalityNames();
for (const part of PARTS) {
  const lines = buildPart(part, names);
  mkdirSync(join(FOLDER, part.name), { recursive: true });
  for (let from = 0; from < lines.length; from += LINES_PER_FILE) {
    const file = join(FOLDER, part.name, `${String(from / LINES_PER_FILE + 1).padStart(2, "0")}.jsonl`);
    writeFileSync(
      file,
      lines
        .slice(from, from + LINES_PER_FILE)
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(""),
    );
  }
  const trapped = lines.filter((line) => line.traps !== undefined).length;
  const written = lines.filter((line) => line.origin === "written").length;
  process.stdout.write(`${part.name}: ${lines.length} listings, ${written} written whole, ${trapped} with traps\n`);
}
