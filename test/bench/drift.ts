import { createDemo } from "../../demo/population/population.ts";
import type { TemporaryDatabase } from "../support/database.ts";
import { demoSitePages, steadyPages } from "../workers/drift/demo-pages.ts";
import { MUTATIONS } from "../workers/drift/mutations.ts";
import { type MutationOutcome, runMutation } from "../workers/drift/run-mutation.ts";
import { alarmsOf, resampleDates, sightSites } from "../workers/drift/unchanged-dates.ts";
import { openBenchDatabase } from "./crawl/bench-postgres.ts";
import type { Figure, FigureOptions } from "./figure.ts";

/** Listings of a changed site at a date, at most. */
const LISTINGS = 90;
/** A site that stays as it is, beside the changed one. */
const STEADY = "p13-vinglan";

/** Changed templates found on the day, and what is published of them; unchanged dates that alarm. */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  const bench = await openBenchDatabase();
  try {
    return [
      ...(await measureChanges(bench, scale === "full" ? 1 : 3)),
      ...measureUnchanged(scale === "full" ? 100 : 12),
    ];
  } finally {
    await bench.close();
  }
}

/** Every `step`-th mutation through the real stages, in a database. */
export async function measureChanges(
  { database }: Pick<TemporaryDatabase, "database">,
  step: number,
): Promise<Figure[]> {
  const chosen = MUTATIONS.filter((_, at) => at % step === 0);
  const demo = createDemo({ scale: 0.5, seed: "drift", rounds: ["2026"] });
  const sites = new Map(
    demoSitePages(demo, "2026", [...chosen.map((mutation) => mutation.site), STEADY]).map((site) => [
      site.id,
      steadyPages(site, LISTINGS),
    ]),
  );
  const outcomes: MutationOutcome[] = [];
  for (const [at, mutation] of chosen.entries()) {
    const [changing, steady] = [sites.get(mutation.site), sites.get(STEADY)];
    if (changing === undefined || steady === undefined) throw new Error(`No site ${mutation.site} in the demo.`);
    outcomes.push(await runMutation(database, mutation, changing, steady, `m${at}`));
  }
  const missed = outcomes.filter((one) => one.found.length === 0).map((one) => one.what);
  const elsewhere = outcomes.flatMap((one) => one.elsewhere);
  const worst = outcomes.flatMap(({ what, wronged }) => wronged.slice(0, 1).map((one) => ({ what, ...one })));
  const seen = outcomes.length;
  return [
    {
      what: `changed templates found on the day, of ${seen}${missed.length === 0 ? "" : ` (not: ${missed.join("; ")})`}`,
      seen: seen - missed.length,
      goal: String(seen),
      pass: missed.length === 0,
    },
    {
      what: "of them not seen by the crawler's own look at each page",
      seen: outcomes.filter((one) => one.crawlerSeesNothing).length,
      goal: "printed",
      pass: true,
    },
    {
      what: `changes published as a fall or a rise of any count${worst.length === 0 ? "" : ` (${worst.map((one) => `${one.what}: ${one.cell}`).join("; ")})`}`,
      seen: worst.length,
      goal: "0",
      pass: worst.length === 0,
    },
    {
      what: `alarms of sites and dates that did not change${elsewhere.length === 0 ? "" : ` (${elsewhere.join("; ")})`}`,
      seen: elsewhere.length,
      goal: "0",
      pass: elsewhere.length === 0,
    },
  ];
}

/** Dates of the demo's populations, resampled, all sites of each at once: those with any alarm. */
export function measureUnchanged(dates: number): Figure[] {
  const alarmed: string[] = [];
  let counted = 0;
  for (let population = 0; counted < dates; population += 1) {
    const demo = createDemo({ scale: 0.06, seed: `unchanged ${population}` });
    const [former, own] = ["2025", "2026"].map((round) => sightSites(demoSitePages(demo, round)));
    if (former === undefined || own === undefined) throw new Error("The demo has two rounds.");
    for (let sample = 0; sample < 8 && counted < dates; sample += 1) {
      const draw = (sites: typeof own, round: string) =>
        sample === 0 ? sites : resampleDates(sites, `unchanged ${population} ${sample} ${round}`);
      for (const alarms of alarmsOf(draw(own, "2026"), draw(former, "2025"))) {
        counted += 1;
        if (alarms.length > 0) alarmed.push(alarms.join(", "));
        if (counted === dates) break;
      }
    }
  }
  return [
    {
      what: `false alarms at ${dates} unchanged dates of all sites${alarmed.length === 0 ? "" : ` (${alarmed.join("; ")})`}`,
      seen: alarmed.length,
      goal: "at most 1",
      pass: alarmed.length <= 1,
    },
  ];
}
