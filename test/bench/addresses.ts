import { WAYS_INSIDE } from "../hostile/internal-addresses.ts";
import { tryToReachInside } from "../hostile/reach-inside.ts";
import { openBenchDatabase } from "./crawl/bench-postgres.ts";
import { findChromium } from "./crawl/find-chromium.ts";
import type { Figure, FigureOptions } from "./figure.ts";

/** Ways to reach a server inside, each over HTTP and in a browser, by the crawler's own way out and through the service. */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  const chromiumPath = findChromium();
  const figures: Figure[] = [
    {
      what: "ways to an internal address",
      seen: WAYS_INSIDE.length,
      goal: "at least 45",
      pass: WAYS_INSIDE.length >= 45,
    },
  ];
  for (const served of [false, true]) {
    const times = scale === "full" && !served ? 10 : 1;
    let [reached, pages, planned] = [0, 0, 0];
    for (let time = 0; time < times; time += 1) {
      const result = await tryToReachInside({ chromiumPath, openDatabase: openBenchDatabase, served });
      reached += result.reached;
      pages += result.pages;
      planned += result.ways * 2;
    }
    const way = served ? "through the egress service" : "by the crawler's own way out";
    figures.push(
      { what: `pages that tried, ${way}`, seen: pages, goal: `at least ${planned}`, pass: pages >= planned },
      {
        what: `times a server inside was reached ${way}, ${times} runs`,
        seen: reached,
        goal: "0",
        pass: reached === 0,
      },
    );
  }
  return figures;
}
