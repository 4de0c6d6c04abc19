import { createDemo, expectedFetches, publishedComparison } from "../../demo/demo.ts";
import type { Figure, FigureOptions } from "./figure.ts";

/** The demo's truth at scale 1 beside the published figures of 2020; generation alone, nothing is crawled. */
export async function measure(_options: FigureOptions): Promise<Figure[]> {
  const before = performance.now();
  const demo = createDemo({ scale: 1, rounds: ["2026"] });
  const seconds = (performance.now() - before) / 1_000;
  const figures: Figure[] = publishedComparison(demo).map((row) => ({
    what: row.what,
    seen: row.demo,
    goal: `published ${row.published}`,
    pass: row.equal,
  }));
  const round = demo.rounds[0];
  if (round === undefined) return figures;
  const { total, browser } = expectedFetches(round);
  const structures = new Set(
    round.sites.map((site) => `${site.detail} ${site.list} ${site.paging} ${site.index} ${site.gate ?? ""}`),
  );
  figures.push(
    { what: "fetches of the round", seen: total, goal: "50 000–70 000", pass: total >= 50_000 && total <= 70_000 },
    {
      what: "share of fetches that need a browser",
      seen: browser / total,
      goal: "at most 0.10",
      pass: browser / total <= 0.1,
    },
    {
      what: "ad sites",
      seen: round.sites.filter((site) => site.kind === "ads").length,
      goal: "5",
      pass: round.sites.filter((site) => site.kind === "ads").length === 5,
    },
    {
      what: "different structures of pages, lists, paging and menus",
      seen: structures.size,
      goal: "at least 14",
      pass: structures.size >= 14,
    },
    {
      what: "different listing pages",
      seen: new Set(round.sites.map((site) => site.detail)).size,
      goal: "at least 14",
      pass: new Set(round.sites.map((site) => site.detail)).size >= 14,
    },
    { what: "seconds to generate the round", seen: seconds, goal: "under 10", pass: seconds < 10 },
  );
  return figures;
}
