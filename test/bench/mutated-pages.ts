import { collectMutatedWeb } from "../hostile/mutated-web.ts";
import { openBenchDatabase } from "./crawl/bench-postgres.ts";
import type { Figure, FigureOptions } from "./figure.ts";

/** Injured pages through decoding, judging, storage and extraction. */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  const pages = scale === "full" ? 5_000 : 400;
  const result = await collectMutatedWeb(pages, openBenchDatabase);
  return [
    { what: `crashes over ${pages} mutated pages`, seen: result.crashes, goal: "0", pass: result.crashes === 0 },
    {
      what: "pages neither captured nor classified",
      seen: result.uncaptured,
      goal: "0",
      pass: result.uncaptured === 0,
    },
    { what: "pages good all the same", seen: result.good, goal: "printed", pass: true },
    {
      what: "slowest extraction, milliseconds",
      seen: result.slowestExtraction,
      goal: "under 1000",
      pass: result.slowestExtraction < 1_000,
    },
  ];
}
