import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { EXIT_CODES, UserError } from "../../schema/vocabulary/errors.ts";
import { type MeasureFigures, printFigure } from "./figure.ts";

/** The long figures by name: `npm run figures -- NAME [NAME …]`, `--list` names them, `--small` runs their small form. */
const FIGURES: { readonly [name: string]: string } = {
  start: "fresh start, second start, truth met",
  kill: "ten hard kills in the middle of a date",
  privacy: "contacts searched in every store, images, purge",
  "demo-truth": "the demo's truth at scale 1 beside the published figures",
  validation: "the validation extract scored by an independent script",
  recall: "every reachable listing of the demo captured, nothing forbidden fetched",
  "crawl-speed": "pages a second beside Crawlee and the bare loops",
  "crawl-kill": "kills of crawler and browser at random points of a date",
  "mutated-pages": "injured pages through decoding, extraction and storage",
  hostile: "hostile pages taken for what they are",
  addresses: "ways to internal addresses, over HTTP and in a browser",
  drift: "changed templates found on the day, unchanged dates without alarm",
  draft: "drafted definitions of the demo's sites",
  "draft-command": "site draft on the demo web, from one address to every listing",
  "real-pages": "drafted and written definitions on stored real pages (--folder DIR [--definitions DIR])",
  coding: "precision and recall on the listings set apart",
  "coding-speed": "listings a second beside plain tokenising",
  "adversarial-text": "readers on adversarial and mutated text",
  reproduce: "the demo web at full size beside the published figures of 2020; some 20 minutes",
  copies: "copies and near copies of 150 000 ads",
  "copies-growth": "ten times the ads",
  "copies-order": "any order, batch and number of workers",
};

/** What follows an option; the options that take a folder. */
const FOLDERS = ["--folder", "--definitions"];
const [folder, definitions] = FOLDERS.map((option) => {
  const at = process.argv.indexOf(option);
  return at === -1 ? undefined : process.argv[at + 1];
});
const words = process.argv.slice(2).filter((_, place) => !FOLDERS.includes(process.argv[place + 1] ?? ""));
const names = words.filter((word) => !word.startsWith("--"));
const scale = process.argv.includes("--small") ? "small" : "full";
const pathOf = (name: string) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));

if (process.argv.includes("--list") || names.length === 0) {
  for (const [name, what] of Object.entries(FIGURES)) console.log(`${name.padEnd(18)} ${what}`);
  process.exit(names.length === 0 && !process.argv.includes("--list") ? 2 : 0);
}

/** A figure that lacks what it is measured on says so in one sentence. */
async function run(measure: MeasureFigures) {
  try {
    return await measure({
      scale,
      ...(folder === undefined ? {} : { folder }),
      ...(definitions === undefined ? {} : { definitions }),
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    return process.exit(EXIT_CODES[error.exit]);
  }
}

let failed = 0;
for (const name of names) {
  if (FIGURES[name] === undefined || !existsSync(pathOf(name))) {
    console.error(`There is no figure "${name}". The names: ${Object.keys(FIGURES).join(", ")}.`);
    process.exit(2);
  }
  const { measure } = (await import(pathOf(name))) as { measure: MeasureFigures };
  for (const figure of await run(measure)) {
    console.log(printFigure(figure));
    if (!figure.pass) failed += 1;
  }
}
process.exit(failed === 0 ? 0 : 1);
