import { collectHostileWeb } from "../hostile/hostile-web.ts";
import { WAYS_INSIDE } from "../hostile/internal-addresses.ts";
import { tryToReachInside } from "../hostile/reach-inside.ts";
import { openBenchDatabase } from "./crawl/bench-postgres.ts";
import { findChromium } from "./crawl/find-chromium.ts";
import type { Figure, FigureOptions } from "./figure.ts";

/** Hostile pages taken for what they are, and ways to internal addresses, over HTTP and in a browser. */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  const chromiumPath = findChromium();
  const run = await collectHostileWeb({
    chromiumPath,
    bombMegabytes: scale === "full" ? 512 : 100,
    openDatabase: openBenchDatabase,
  });
  const names = new Set(run.results.map((result) => result.name));
  const wrong = run.results.filter((result) => !result.expected.some((outcome) => outcome === result.outcome));
  const wronglyGood = run.results.filter((result) => result.wronglyGood).length;
  let reached = 0;
  let pages = 0;
  const times = scale === "full" ? 10 : 1;
  for (let time = 0; time < times; time += 1) {
    const result = await tryToReachInside({ chromiumPath, openDatabase: openBenchDatabase });
    reached += result.reached;
    pages += result.pages;
  }
  return [
    {
      what: "hostile behaviours, each over HTTP and in a browser",
      seen: names.size,
      goal: "at least 25",
      pass: names.size >= 25,
    },
    {
      what: "behaviours taken for something else than they are",
      seen: wrong.length === 0 ? 0 : wrong.map((one) => `${one.name} over ${one.way}: ${one.outcome}`).join("; "),
      goal: "0",
      pass: wrong.length === 0,
    },
    { what: "wrong captures called good", seen: wronglyGood, goal: "0", pass: wronglyGood === 0 },
    { what: "sites whose date came to an end", seen: run.states.length, goal: "2", pass: run.states.length === 2 },
    {
      what: "megabytes of memory that bombs took",
      seen: run.mostMegabytes,
      goal: "under 500",
      pass: run.mostMegabytes < 500,
    },
    {
      what: "ways to an internal address",
      seen: WAYS_INSIDE.length,
      goal: "at least 45",
      pass: WAYS_INSIDE.length >= 45,
    },
    {
      what: `times an internal server was reached, ${times} runs, ${pages} pages`,
      seen: reached + run.victimReached,
      goal: "0",
      pass: reached + run.victimReached === 0,
    },
  ];
}
