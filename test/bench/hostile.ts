import { collectHostileWeb } from "../hostile/hostile-web.ts";
import { openBenchDatabase } from "./crawl/bench-postgres.ts";
import { findChromium } from "./crawl/find-chromium.ts";
import type { Figure, FigureOptions } from "./figure.ts";

/** Hostile pages taken for what they are, over HTTP and in a browser. */
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
      what: `times that one page was asked for at most (${run.mostAsked.name})`,
      seen: run.mostAsked.times,
      goal: "at most 28",
      pass: run.mostAsked.times <= 28,
    },
    {
      what: "megabytes of memory that bombs took",
      seen: run.mostMegabytes,
      goal: "under 500",
      pass: run.mostMegabytes < 500,
    },
    {
      what: "times the server inside was reached by these pages",
      seen: run.victimReached,
      goal: "0",
      pass: run.victimReached === 0,
    },
  ];
}
